package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.internal.Lazy;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that count as a character, for many characters at once: of a template itself, its instances and its NPCs; of an
 * instance itself and its NPCs. These are few beside the edges: templates, instances and NPC links.
 */
final class Identity {

    /** The template or instance that is asked for. */
    static final String CHARACTER = "characterId";

    /** The template itself, or that of the instance; null when an instance has none. */
    static final String TEMPLATE = "templateId";

    /** The way of a relation that touches the node. */
    static final String WAY = "way";

    private final SparkGraph graph;
    private final List<NodeKind> kinds;
    private final @Nullable Dataset<Row> chosen;
    private final Lazy<Dataset<Row>> characters = Lazy.of(this::makeCharacters);
    private final Lazy<Dataset<Row>> instances = Lazy.of(this::makeInstances);
    private final Lazy<Dataset<Row>> withoutNpcs = Lazy.of(this::makeWithoutNpcs);
    private final Lazy<Dataset<Row>> nodes = Lazy.of(this::makeNodes);

    private Identity(SparkGraph graph, List<NodeKind> kinds, @Nullable Dataset<Row> chosen) {
        this.graph = graph;
        this.kinds = kinds;
        this.chosen = chosen;
    }

    /** All templates and instances. */
    static Identity ofAll(SparkGraph graph) {
        return new Identity(graph, List.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE), null);
    }

    /** All templates. */
    static Identity ofTemplates(SparkGraph graph) {
        return new Identity(graph, List.of(NodeKind.CHARACTER_TEMPLATE), null);
    }

    /**
     * The templates and instances of a table.
     *
     * @param ids with a column {@code id}
     */
    static Identity of(SparkGraph graph, Dataset<Row> ids) {
        return new Identity(
                graph,
                List.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE),
                ids.select(col("id").as(CHARACTER)));
    }

    /** The templates among the characters. */
    Identity templates() {
        return new Identity(graph, List.of(NodeKind.CHARACTER_TEMPLATE), chosen);
    }

    /** Whether instances are among the characters. */
    boolean hasInstances() {
        return kinds.contains(NodeKind.CHARACTER_INSTANCE);
    }

    SparkGraph graph() {
        return graph;
    }

    /** The rows of the characters that are asked for, of a table with a column {@code characterId}. */
    Dataset<Row> asked(Dataset<Row> rows) {
        if (chosen == null) {
            return rows;
        }
        Column[] columns = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
        return rows.join(chosen, Sequences.of(List.of(CHARACTER)), "left_semi").select(columns);
    }

    /** The ids asked for that are no characters: {@code characterId}. */
    Dataset<Row> unknown() {
        Dataset<Row> known = characters().select(CHARACTER);
        return chosen == null
                ? known.limit(0)
                : chosen.where(col(CHARACTER).isNotNull())
                        .distinct()
                        .join(known, Sequences.of(List.of(CHARACTER)), "left_anti");
    }

    /** A row for each character: {@code characterId}, {@code templateId}. */
    Dataset<Row> characters() {
        return characters.get();
    }

    private Dataset<Row> makeCharacters() {
        Dataset<Row> characters = asked(graph.table(GraphTable.NODES)
                .where(col("type").isin(kinds.stream().map(NodeKind::wireType).toArray()))
                .select(col("id").as(CHARACTER)));
        if (!hasInstances()) {
            return characters.withColumn(TEMPLATE, col(CHARACTER));
        }
        Dataset<Row> templates = Steps.against(graph, EdgeKind.INSTANTIATES)
                .select(col(Steps.NODE).as(CHARACTER), col(Steps.OTHER).as(TEMPLATE));
        return characters
                .join(templates, Sequences.of(List.of(CHARACTER)), "left_outer")
                .select(
                        col(CHARACTER),
                        coalesce(col(TEMPLATE), when(isTemplate(col(CHARACTER)), col(CHARACTER)))
                                .as(TEMPLATE));
    }

    /**
     * A row for each node of a character: {@code characterId}, {@code templateId}, {@code nodeId}, {@code way}. No node is there
     * twice for one character.
     */
    Dataset<Row> nodes() {
        return nodes.get();
    }

    private Dataset<Row> makeNodes() {
        return withoutNpcs().unionByName(with(npcs(), Way.VIA_NPC));
    }

    /** The rows of {@link #nodes} that are no NPCs. */
    Dataset<Row> withoutNpcs() {
        return withoutNpcs.get();
    }

    private Dataset<Row> makeWithoutNpcs() {
        return with(own(), Way.DIRECT).unionByName(with(instancesOfTemplates(), Way.VIA_INSTANCE));
    }

    /**
     * The steps from the nodes of the characters: the columns of {@link #nodes} and of {@link Steps}. The edges of the kinds are
     * joined once. The nodes of the characters are repeated, so that the edges of one character are in several tasks.
     *
     * @param along kinds of edges that start from nodes of characters
     * @param against kinds of edges that lead to nodes of characters
     */
    Dataset<Row> touched(Set<EdgeKind> along, Set<EdgeKind> against) {
        return SpreadJoin.inner(
                Steps.of(graph, along, against), Steps.NODE, nodes().withColumnRenamed(Steps.NODE, "id"));
    }

    /** The instances of the templates: {@code characterId}, {@code templateId}, {@code nodeId}. */
    Dataset<Row> instancesOfTemplates() {
        return instances.get();
    }

    private Dataset<Row> makeInstances() {
        return asked(pairs(EdgeKind.INSTANTIATES)).withColumn(TEMPLATE, col(CHARACTER));
    }

    private Dataset<Row> own() {
        return characters().withColumn(Steps.NODE, col(CHARACTER));
    }

    private Dataset<Row> npcs() {
        Dataset<Row> linked = own().unionByName(instancesOfTemplates())
                .join(Steps.along(graph, EdgeKind.SYNCS_WITH), Steps.NODE)
                .select(col(CHARACTER), col(TEMPLATE), col(Steps.OTHER).as(Steps.NODE));
        Dataset<Row> legacy = asked(pairs(EdgeKind.LEGACY_NPC)).withColumn(TEMPLATE, col(CHARACTER));
        return linked.unionByName(legacy).distinct();
    }

    private Dataset<Row> pairs(EdgeKind kind) {
        return Steps.along(graph, kind)
                .select(col(Steps.NODE).as(CHARACTER), col(Steps.OTHER).as(Steps.NODE));
    }

    static Column isTemplate(Column id) {
        return Steps.isA(NodeKind.CHARACTER_TEMPLATE, id);
    }

    private static Dataset<Row> with(Dataset<Row> nodes, Way way) {
        return nodes.withColumn(WAY, lit(way.name()));
    }
}
