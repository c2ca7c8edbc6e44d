package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.model.Scene;

/** The fields {@code scene_id} and {@code scene_node_id} of an object, which never contradict each other afterwards. */
public final class SceneFields {

    private SceneFields() {}

    /** Sets the scene. Removes the scene node if the scene changes. */
    public static void set(LinkTransaction transaction, RowEdit edit, JsonPlace object, Scene.Id scene) {
        LinkRows.keep(transaction, scene);
        JsonPlace field = object.field("scene_id");
        String number = Integer.toString(scene.number());
        if (edit.find(field)
                .filter(found -> names(found, "scene", scene.number()))
                .isEmpty()) {
            edit.remove(object.field("scene_node_id"));
        }
        edit.set(field, number);
    }

    /** The scene node, and the scene that it belongs to. */
    public static void setNode(LinkTransaction transaction, RowEdit edit, JsonPlace object, int sceneNode) {
        LockedRow row = LinkRows.requireSceneNode(transaction, sceneNode, "scene_id");
        Scene.Id scene = LinkRows.sceneOf(transaction, row);
        edit.set(object.field("scene_id"), Integer.toString(scene.number()));
        edit.set(object.field("scene_node_id"), Integer.toString(sceneNode));
    }

    public static void remove(RowEdit edit, JsonPlace object) {
        edit.remove(object.field("scene_node_id"));
        edit.remove(object.field("scene_id"));
    }

    /** Whether a value is that number, in one of the forms of an id (readings R4). */
    static boolean names(JsonFound found, String word, int number) {
        return found.text()
                .map(text -> text.trim().matches("(?:" + word + "[:-]\\s*)?0*" + number))
                .orElseGet(() -> found.says(Integer.toString(number)));
    }
}
