package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.model.Arc;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The arcs of nodes, as the spec defines {@code arcs(…)}: on the graph as loaded, or on what a rating ceiling leaves of it,
 * whatever other filters there are. Each table has the columns {@code id} and {@code arc}, a row for each node and each of its
 * arcs, none twice; a node that is in no arc has no row.
 */
final class ArcTables {

    private final Dataset<Row> edges;
    private final Dataset<Row> members;

    private ArcTables(Dataset<Row> edges, Dataset<Row> members) {
        this.edges = edges;
        this.members = members.select(col("from").as("id"), col("to").as("arc")).distinct();
    }

    /** The arcs of nodes. */
    static ArcTables of(SparkGraph graph) {
        Dataset<Row> edges = graph.below().table(GraphTable.EDGES);
        return new ArcTables(edges, edges.where(isOf(EdgeKind.PART_OF_ARC)));
    }

    /** Only these arcs. */
    static ArcTables of(SparkGraph graph, Set<Arc.Id> arcs) {
        Dataset<Row> edges = graph.below().table(GraphTable.EDGES);
        return new ArcTables(
                edges,
                edges.where(isOf(EdgeKind.PART_OF_ARC)
                        .and(col("to").isin(arcs.stream().map(Fields::text).toArray()))));
    }

    /** The arcs that the scenes are part of. */
    Dataset<Row> scenes() {
        return own(NodeKind.SCENE);
    }

    /** The arcs that the assets are part of, and those of the scenes that contain them. */
    Dataset<Row> assets() {
        return own(NodeKind.ASSET)
                .unionByName(SpreadJoin.inner(ends(EdgeKind.CONTAINS_ASSET), "from", scenes())
                        .select(col("to").as("id"), col("arc")))
                .distinct();
    }

    /** The arcs that the generations are part of, and those of the scenes that they were created for. */
    Dataset<Row> generations() {
        return own(NodeKind.GENERATION)
                .unionByName(SpreadJoin.inner(ends(EdgeKind.CREATED_FOR), "to", scenes())
                        .select(col("from").as("id"), col("arc")))
                .distinct();
    }

    /** The arcs of all nodes of these kinds. */
    Dataset<Row> all() {
        return scenes().unionByName(assets()).unionByName(generations());
    }

    private Dataset<Row> own(NodeKind kind) {
        return members.where(col("id").startsWith(kind.prefix() + ":"));
    }

    private Dataset<Row> ends(EdgeKind kind) {
        return edges.where(isOf(kind)).select("from", "to");
    }

    private static Column isOf(EdgeKind kind) {
        return col("type").equalTo(kind.wireType());
    }
}
