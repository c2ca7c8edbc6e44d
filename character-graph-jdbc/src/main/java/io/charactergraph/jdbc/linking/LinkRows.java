package io.charactergraph.jdbc.linking;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;

/** Locks the row of an operation. If it does not exist, the exception names the nearest rows. */
public final class LinkRows {

    private LinkRows() {}

    public static LockedRow requireScene(LinkTransaction transaction, Scene.Id scene, String column) {
        return require(
                transaction,
                StudioTable.GAME_SCENES,
                "scene:game:",
                requireGame(scene).number(),
                column);
    }

    public static LockedRow requireWorld(LinkTransaction transaction, World.Id world, String column) {
        return require(transaction, StudioTable.GAME_WORLDS, "world:", world.number(), column);
    }

    public static LockedRow requireAsset(LinkTransaction transaction, Asset.Id asset, String column) {
        return require(transaction, StudioTable.ASSETS, "asset:", asset.number(), column);
    }

    public static LockedRow requireGeneration(LinkTransaction transaction, Generation.Id generation, String column) {
        return require(transaction, StudioTable.GENERATIONS, "generation:", generation.number(), column);
    }

    public static LockedRow requireSceneNode(LinkTransaction transaction, int sceneNode, String... columns) {
        return require(transaction, StudioTable.GAME_SCENE_NODES, "scene node ", sceneNode, columns);
    }

    /** The scene that a locked scene node belongs to. */
    public static Scene.Id sceneOf(LinkTransaction transaction, LockedRow sceneNode) {
        return sceneNode
                .text("scene_id")
                .filter(number ->
                        number.matches("-?[0-9]{1,9}")) // a larger number is the id of no scene that can be held
                .map(number -> Scene.Id.game(Integer.parseInt(number)))
                .filter(scene -> transaction.keep(StudioTable.GAME_SCENES, scene.number()))
                .orElseThrow(() -> new IllegalArgumentException("sceneNode: scene node " + sceneNode.id()
                        + " belongs to no scene that there is; name a scene node of a scene"));
    }

    /** That there is the game scene, which then cannot be deleted. */
    static Scene.Id keep(LinkTransaction transaction, Scene.Id scene) {
        if (!transaction.keep(StudioTable.GAME_SCENES, requireGame(scene).number())) {
            throw unknown(transaction, StudioTable.GAME_SCENES, "scene:game:", scene.number());
        }
        return scene;
    }

    private static Scene.Id requireGame(Scene.Id scene) {
        if (scene.type() != SceneType.GAME) {
            throw new IllegalArgumentException(
                    OneLine.of("scene: " + scene + " is no game scene; only those have links"));
        }
        return scene;
    }

    private static LockedRow require(
            LinkTransaction transaction, StudioTable table, String prefix, int number, String... columns) {
        return transaction.lock(table, number, columns).orElseThrow(() -> unknown(transaction, table, prefix, number));
    }

    private static UnknownNodeException unknown(
            LinkTransaction transaction, StudioTable table, String prefix, int number) {
        return new NearestRows(transaction).unknown(table, prefix, number);
    }
}
