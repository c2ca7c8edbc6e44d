package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.try_element_at;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.spark.Look.Sight;
import io.charactergraph.spark.Look.Step;
import io.charactergraph.spark.RuleReach.Owner;
import io.charactergraph.spark.RuleReach.PartSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** What the rules find in a graph of tables: the rules themselves, run on parts of it. */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class Findings {

    private static final String PART = "part";
    private static final String TEMPLATE = "templateId";

    private final SparkGraph graph;
    private final ShippedRules rules;
    private final PartNumbers parts;
    private final long fewEdges;
    private final AskedRows askedRows = new AskedRows();

    /**
     * The findings.
     *
     * @param parts how many parts there are
     * @param fewEdges how many edges of lineage one part may have for which no job is worth while
     */
    Findings(SparkGraph graph, ShippedRules rules, int parts, long fewEdges) {
        this.graph = graph;
        this.rules = rules;
        this.parts = new PartNumbers(parts);
        this.fewEdges = fewEdges;
    }

    /** The findings, with the columns of {@link FindingColumns#SCHEMA}. */
    Dataset<Row> table() {
        Set<Step> steps = new LinkedHashSet<>();
        Set<PartSource> sources = EnumSet.noneOf(PartSource.class);
        for (String rule : rules.ids()) {
            steps.addAll(RuleReach.of(rule).steps());
            sources.addAll(RuleReach.of(rule).rows());
        }
        List<Dataset<Row>> rows = new ArrayList<>();
        List<Dataset<Row>> asked = new ArrayList<>();
        Optional<Dataset<Row>> edges = steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new GatheredEdges(graph, parts, askedRows, steps).table());
        edges.ifPresent(some -> add(some, rows, asked));
        for (PartSource source : sources) {
            switch (source) {
                case ROLES -> asked.add(asked(roles(), array(col("id"))));
                case UNRESOLVED -> add(unresolved(), rows, asked);
                case UNRESOLVED_OF_TEMPLATES -> add(unresolvedOfTemplates(), rows, asked);
                case MANIFESTS -> add(manifests(), rows, asked);
                case INSTANCES_BEHIND -> instancesBehind().forEach(some -> add(some, rows, asked));
                case CAPABILITIES -> add(capabilities(edges.orElseThrow()), rows, asked);
                case REQUIRED_PAIRS -> add(requiredPairs(), rows, asked);
                case RELATIONSHIPS -> relationships().forEach(some -> add(some, rows, asked));
                case NPC_LINKS -> add(npcLinks(), rows, asked);
                case LINEAGE -> add(lineage(), rows, asked);
                case UNUSED -> add(unused(), rows, asked);
                case STALE_USAGES -> add(staleUsages(), rows, asked);
                case USAGE_COUNTS -> add(usageCounts(), rows, asked);
            }
        }
        if (rules.ids().isEmpty()) {
            return graph.nodes().sparkSession().createDataFrame(List.of(), FindingColumns.SCHEMA);
        }
        rows.addAll(nodes(askedRows.once(CheckRows.union(asked))));
        Column[] order = {col("rank"), col("sight")};
        return CheckRows.union(rows)
                .groupBy(col(PART))
                .as(Encoders.INT(), Encoders.row(CheckRows.SCHEMA))
                .flatMapSortedGroups(
                        order,
                        new CheckedPart(rules, parts, graph.scale(), graph.loaded() != graph),
                        Encoders.row(FindingColumns.SCHEMA));
    }

    /** The tables that were made on the way to the findings. */
    List<Dataset<Row>> asked() {
        return askedRows.tables();
    }

    /** Adds rows, and the nodes that they name. */
    private static void add(Dataset<Row> some, List<Dataset<Row>> rows, List<Dataset<Row>> asked) {
        rows.add(CheckRows.shaped(some));
        asked.add(asked(some, array_compact(named(some))));
    }

    private static Dataset<Row> asked(Dataset<Row> some, Column ids) {
        return some.select(col(PART), sight(some).as("sight"), explode(ids).as("id"));
    }

    private static Column shown() {
        return lit(Sight.SHOWN.ordinal());
    }

    private static Column sight(Dataset<Row> rows) {
        return List.of(rows.columns()).contains("sight") ? col("sight") : shown();
    }

    /** The nodes that a row names. */
    private static Column named(Dataset<Row> rows) {
        Set<String> there = Set.of(rows.columns());
        if (there.contains(CheckRows.EDGE)) {
            return array(col("edge.from"), col("edge.to"));
        }
        if (there.contains(CheckRows.UNRESOLVED)) {
            return array_append(col("unresolved.rowNodes"), col("unresolved.owner"));
        }
        if (there.contains(CheckRows.MANIFEST)) {
            return concat(
                    array(col("manifest.sceneId")),
                    col("manifest.roles.templateId"),
                    col("manifest.relationships.a"),
                    col("manifest.relationships.b"),
                    col("manifest.instanceRequirements.templateId"),
                    col("manifest.instanceRequirements.worldId"));
        }
        if (there.contains(CheckRows.NPC_LINK)) {
            return array(col("npcLink.npcId"), col("npcLink.instanceId"));
        }
        if (there.contains(CheckRows.RELATIONSHIP)) {
            return array(col("relationship.a"), col("relationship.b"));
        }
        if (there.contains(CheckRows.CAPABILITY)) {
            return array(col("capability.templateId"), col("capability.instanceId"));
        }
        if (there.contains(CheckRows.USAGE)) {
            return array_append(col("usage.targets"), col("usage.templateId"));
        }
        return array(col("template"));
    }

    /** The nodes that the parts ask for; a part asks for a node once. */
    private List<Dataset<Row>> nodes(Dataset<Row> asks) {
        List<Dataset<Row>> found = new ArrayList<>();
        for (Sight sight : Sight.values()) {
            SparkGraph seen = sight == Sight.SHOWN ? graph : sight == Sight.BELOW ? graph.below() : graph.loaded();
            if (sight == Sight.SHOWN || seen != graph) {
                Dataset<Row> nodes = seen.table(GraphTable.NODES)
                        .select(col("id"), CheckRows.whole(GraphTable.NODES).as(CheckRows.NODE));
                found.add(CheckRows.shaped(asks.where(col("sight").equalTo(sight.ordinal()))
                        .join(nodes, Sequences.of(List.of("id")), "inner")));
            }
        }
        return found;
    }

    private Dataset<Row> roles() {
        return graph.table(GraphTable.NODES)
                .where(col("type").equalTo(NodeKind.SCENE_ROLE.wireType()))
                .select(parts.of(Roles.sceneOf(col("id"))).as(PART), col("id"));
    }

    private Dataset<Row> unresolved() {
        Column row = concat(col("table"), lit(" "), col("rowId"));
        Object[] reasons = {Reason.DANGLING.name(), Reason.MALFORMED.name(), Reason.AMBIGUOUS.name()};
        return graph.table(GraphTable.UNRESOLVED)
                .where(col("reason").isin(reasons))
                .select(
                        parts.of(row).as(PART),
                        Owner.REFERENCE.listing(row).as("own"),
                        CheckRows.whole(GraphTable.UNRESOLVED).as(CheckRows.UNRESOLVED));
    }

    private Dataset<Row> unresolvedOfTemplates() {
        return graph.table(GraphTable.UNRESOLVED)
                .where(col("table")
                        .equalTo(StudioTable.CHARACTERS.tableName())
                        .and(col("owner").isNotNull()))
                .select(
                        parts.of(col("owner")).as(PART),
                        CheckRows.whole(GraphTable.UNRESOLVED).as(CheckRows.UNRESOLVED));
    }

    private Dataset<Row> manifests() {
        Column thing = coalesce(
                col("sceneId"), concat(lit(StudioTable.SCENE_CHARACTER_MANIFESTS.tableName() + " "), col("rowId")));
        return graph.table(GraphTable.MANIFESTS)
                .select(
                        parts.of(thing).as(PART),
                        CheckRows.whole(GraphTable.MANIFESTS).as(CheckRows.MANIFEST));
    }

    /**
     * The edges of the instances that are older than what some manifest of a part asks for. A template may have very many
     * instances; those that are not behind prove nothing.
     */
    private List<Dataset<Row>> instancesBehind() {
        Dataset<Row> asked = manifests()
                .select(col(PART), explode(col("manifest.instanceRequirements")).as("required"))
                .where(col("required.templateId")
                        .isNotNull()
                        .and(col("required.minVersion").isNotNull()))
                .groupBy(col(PART), col("required.templateId").as(TEMPLATE))
                .agg(max(col("required.minVersion")).as("least"));
        Dataset<Row> instances = edges(EdgeKind.INSTANTIATES)
                .join(
                        graph.table(GraphTable.NODES)
                                .where(col("type").equalTo(NodeKind.CHARACTER_INSTANCE.wireType()))
                                .select(col("id").as("to"), col("characterVersion")),
                        Sequences.of(List.of("to")),
                        "inner")
                .select(col("from").as(TEMPLATE), col("to").as("instanceId"), col("characterVersion"), col("edge"));
        Dataset<Row> behind = asked.join(instances, Sequences.of(List.of(TEMPLATE)), "inner")
                .where(col("characterVersion").lt(col("least")));
        Dataset<Row> worlds = edges(EdgeKind.LIVES_IN).select(col("from").as("instanceId"), col("edge"));
        return List.of(
                behind.select(PART, "edge"),
                behind.select(PART, "instanceId")
                        .join(worlds, Sequences.of(List.of("instanceId")), "inner")
                        .select(PART, "edge"));
    }

    private Dataset<Row> edges(EdgeKind kind) {
        return graph.table(GraphTable.EDGES)
                .where(col("type").equalTo(kind.wireType()))
                .select(
                        col("from"),
                        col("to"),
                        CheckRows.whole(GraphTable.EDGES).as("edge"));
    }

    /** The capabilities of those who fill roles, and of those who they are. Rows of one owner and type prove the same. */
    private Dataset<Row> capabilities(Dataset<Row> edges) {
        Object[] kinds = {
            EdgeKind.FILLS_ROLE.wireType(),
            EdgeKind.INSTANTIATES.wireType(),
            EdgeKind.SYNCS_WITH.wireType(),
            EdgeKind.LEGACY_NPC.wireType()
        };
        Dataset<Row> asked = edges.where(col("edge.type").isin(kinds))
                .select(
                        col(PART),
                        explode(array(col("edge.from"), col("edge.to"))).as("owner"))
                .where(substring_index(col("owner"), ":", 1)
                        .isin(NodeKind.CHARACTER_TEMPLATE.prefix(), NodeKind.CHARACTER_INSTANCE.prefix()));
        Dataset<Row> capabilities = graph.table(GraphTable.CAPABILITIES)
                .dropDuplicates(new String[] {TEMPLATE, "instanceId", "attribute"})
                .select(
                        explode(array_compact(array(col(TEMPLATE), col("instanceId"))))
                                .as("owner"),
                        CheckRows.whole(GraphTable.CAPABILITIES).as(CheckRows.CAPABILITY));
        return askedRows
                .once(asked)
                .join(capabilities, Sequences.of(List.of("owner")), "inner")
                .select(PART, CheckRows.CAPABILITY);
    }

    /** Of rows of a pair with the same type and strength one is enough to fulfil what is required. */
    private Dataset<Row> requiredPairs() {
        Dataset<Row> asked = manifests()
                .select(col(PART), explode(col("manifest.relationships")).as("required"))
                .select(PART, "required.a", "required.b")
                .where(col("a").isNotNull().and(col("b").isNotNull()))
                .distinct();
        Dataset<Row> rows = graph.table(GraphTable.RELATIONSHIPS)
                .dropDuplicates("a", "b", "attribute", "strength")
                .select(
                        col("a"),
                        col("b"),
                        CheckRows.whole(GraphTable.RELATIONSHIPS).as(CheckRows.RELATIONSHIP));
        return asked.join(rows, Sequences.of(List.of("a", "b")), "inner").select(PART, CheckRows.RELATIONSHIP);
    }

    /**
     * The relationships and their unresolved ends. Rows that name the same two ends, be they there or not, are in one part: of an
     * end that does not exist the text of the reference is what counts.
     */
    private List<Dataset<Row>> relationships() {
        Dataset<Row> references = graph.table(GraphTable.UNRESOLVED)
                .where(col("table").equalTo(StudioTable.CHARACTER_RELATIONSHIPS.tableName()));
        Dataset<Row> missing = references
                .groupBy("rowId")
                .agg(array_sort(collect_set(concat(col("path"), lit(" "), lower(col("text")))))
                        .as("missing"));
        Column ends = concat_ws(
                " ", coalesce(col("a"), lit("")), coalesce(col("b"), lit("")), col("attribute"), col("missing"));
        Dataset<Row> rows = graph.table(GraphTable.RELATIONSHIPS)
                .join(missing, Sequences.of(List.of("rowId")), "left_outer")
                .withColumn(PART, parts.of(ends));
        Column row = concat(lit(StudioTable.CHARACTER_RELATIONSHIPS.tableName() + " "), col("rowId"));
        return List.of(
                rows.select(
                        col(PART),
                        Owner.ROW.listing(row).as("own"),
                        CheckRows.whole(GraphTable.RELATIONSHIPS).as(CheckRows.RELATIONSHIP)),
                references
                        .join(rows.select(PART, "rowId"), Sequences.of(List.of("rowId")), "inner")
                        .select(
                                col(PART),
                                CheckRows.whole(GraphTable.UNRESOLVED).as(CheckRows.UNRESOLVED)));
    }

    private Dataset<Row> npcLinks() {
        return graph.table(GraphTable.NPC_LINKS)
                .where(col("npcId").isNotNull())
                .select(
                        parts.of(col("npcId")).as(PART),
                        CheckRows.whole(GraphTable.NPC_LINKS).as(CheckRows.NPC_LINK));
    }

    private Dataset<Row> lineage() {
        return LineageEdges.of(graph, fewEdges)
                .select(
                        lit(0).as(PART),
                        Owner.ANY.listing(lit("")).as("own"),
                        CheckRows.whole(GraphTable.EDGES).as("edge"));
    }

    private Dataset<Row> unused() {
        return UnusedTemplates.of(graph)
                .select(
                        parts.of(col("id")).as(PART),
                        Owner.UNUSED.listing(col("id")).as("own"),
                        col("id").as("template"));
    }

    /**
     * The usage rows whose fact no other source has. Their pairs of template and thing are compared, of which none is hot; the
     * rule then looks for an edge between the two, and there is none.
     */
    private Dataset<Row> staleUsages() {
        Column target = try_element_at(
                filter(col("targets"), id -> substring_index(id, ":", 1).equalTo(col("usageType"))), lit(1));
        Object[] kinds = {NodeKind.SCENE.prefix(), NodeKind.ASSET.prefix(), NodeKind.GENERATION.prefix()};
        Dataset<Row> rows = graph.table(GraphTable.USAGES)
                .select(
                        col(TEMPLATE),
                        target.as("thing"),
                        col("rowId"),
                        CheckRows.whole(GraphTable.USAGES).as(CheckRows.USAGE))
                .where(col(TEMPLATE)
                        .isNotNull()
                        .and(substring_index(col("thing"), ":", 1).isin(kinds)));
        Dataset<Row> known =
                graph.table(GraphTable.EDGES).where(col("source").notEqual(EvidenceSource.USAGE_ROW.name()));
        Dataset<Row> facts = pairs(known, "from", "to", EdgeKind.APPEARS_IN)
                .unionByName(pairs(known, "to", "from", EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER));
        Column row = concat(lit(StudioTable.CHARACTER_USAGE.tableName() + " "), col("rowId"));
        return rows.join(facts, Sequences.of(List.of(TEMPLATE, "thing")), "left_anti")
                .select(parts.of(row).as(PART), Owner.USAGE.listing(row).as("own"), col(CheckRows.USAGE));
    }

    private static Dataset<Row> pairs(Dataset<Row> edges, String character, String thing, EdgeKind... kinds) {
        Object[] types = Stream.of(kinds).map(EdgeKind::wireType).toArray();
        return edges.where(col("type").isin(types))
                .select(col(character).as(TEMPLATE), col(thing).as("thing"));
    }

    /** How many usage rows a template has, where that is more than its count says. */
    private Dataset<Row> usageCounts() {
        Dataset<Row> counted = graph.table(GraphTable.USAGES)
                .where(col(TEMPLATE).isNotNull())
                .groupBy(col(TEMPLATE).as("id"))
                .agg(count(lit(1)).as("usageRows"));
        return graph.table(GraphTable.NODES)
                .where(col("usageCount").isNotNull())
                .select("id", "usageCount")
                .join(counted, Sequences.of(List.of("id")), "inner")
                .where(col("usageRows").gt(col("usageCount")))
                .select(
                        parts.of(col("id")).as(PART),
                        Owner.USAGE.listing(col("id")).as("own"),
                        col("id").as("template"),
                        col("usageRows"));
    }
}
