package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.model.EdgeKind;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The edges of lineage that may be on a cycle. A node that nothing leads to or from is on none, so its edges are left out, again
 * and again, until few are left or every node has both. What is left is put into one part: cycles, and paths between them.
 */
final class LineageEdges {

    /** So many edges fit into a part. */
    static final long FEW = 1_000_000;

    private LineageEdges() {}

    /** The edges, in the columns of the table. A job of Spark for each round. */
    static Dataset<Row> of(SparkGraph graph, long few) {
        Dataset<Row> all = graph.table(GraphTable.EDGES)
                .where(col("type").isin(EdgeKind.EVOLVED_FROM.wireType(), EdgeKind.DERIVED_FROM.wireType()));
        long edges = all.count();
        Dataset<Row> left = all.select("type", "from", "to");
        long count = edges;
        while (count > few) {
            Dataset<Row> peeled = peeled(left).localCheckpoint();
            long next = peeled.count();
            if (next == count) {
                break;
            }
            left = peeled;
            count = next;
        }
        if (count == 0) {
            return all.limit(0);
        }
        return count == edges
                ? all
                : all.join(left.distinct(), Sequences.of(List.of("type", "from", "to")), "left_semi");
    }

    /** The edges that follow one edge and are followed by one. */
    private static Dataset<Row> peeled(Dataset<Row> edges) {
        Dataset<Row> starts = edges.select(col("type"), col("from").as("to")).distinct();
        Dataset<Row> ends = edges.select(col("type"), col("to").as("from")).distinct();
        return edges.join(starts, Sequences.of(List.of("type", "to")), "left_semi")
                .join(ends, Sequences.of(List.of("type", "from")), "left_semi");
    }
}
