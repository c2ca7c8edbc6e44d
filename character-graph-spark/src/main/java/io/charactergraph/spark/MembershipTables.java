package io.charactergraph.spark;

import io.charactergraph.model.EdgeKind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the views of a scene, an arc and a world contain, of all scenes, arcs and worlds at once. Each method returns a table with
 * a row for each member, so that tables of this class can be joined with each other and with {@link SparkGraph#nodes} by their ids.
 * Ids are texts in wire form. No value is null. The rows have no order, and none is there twice. Nothing is computed before
 * an action of Spark, and nothing comes to the driver.
 *
 * <p>A column {@code sources} is an array of texts: the names of the {@linkplain io.charactergraph.model.EvidenceSource places} that
 * say so, in order. Relationships have the columns of {@link SparkGraph#edges} beside the first.
 *
 * @since 0.1
 */
public final class MembershipTables {

    private static final String SCENE = "sceneId";
    private static final String ARC = "arcId";
    private static final String WORLD = "worldId";

    private final SparkGraph graph;
    private final SceneViewTables scenes;
    private final ArcViewTables arcs;
    private final WorldViewTables worlds;

    MembershipTables(SparkGraph graph) {
        this.graph = graph;
        this.scenes = new SceneViewTables(graph);
        this.arcs = new ArcViewTables(graph);
        this.worlds = new WorldViewTables(graph);
    }

    /** Returns the roles of scenes: {@code sceneId}, {@code roleId}, {@code sources}, the places that declare the role. */
    public Dataset<Row> sceneRoles() {
        return scenes.roles();
    }

    /**
     * Returns who fills roles: {@code sceneId}, {@code roleId}, {@code memberId}, a template, an instance or an NPC, and {@code
     * sources}. A role that nothing fills has no row; the roles are in {@link #sceneRoles}.
     */
    public Dataset<Row> sceneFillers() {
        return scenes.fillers();
    }

    /**
     * Returns who appears in scenes and whose character fills none of their roles: {@code sceneId}, {@code memberId}, a template, an
     * instance or an NPC, and {@code sources}. Instances and NPCs are compared by the templates that they play. Shuffles the edges
     * of scenes twice: by member and by scene.
     */
    public Dataset<Row> sceneWithoutRole() {
        return scenes.withoutRole();
    }

    /**
     * Returns the templates that a manifest of a scene requires and whose character fills none of its roles: {@code sceneId}, {@code
     * templateId}. Costs as much as {@link #sceneWithoutRole}.
     */
    public Dataset<Row> sceneRequiredWithoutRole() {
        return scenes.requiredWithoutRole();
    }

    /**
     * Returns the templates that take part in scenes: {@code sceneId}, {@code templateId}. These are those for which {@code
     * findScenesForCharacter} finds the scene, by themselves, an instance, an NPC or a world's binding.
     */
    public Dataset<Row> sceneCast() {
        return SceneCast.of(graph);
    }

    /** Returns the relationships among the templates that take part in a scene, in both directions: {@code sceneId} and an edge. */
    public Dataset<Row> sceneRelationships() {
        return SceneCast.relationships(graph, SceneCast.of(graph), SCENE);
    }

    /**
     * Returns the assets of scenes: {@code sceneId}, {@code assetId}, {@code sceneNodeIds}, an array of ints, the scene nodes that
     * show the asset, in order; empty when the evidence names only the scene.
     */
    public Dataset<Row> sceneAssets() {
        return scenes.assets();
    }

    /** Returns the generations created for scenes: {@code sceneId}, {@code generationId}. */
    public Dataset<Row> sceneGenerations() {
        return EdgesOfKind.pairs(graph, EdgeKind.CREATED_FOR, "generationId", SCENE)
                .select(SCENE, "generationId");
    }

    /** Returns the arcs and quests that scenes are part of: {@code sceneId}, {@code arcId}. */
    public Dataset<Row> sceneArcs() {
        return arcs.scenes().select(SCENE, ARC);
    }

    /**
     * Returns the worlds of scenes: {@code sceneId}, {@code worldId}. A scene is in the worlds that it is set in, and in those of the
     * instances that appear in it or fill its roles. A scene in no world has no row.
     */
    public Dataset<Row> sceneWorlds() {
        return worlds.scenes().select(SCENE, WORLD);
    }

    /** Returns the scenes of arcs and quests: {@code arcId}, {@code sceneId}. */
    public Dataset<Row> arcScenes() {
        return arcs.scenes();
    }

    /** Returns the templates that take part in any scene of an arc: {@code arcId}, {@code templateId}. */
    public Dataset<Row> arcCast() {
        return arcs.cast();
    }

    /** Returns the relationships among the templates of {@link #arcCast}, in both directions: {@code arcId} and an edge. */
    public Dataset<Row> arcRelationships() {
        return SceneCast.relationships(graph, arcs.cast(), ARC);
    }

    /** Returns the roles of the scenes of arcs: {@code arcId}, {@code roleId}. */
    public Dataset<Row> arcRoles() {
        return arcs.roles();
    }

    /** Returns the assets of the scenes of arcs, and those that are part of an arc themselves: {@code arcId}, {@code assetId}. */
    public Dataset<Row> arcAssets() {
        return arcs.assets();
    }

    /**
     * Returns the generations created for the scenes of arcs, and those that are part of an arc themselves: {@code arcId}, {@code
     * generationId}.
     */
    public Dataset<Row> arcGenerations() {
        return arcs.generations();
    }

    /** Returns the instances that live in worlds: {@code worldId}, {@code instanceId}. */
    public Dataset<Row> worldInstances() {
        return EdgesOfKind.pairs(graph, EdgeKind.LIVES_IN, "instanceId", WORLD).select(WORLD, "instanceId");
    }

    /** Returns the NPCs with which the instances of worlds sync: {@code worldId}, {@code npcId}. */
    public Dataset<Row> worldNpcs() {
        return worlds.npcs();
    }

    /** Returns the scenes of worlds: {@code worldId}, {@code sceneId}, as {@link #sceneWorlds}. A scene in no world has no row. */
    public Dataset<Row> worldScenes() {
        return worlds.scenes();
    }

    /** Returns the arcs of the scenes of worlds: {@code worldId}, {@code arcId}. */
    public Dataset<Row> worldArcs() {
        return worlds.scenes().join(arcs.scenes(), SCENE).select(WORLD, ARC).distinct();
    }
}
