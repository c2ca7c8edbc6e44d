package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Edges as steps from a node to another. */
final class Steps {

    /** The node where a step starts. */
    static final String NODE = "nodeId";

    /** The node to which it leads. */
    static final String OTHER = "otherId";

    /** The kind of the edge, as on the wire. */
    static final String RELATION = "relation";

    /** The attribute by which edges of one kind and pair differ: the cast role of {@code casts}. */
    static final String ATTRIBUTE = "attribute";

    private Steps() {}

    /**
     * The steps along edges of some kinds and against those of others, in one scan. A cast that is only a hint is no step.
     *
     * <p>No end is null. The condition says so, because Spark adds it where it joins the steps: so steps that a plan joins several
     * times come from one exchange.
     *
     * @param along walked from {@code from} to {@code to}
     * @param against walked from {@code to} to {@code from}; none of them may be in {@code along}
     */
    static Dataset<Row> of(SparkGraph graph, Set<EdgeKind> along, Set<EdgeKind> against) {
        boolean isMixed = !along.isEmpty() && !against.isEmpty();
        Column forward = isMixed ? isOneOf(along) : lit(against.isEmpty());
        return graph.table(GraphTable.EDGES)
                .where(col("type")
                        .isin(Stream.concat(along.stream(), against.stream())
                                .map(EdgeKind::wireType)
                                .toArray()))
                .where(col("isHint").isNull().or(col("isHint").equalTo(false)))
                .select(
                        when(forward, col("from")).otherwise(col("to")).as(NODE),
                        when(forward, col("to")).otherwise(col("from")).as(OTHER),
                        col("type").as(RELATION),
                        col(ATTRIBUTE))
                .where(col(NODE).isNotNull().and(col(OTHER).isNotNull()));
    }

    /** The steps along edges of a kind. */
    static Dataset<Row> along(SparkGraph graph, EdgeKind kind) {
        return of(graph, Set.of(kind), Set.of());
    }

    /** The steps against edges of a kind. */
    static Dataset<Row> against(SparkGraph graph, EdgeKind kind) {
        return of(graph, Set.of(), Set.of(kind));
    }

    /** Whether a step goes along or against an edge of that kind. */
    static Column is(EdgeKind kind) {
        return col(RELATION).equalTo(kind.wireType());
    }

    /** Whether an id is that of a node of a kind. */
    static Column isA(NodeKind kind, Column id) {
        return id.startsWith(kind.prefix() + ":");
    }

    private static Column isOneOf(Set<EdgeKind> kinds) {
        return col("type").isin(kinds.stream().map(EdgeKind::wireType).toArray());
    }
}
