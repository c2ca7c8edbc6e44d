package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The edges of {@code getCharacterGraph} for many templates at once: those with both ends in the graph of a template.
 *
 * <p>An edge comes first to the graphs that have one of its ends, and stays where the other end is too. The first is the end that is in
 * fewer graphs: not a world, which is in the graphs of all templates that play in it, and of two templates the one that is related to
 * fewer others.
 */
final class EdgesOfGraphs {

    private static final Set<NodeKind> FIRST_RING =
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.WORLD);

    private static final Set<NodeKind> THIRD_RING = EnumSet.of(NodeKind.ASSET, NodeKind.GENERATION, NodeKind.EXTENSION);

    /** Kinds of edges that lead to the end that is in fewer graphs. */
    private static final Set<EdgeKind> TO_FEWER = EnumSet.of(
            EdgeKind.INSTANTIATES,
            EdgeKind.CASTS,
            EdgeKind.HAS_ROLE,
            EdgeKind.FILLS_ROLE,
            EdgeKind.APPEARS_IN,
            EdgeKind.CREATED_FOR,
            EdgeKind.USES_PROMPT);

    /**
     * Kinds of edges of which the graph of depth 3 has the other end too, because it was found by them: the scenes of roles, the assets
     * and generations of scenes, the generations of prompt versions.
     */
    private static final Set<EdgeKind> INSIDE =
            EnumSet.of(EdgeKind.HAS_ROLE, EdgeKind.CONTAINS_ASSET, EdgeKind.CREATED_FOR, EdgeKind.USES_PROMPT);

    /** Kinds of edges between templates. */
    private static final Set<EdgeKind> RELATED = EnumSet.of(EdgeKind.REFERENCES, EdgeKind.EVOLVED_FROM);

    private static final String FIRST = "firstId";
    private static final String SECOND = "secondId";

    private final SparkGraph graph;
    private final GraphsOfTemplates graphs;

    EdgesOfGraphs(Identity identity) {
        this.graph = identity.graph();
        this.graphs = new GraphsOfTemplates(identity);
    }

    /** The answer, with the columns of {@link CharacterTables#graphEdges}. */
    Dataset<Row> edges(int depth) {
        Dataset<Row> nodes = graphs.nodes(depth).withColumnRenamed(Steps.NODE, "id");
        Dataset<Row> edges =
                graph.table(GraphTable.EDGES).where(isOneOf(depth, col("from")).and(isOneOf(depth, col("to"))));
        Dataset<Row> sides =
                sides(edges.where(is(RELATED))).unionByName(sides(edges.where(not(is(RELATED))), is(TO_FEWER)));
        Column[] columns = Stream.concat(Stream.of(Identity.TEMPLATE), Arrays.stream(edges.columns()))
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> atFirst = SpreadJoin.edges(sides, FIRST, nodes);
        Column isInside = is(depth < 3 ? Set.of(EdgeKind.HAS_ROLE) : INSIDE);
        return SpreadJoin.edgesWithin(atFirst.where(not(isInside)), SECOND, nodes, Identity.TEMPLATE)
                .select(columns)
                .unionByName(atFirst.where(isInside).select(columns));
    }

    /** Edges between templates, first at the end that is in fewer graphs. */
    private Dataset<Row> sides(Dataset<Row> related) {
        Dataset<Row> graphsOf =
                graphs.related().groupBy(Steps.NODE).agg(count(lit(1)).as("graphs"));
        Dataset<Row> counted = SpreadJoin.leftOuter(
                SpreadJoin.leftOuter(related, col("from"), graphsOf.withColumnRenamed("graphs", "ofFrom"), Steps.NODE),
                col("to"),
                graphsOf.withColumnRenamed("graphs", "ofTo"),
                Steps.NODE);
        return sides(counted, coalesce(col("ofTo"), lit(0)).lt(coalesce(col("ofFrom"), lit(0))))
                .drop("ofFrom", "ofTo");
    }

    private static Dataset<Row> sides(Dataset<Row> edges, Column isToFirst) {
        return edges.withColumn(FIRST, when(isToFirst, col("to")).otherwise(col("from")))
                .withColumn(SECOND, when(isToFirst, col("from")).otherwise(col("to")));
    }

    private static Column is(Set<EdgeKind> kinds) {
        return col("type").isin(kinds.stream().map(EdgeKind::wireType).toArray());
    }

    /** Whether the graphs of a depth can have the node of an id. */
    private static Column isOneOf(int depth, Column id) {
        EnumSet<NodeKind> kinds = switch (depth) {
            case 1 -> EnumSet.copyOf(FIRST_RING);
            case 2 -> EnumSet.complementOf(EnumSet.copyOf(THIRD_RING));
            default -> EnumSet.allOf(NodeKind.class);
        };
        return substring_index(id, ":", 1)
                .isin(kinds.stream().map(NodeKind::prefix).toArray());
    }
}
