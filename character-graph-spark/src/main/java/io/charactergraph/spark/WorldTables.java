package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The worlds of nodes, as the spec defines {@code worlds(…)}: on the graph as loaded, or on what a rating ceiling leaves of it,
 * whatever other filters there are. Each table has a row for each node and each of its worlds, none twice; a node that is in
 * no world has no row.
 */
final class WorldTables {

    private final Dataset<Row> edges;
    private final String value;
    private final Column ofWorld;

    private WorldTables(SparkGraph graph, String value, Column ofWorld) {
        SparkGraph below = graph.below();
        this.edges = below.table(GraphTable.EDGES);
        this.value = value;
        this.ofWorld = ofWorld.as(value);
    }

    /** Tables of {@code id} and {@code world}, the id of a world. */
    static WorldTables of(SparkGraph graph) {
        return new WorldTables(graph, "world", col("to"));
    }

    /** Tables of {@code id} and {@code inside}, whether the world is one of some; so there are at most two rows for a node. */
    static WorldTables inside(SparkGraph graph, Set<World.Id> worlds) {
        return new WorldTables(
                graph,
                "inside",
                col("to").isin(worlds.stream().map(World.Id::toString).toArray()));
    }

    /** The worlds that the instances live in. */
    Dataset<Row> instances() {
        return ofTargets(EdgeKind.LIVES_IN);
    }

    /** The worlds of the instances that sync with the NPCs. */
    Dataset<Row> npcs() {
        return targets(EdgeKind.SYNCS_WITH, instances()).distinct();
    }

    /** The worlds that scenes are set in, and those of the instances that appear in them or fill their roles. */
    Dataset<Row> scenes() {
        Dataset<Row> played = edges.where(
                        col("type").isin(EdgeKind.APPEARS_IN.wireType(), EdgeKind.FILLS_ROLE.wireType()))
                .where(Steps.isA(NodeKind.CHARACTER_INSTANCE, col("from")))
                .select(col("from"), Roles.sceneOf(col("to")).as("to"));
        return ofTargets(EdgeKind.SET_IN)
                .unionByName(SpreadJoin.inner(played, "from", instances())
                        .select(col("to").as("id"), col(value)))
                .distinct();
    }

    /** The worlds of the scenes that contain the assets, and of the instances that they depict. */
    Dataset<Row> assets() {
        return targets(EdgeKind.CONTAINS_ASSET, scenes())
                .unionByName(sources(EdgeKind.DEPICTS, instances()))
                .distinct();
    }

    /** The worlds of the scenes that the generations were created for, and of the instances that they involve. */
    Dataset<Row> generations() {
        return sources(EdgeKind.CREATED_FOR, scenes())
                .unionByName(sources(EdgeKind.INVOLVES_CHARACTER, instances()))
                .distinct();
    }

    /** The worlds of all nodes of these kinds. */
    Dataset<Row> all() {
        return instances()
                .unionByName(npcs())
                .unionByName(scenes())
                .unionByName(assets())
                .unionByName(generations());
    }

    private Dataset<Row> ofTargets(EdgeKind kind) {
        return edges.where(col("type").equalTo(kind.wireType()))
                .select(col("from").as("id"), ofWorld)
                .distinct();
    }

    /** The values of nodes for the targets of their edges. */
    private Dataset<Row> targets(EdgeKind kind, Dataset<Row> values) {
        return SpreadJoin.inner(ends(kind), "from", values).select(col("to").as("id"), col(value));
    }

    /** The values of nodes for the sources of the edges that lead to them. */
    private Dataset<Row> sources(EdgeKind kind, Dataset<Row> values) {
        return SpreadJoin.inner(ends(kind), "to", values).select(col("from").as("id"), col(value));
    }

    /** An edge may have evidence of several sources. */
    private Dataset<Row> ends(EdgeKind kind) {
        return edges.where(col("type").equalTo(kind.wireType())).select("from", "to");
    }
}
