package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What belongs to every arc: by its scenes, and by itself. */
final class ArcViewTables {

    private static final String ARC = "arcId";
    private static final String SCENE = "sceneId";

    private final SparkGraph graph;

    ArcViewTables(SparkGraph graph) {
        this.graph = graph;
    }

    /** {@code arcId}, {@code sceneId}. */
    Dataset<Row> scenes() {
        return members(NodeKind.SCENE, SCENE);
    }

    /** {@code arcId}, {@code templateId}. */
    Dataset<Row> cast() {
        return ofScenes(SceneCast.of(graph), "templateId").distinct();
    }

    /** {@code arcId}, {@code roleId}. */
    Dataset<Row> roles() {
        return ofScenes(EdgesOfKind.of(graph, EdgeKind.HAS_ROLE, SCENE, "roleId"), "roleId")
                .distinct();
    }

    /** {@code arcId}, {@code assetId}. */
    Dataset<Row> assets() {
        return ofScenes(EdgesOfKind.of(graph, EdgeKind.CONTAINS_ASSET, SCENE, "assetId"), "assetId")
                .unionByName(members(NodeKind.ASSET, "assetId"))
                .distinct();
    }

    /** {@code arcId}, {@code generationId}. */
    Dataset<Row> generations() {
        return ofScenes(EdgesOfKind.of(graph, EdgeKind.CREATED_FOR, "generationId", SCENE), "generationId")
                .unionByName(members(NodeKind.GENERATION, "generationId"))
                .distinct();
    }

    /** The members of a column in rows with a scene, by the arcs of the scene. */
    private Dataset<Row> ofScenes(Dataset<Row> rows, String member) {
        return rows.join(scenes(), SCENE).select(ARC, member);
    }

    /** The nodes of a kind that are part of arcs themselves. */
    private Dataset<Row> members(NodeKind kind, String member) {
        return EdgesOfKind.pairs(graph, EdgeKind.PART_OF_ARC, member, ARC)
                .where(col(member).startsWith(kind.prefix() + ":"))
                .select(ARC, member);
    }
}
