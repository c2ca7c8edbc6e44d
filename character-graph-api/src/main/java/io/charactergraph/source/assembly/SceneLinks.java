package io.charactergraph.source.assembly;

import org.jspecify.annotations.Nullable;

/** Notes a scene with a scene node beside it, of a linkage or of a generation's parameters (readings R27). */
final class SceneLinks {

    private SceneLinks() {}

    /** Notes what stands in {@code scene_id} and {@code scene_node_id} of an object. */
    static void note(Assembly assembly, Convention convention, int owner, Cursor object) {
        @Nullable Cursor scene = object.field("scene_id");
        @Nullable Cursor node = object.field("scene_node_id");
        Cursor first = scene != null ? scene : node;
        if (first == null) {
            return;
        }
        long rawScene = scene == null ? RawValues.NONE : scene.raw();
        long rawNode = node == null ? RawValues.NONE : node.raw();
        Mentions.Extra extra = node == null ? null : new Mentions.Extra(null, null, node.template(), rawNode);
        assembly.mentions()
                .add(
                        convention,
                        first.template(),
                        owner,
                        rawScene,
                        io.charactergraph.graph.index.IndexedGraph.NO_SCENE_NODE,
                        -1,
                        extra);
    }
}
