package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.filter.EdgeFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.internal.OneLine;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The filters that users write, as conditions on rows. Spark sends them to the executors, so they must be serializable. */
final class OwnConditions {

    private OwnConditions() {}

    /** The ids of the nodes that a filter does not keep. */
    static Dataset<Row> gone(Dataset<Row> nodes, NodeFilter filter) {
        return Times.inside(nodes)
                .filter((FilterFunction<Row>) row -> !filter.keeps(NodeColumns.node(row)))
                .select(col("id"));
    }

    /** The edges that a filter keeps. */
    static Dataset<Row> kept(Dataset<Row> edges, EdgeFilter filter) {
        return edges.filter((FilterFunction<Row>) row -> filter.keeps(EdgeColumns.edge(row)));
    }

    /**
     * Verifies that a filter can be sent to the executors.
     *
     * @throws IllegalArgumentException if it cannot
     */
    static void check(Object filter, String description) {
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            out.writeObject(filter);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    OneLine.of("filter: '" + description + "' cannot be sent to the executors of Spark, for "
                            + filter.getClass().getName()
                            + " cannot be serialized; let it and what it holds implement java.io.Serializable"),
                    e);
        }
    }
}
