package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.json.WholeNumbers;
import io.charactergraph.source.rows.RawValues;

/**
 * What a reference to a scene names, which may have a scene node beside it that says more exactly where (readings R27). Reads
 * one reference after the other, for one thread.
 */
final class SceneLink {

    /** What is unresolved. */
    enum Problem {
        /** Nothing. */
        NONE,
        /** The scene. */
        SCENE,
        /** The node, and no scene is named. */
        NODE,
        /** The node is there, but its scene, which is what it names, is not. */
        SCENE_OF_NODE,
        /** The node, or it belongs to another scene than the one that is named; the scene is resolved. */
        NODE_IN_SCENE
    }

    private final Mentions mentions;
    private final Resolver resolver;
    private final SceneNodes.Finder nodes;
    private final CompactGraphBuilder builder;

    private long node;
    private int sceneOfNode;
    private int scene;
    private Problem problem = Problem.NONE;

    SceneLink(Assembly assembly, SceneNodes.Finder nodes) {
        this.mentions = assembly.mentions();
        this.resolver = assembly.resolver();
        this.builder = assembly.builder();
        this.nodes = nodes;
    }

    /** Reads a reference. */
    void read(int i) {
        long rawScene = mentions.raw(i);
        long rawNode = mentions.rawSceneNode(i);
        node = rawNode == RawValues.NONE ? WholeNumbers.NOT_WHOLE : resolver.sceneNodeNumber(rawNode);
        sceneOfNode = isNumber(node) ? nodes.scene((int) node) : SceneNodes.UNKNOWN;
        if (rawScene == RawValues.NONE) {
            scene = nodeExists() ? nodes.sceneHandle((int) node) : Resolver.DANGLING;
            problem = scene >= 0 ? Problem.NONE : nodeExists() ? Problem.SCENE_OF_NODE : Problem.NODE;
            return;
        }
        scene = resolver.resolve(ReferenceForm.SCENE, rawScene);
        boolean nodeFits = rawNode == RawValues.NONE
                || nodeExists() && builder.find(StudioTable.GAME_SCENES, sceneOfNode) == scene;
        problem = scene < 0 ? Problem.SCENE : nodeFits ? Problem.NONE : Problem.NODE_IN_SCENE;
    }

    private static boolean isNumber(long number) {
        return number != WholeNumbers.NOT_WHOLE && number != WholeNumbers.BEYOND;
    }

    Problem problem() {
        return problem;
    }

    /** The handle of the scene, or one of the resolver's negative reasons. */
    int scene() {
        return scene;
    }

    /** The number of the scene node for the edge, or {@link IndexedGraph#NO_SCENE_NODE}. */
    int sceneNode() {
        return problem == Problem.NONE && isNumber(node) ? (int) node : IndexedGraph.NO_SCENE_NODE;
    }

    /** Whether the node has a number, which may be that of no row. */
    boolean nodeIsWhole() {
        return node != WholeNumbers.NOT_WHOLE;
    }

    /** Whether the node is there and has a scene. */
    boolean nodeExists() {
        return sceneOfNode != SceneNodes.UNKNOWN;
    }

    /** The number of the node's scene. */
    int sceneOfNode() {
        return sceneOfNode;
    }
}
