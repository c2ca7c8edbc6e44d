package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.model.NodeKind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is in every world. Worlds are those below a rating ceiling; what a filter leaves out is in none of the tables. */
final class WorldViewTables {

    private static final String WORLD = "worldId";

    private final SparkGraph graph;

    WorldViewTables(SparkGraph graph) {
        this.graph = graph;
    }

    /** {@code worldId}, {@code sceneId}. */
    Dataset<Row> scenes() {
        return shown(WorldTables.of(graph).scenes(), NodeKind.SCENE, "sceneId");
    }

    /** {@code worldId}, {@code npcId}. */
    Dataset<Row> npcs() {
        return shown(WorldTables.of(graph).npcs(), NodeKind.GAME_NPC, "npcId");
    }

    /** Leaves out nodes and worlds that the filter of the graph does not leave. */
    private Dataset<Row> shown(Dataset<Row> worlds, NodeKind kind, String member) {
        Dataset<Row> named = worlds.select(col("world").as(WORLD), col("id").as(member));
        if (graph == graph.below()) {
            return named;
        }
        return named.join(nodes(kind, member), new String[] {member}, "left_semi")
                .join(nodes(NodeKind.WORLD, WORLD), new String[] {WORLD}, "left_semi");
    }

    private Dataset<Row> nodes(NodeKind kind, String id) {
        return graph.table(GraphTable.NODES)
                .where(col("type").equalTo(kind.wireType()))
                .select(col("id").as(id));
    }
}
