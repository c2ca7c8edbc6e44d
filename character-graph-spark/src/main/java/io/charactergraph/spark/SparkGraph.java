package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.RuleSet;
import io.charactergraph.filter.FilterPart;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.internal.Lazy;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.source.LoadScope;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The graph of a studio as tables of Spark: nodes, edges, unresolved references, accounts, records. They have the same rows as
 * the graph that a load of the same tables makes in memory. Nothing is read until an action of Spark asks for it.
 *
 * <p>The tables of a studio are read once, and kept in memory and on disk with what they gave, until {@link #close}.
 *
 * @since 0.1
 */
public final class SparkGraph implements AutoCloseable {

    private final Map<GraphTable, Lazy<Dataset<Row>>> tables = new EnumMap<>(GraphTable.class);
    private final RatingScale scale;
    private final Runnable free;
    private final @Nullable Path folder;
    private final @Nullable KeptIds gone;
    private final Map<Integer, SparkGraph> ceilings = new ConcurrentHashMap<>();
    private final GraphFilter filter;
    private final @Nullable SparkGraph loaded;
    private final @Nullable SparkGraph below;

    /**
     * A graph as loaded.
     *
     * @param free frees what its tables keep
     */
    SparkGraph(Map<GraphTable, Dataset<Row>> tables, RatingScale scale, Runnable free) {
        this(tables, scale, free, null);
    }

    private SparkGraph(Map<GraphTable, Dataset<Row>> tables, RatingScale scale, Runnable free, @Nullable Path folder) {
        tables.forEach((table, rows) -> this.tables.put(table, Lazy.of(() -> rows)));
        this.scale = scale;
        this.free = free;
        this.folder = folder;
        this.gone = null;
        this.filter = GraphFilter.everything();
        this.loaded = null;
        this.below = null;
    }

    /**
     * What a filter leaves of a graph.
     *
     * @param loaded the graph as loaded
     * @param below what the rating ceiling alone leaves of it; null when that is this graph
     * @param tables a table of this graph, made when it is first asked for
     * @param gone the ids of the nodes that the filter takes, which this graph keeps until it is closed
     */
    SparkGraph(
            SparkGraph loaded,
            @Nullable SparkGraph below,
            GraphFilter filter,
            Function<GraphTable, Dataset<Row>> tables,
            KeptIds gone) {
        for (GraphTable table : GraphTable.values()) {
            this.tables.put(table, Lazy.of(() -> tables.apply(table)));
        }
        this.scale = loaded.scale;
        this.free = () -> {};
        this.folder = loaded.folder;
        this.gone = gone;
        this.filter = filter;
        this.loaded = loaded;
        this.below = below;
    }

    /**
     * The graph of a studio.
     *
     * @param snapshot the transaction that its rows are read in, which is ended with the graph; null if there is none
     */
    static SparkGraph of(StudioParts studio, @Nullable JdbcSnapshot snapshot) {
        AssembledTables assembled = new AssembledTables(studio);
        return new SparkGraph(assembled.tables(), RatingScale.standard(), () -> {
            if (snapshot != null) {
                snapshot.close(); // first: a session that is stopped frees nothing any more
            }
            assembled.free();
        });
    }

    /** A table of the graph, with the columns of {@link GraphTable#schema}. */
    Dataset<Row> table(GraphTable table) {
        return Objects.requireNonNull(tables.get(table)).get();
    }

    /** The scale of ratings. */
    RatingScale scale() {
        return scale;
    }

    /** The filter in force: all that was asked for, put together. */
    GraphFilter filter() {
        return filter;
    }

    /** The graph as loaded, without a filter. */
    SparkGraph loaded() {
        return loaded == null ? this : loaded;
    }

    /** What the rating ceiling alone leaves of the graph as loaded; all of it when there is no ceiling. */
    SparkGraph below() {
        return below == null ? this : below;
    }

    /**
     * Returns what passes one more filter. All filters together are applied to the graph as loaded, so that their order does not
     * matter. Reads nothing. The first table that is asked for finds which nodes go; they are kept until the filtered graph is closed, which does
     * not close this one.
     *
     * @throws IllegalArgumentException if the scale does not know a rating ceiling
     */
    public SparkGraph filter(GraphFilter further) {
        GraphFilter both = filter.and(further);
        return both.equals(filter) ? this : loaded().apply(both);
    }

    /**
     * Returns the graph with another scale of ratings, which holds for its filters and everything that compares ratings. Reads
     * nothing.
     *
     * @throws IllegalArgumentException if there is a rating ceiling that the scale does not know
     */
    public SparkGraph ratedBy(RatingScale other) {
        SparkGraph whole = loaded();
        Map<GraphTable, Dataset<Row>> all = new EnumMap<>(GraphTable.class);
        whole.tables.forEach((table, rows) -> all.put(table, rows.get()));
        return new SparkGraph(all, other, whole.free, whole.folder).apply(filter);
    }

    private SparkGraph apply(GraphFilter conditions) {
        if (conditions.isEverything()) {
            return this;
        }
        SparkGraph visible = this;
        if (conditions.hasCeiling()) {
            FilterPart.Ceiling lowest = Ceiling.lowest(conditions, scale);
            visible = ceilings.computeIfAbsent(scale.requireRank(lowest.rating()), rank -> Ceiling.below(this, lowest));
        }
        return conditions.equals(visible.filter) ? visible : Conditions.apply(this, visible, conditions);
    }

    /** Returns the ratings of the nodes. */
    public RatingTables ratings() {
        return new RatingTables(this);
    }

    /** Returns the nodes, a row each; columns that a kind does not have are null. In no order. */
    public Dataset<Row> nodes() {
        return table(GraphTable.NODES);
    }

    /** Returns the edges, a row each, with their evidence. In no order. */
    public Dataset<Row> edges() {
        return table(GraphTable.EDGES);
    }

    /** Returns the unresolved references, a row each. In no order. */
    public Dataset<Row> unresolved() {
        return table(GraphTable.UNRESOLVED);
    }

    /** Returns the accounts, a row for each table of the dictionary. In no order. */
    public Dataset<Row> coverage() {
        return table(GraphTable.COVERAGE);
    }

    /** Returns the rows of {@code character_usage}, with what each names that exists. In no order. */
    public Dataset<Row> usages() {
        return table(GraphTable.USAGES);
    }

    /** Returns the manifests of scenes, with what each names that exists. In no order. */
    public Dataset<Row> manifests() {
        return table(GraphTable.MANIFESTS);
    }

    /** Returns the rows of {@code character_npc_links}, also those that lost to another link of the same pair. In no order. */
    public Dataset<Row> npcLinks() {
        return table(GraphTable.NPC_LINKS);
    }

    /** Returns the rows of {@code character_relationships}. In no order. */
    public Dataset<Row> relationships() {
        return table(GraphTable.RELATIONSHIPS);
    }

    /** Returns the active rows of {@code character_capabilities}. In no order. */
    public Dataset<Row> capabilities() {
        return table(GraphTable.CAPABILITIES);
    }

    /** Returns the places that use a node without being one. In no order. */
    public Dataset<Row> outsideReferences() {
        return table(GraphTable.OUTSIDE_REFERENCES);
    }

    /** Returns what belongs to each template and each instance, as tables. Reads nothing. */
    public CharacterTables characters() {
        return new CharacterTables(Identity.ofAll(this));
    }

    /**
     * Returns what belongs to some templates and instances, as tables. Reads nothing. An id that is no template and no instance of
     * the graph has no rows.
     *
     * @param ids a table with a text column {@code id}: ids in wire form; an id may be there several times
     */
    public CharacterTables characters(Dataset<Row> ids) {
        return new CharacterTables(Identity.of(this, ids));
    }

    /** Returns the usage of all templates, as tables. Reads nothing. */
    public UsageTables usage() {
        return new UsageTables(this);
    }

    /** Returns the templates that share scenes or have a declared relationship, in pairs. */
    public TogetherTables together() {
        return new TogetherTables(this);
    }

    /** Returns what the views of all scenes, arcs and worlds contain, as tables. */
    public MembershipTables membership() {
        return new MembershipTables(this);
    }

    /**
     * Returns what the 23 built-in rules find, as {@link #findings(RuleSet)} does with the standard rules.
     */
    public Dataset<Row> findings() {
        return findings(RuleSet.standard());
    }

    /**
     * Returns what some rules find in this graph, a row for each finding: the findings of {@code CharacterGraph.check(rules)}. In
     * no order. Findings that an exemption in force allows are left out. The columns are those of a {@code Finding}:
     *
     * <ul>
     *   <li>{@code rule}, {@code severity} ({@code ERROR}, {@code WARNING}, {@code INFO}): texts, never null;
     *   <li>{@code primaryId}: the id of the primary node, null when it is about none; {@code nodeIds}: array of the ids of all
     *       nodes that it is about, the primary one first;
     *   <li>{@code table}, {@code rowId}, {@code path}: the first place of the evidence, null when there is none; {@code
     *       evidence}: array of structs of these three, at most {@value io.charactergraph.check.Finding#MOST_EVIDENCE};
     *   <li>{@code message}, {@code advice}: what is wrong and what to do, a sentence each without a full stop;
     *   <li>{@code key}: the text that identifies the finding among all findings;
     *   <li>{@code text}, {@code missing}: the text of the unresolved reference that it is about, and the array of ids that the
     *       reference names; null when it is about no reference;
     *   <li>{@code from}, {@code type}, {@code to}, {@code source}: the edge that it is about; null when it is about no single
     *       edge.
     * </ul>
     *
     * <p>Cost: the rules run in parts, as many as the session has shuffle partitions; each part is in the memory of a task. A part
     * has what the rules read around its own nodes, and of the uses of a character no more than {@value
     * io.charactergraph.check.Finding#MOST_EVIDENCE} of each kind. For the rule {@code lineage-cycle} this method counts the edges of
     * lineage, and when they are more than a million, it leaves out those that are on no cycle, a job for each round. With
     * adaptive execution it also runs the joins by which the parts ask for rows. The rules themselves run with an action of
     * Spark.
     *
     * @param set built-in rules, with their severities, thresholds and exemptions
     * @throws IllegalArgumentException if one of the rules is not built in: a rule of your own reads a whole graph in memory
     */
    public Dataset<Row> findings(RuleSet set) {
        int parts = Integer.parseInt(nodes().sparkSession().conf().get("spark.sql.shuffle.partitions"));
        return new Findings(this, new ShippedRules(set), parts, LineageEdges.FEW).table();
    }

    /**
     * Returns what a report says about rules beside their findings, a row for each rule. In no order.
     *
     * <ul>
     *   <li>{@code rule}, {@code severity}, {@code title}: texts, never null;
     *   <li>{@code notRead}: array of the tables that could refute a finding and were not read as a whole, in the dictionary's
     *       order; empty when a finding is as good as it can be.
     * </ul>
     *
     * <p>Cost: reads the accounts.
     *
     * @throws IllegalArgumentException if one of the rules is not built in
     */
    public Dataset<Row> ruleOutcomes(RuleSet set) {
        return OutcomeColumns.table(coverage(), new ShippedRules(set));
    }

    /**
     * Returns what refers to each of many nodes, directly and through others, as far as the depth. Reads nothing until a table
     * of the answer is asked for. Close the answer when it is no longer needed.
     *
     * @param starts a table with a column {@code id} of ids in wire form, such as {@link #nodes}; an id may stand in several
     *     rows. It is read several times
     * @param depth the greatest number of edges between a start and a use; {@link Integer#MAX_VALUE} for any number
     * @param kinds the kinds of edges that are followed; none means all
     * @throws IllegalArgumentException if the depth is less than 1, or the table has no column {@code id}
     */
    public WhereUsedTables whereUsed(Dataset<Row> starts, int depth, EdgeKind... kinds) {
        return new WhereUsedTables(this, starts, depth, kinds(kinds), UserSteps.Limits.STANDARD);
    }

    /**
     * Returns what refers to each of some nodes, as {@link #whereUsed(Dataset, int, EdgeKind...)}.
     *
     * @throws IllegalArgumentException if the depth is less than 1
     */
    public WhereUsedTables whereUsed(Collection<? extends NodeId> starts, int depth, EdgeKind... kinds) {
        List<String> ids = starts.stream().map(NodeId::toString).toList();
        return whereUsed(
                nodes().sparkSession().createDataset(ids, Encoders.STRING()).toDF("id"), depth, kinds);
    }

    private static Set<EdgeKind> kinds(EdgeKind... kinds) {
        return kinds.length == 0 ? EnumSet.allOf(EdgeKind.class) : EnumSet.copyOf(Arrays.asList(kinds));
    }

    /**
     * Returns what is different in a later graph, as {@code before.diff(after)} in memory. Both may have filters. Reads nothing.
     *
     * @param after the later graph, of the same session
     */
    public ChangeTables changesTo(SparkGraph after) {
        return new ChangeTables(this, after);
    }

    /**
     * Returns the graph as one in memory, under its filter: equal to a load of the same studio. All rows come to the driver, one
     * partition at a time. Details of nodes are not in the tables, so the graph has none.
     *
     * @throws io.charactergraph.source.GraphLoadException if the heap of this JVM may not hold so many nodes and edges
     */
    public CharacterGraph load() {
        return new TakenHome(this, TakenHome.mostRowsHere()).whole();
    }

    /**
     * Returns the part of the graph for one thing as a graph in memory, under the filter of this graph. It shows, answers and
     * refuses what a load with that scope does ({@link io.charactergraph.source.LoadOptions#withScope}); its accounts are those of the whole.
     * Details of nodes are not in the tables, so the graph has none.
     *
     * <p>The rows that the answers consist of come to the driver, and what filters need to judge them by. What a rating ceiling hides
     * does not come. They are found in at most about twenty rounds of joins, whatever the graph is.
     *
     * @throws io.charactergraph.source.GraphLoadException if the heap of this JVM may not hold so many rows
     */
    public CharacterGraph load(LoadScope scope) {
        return new TakenHome(this, TakenHome.mostRowsHere()).part(scope);
    }

    /**
     * Writes the tables as Parquet, each into a folder of its name below a folder. What is there already is replaced, table by table: after a
     * failure some tables are those of before.
     *
     * @param into a folder of any file system that Spark knows
     * @throws IllegalArgumentException if the graph, or that of which a filter leaves it, was opened from that folder
     */
    public void write(String into) {
        if (Files.path(nodes().sparkSession(), into).equals(folder)) { // Spark would delete what it is about to read
            throw new IllegalArgumentException(
                    OneLine.of("into: the graph is read from " + folder + "; write it into another folder"));
        }
        tables.forEach(
                (table, rows) -> rows.get().write().mode(SaveMode.Overwrite).parquet(into + "/" + table.folder()));
    }

    /**
     * Returns the graph that {@link #write} wrote, with the standard scale of ratings.
     *
     * @throws io.charactergraph.source.GraphLoadException if one of its tables is not there
     */
    public static SparkGraph open(SparkSession session, String folder) {
        Map<GraphTable, Dataset<Row>> tables = new EnumMap<>(GraphTable.class);
        for (GraphTable table : GraphTable.values()) {
            tables.put(
                    table,
                    Files.columns(
                            folder + "/" + table.folder(),
                            path -> session.read().schema(table.schema()).parquet(path)));
        }
        return new SparkGraph(tables, RatingScale.standard(), () -> {}, Files.path(session, folder));
    }

    /**
     * Frees what was kept, and ends the transaction of a database. The tables of a graph of files can be used after it, and are then read
     * anew; those of a database cannot.
     */
    @Override
    public void close() {
        free.run();
        ceilings.values().forEach(SparkGraph::close);
        if (gone != null) {
            gone.free();
        }
    }
}
