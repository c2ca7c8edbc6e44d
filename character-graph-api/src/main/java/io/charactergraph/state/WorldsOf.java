package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;

/**
 * The worlds of a node, as the spec defines {@code worlds(…)}: on the graph as loaded, or on what a rating ceiling leaves of
 * it, whatever other filters there are. Each answer is found by walking the node's own edges.
 */
public final class WorldsOf {

    private final IndexedGraph below;
    private final GraphFacts facts;

    WorldsOf(IndexedGraph below, GraphFacts facts) {
        this.below = below;
        this.facts = facts;
    }

    /** The worlds that an instance lives in, sorted: one or none. */
    public int[] instance(int instance) {
        return Walk.targets(below, instance, EdgeKind.LIVES_IN);
    }

    /** The worlds that a scene is set in, and those of the instances that appear in it or fill its roles, sorted. */
    public int[] scene(int scene) {
        IntList worlds = new IntList();
        addScene(scene, worlds);
        return worlds.toSortedSet();
    }

    private void addScene(int scene, IntList worlds) {
        Walk.addTargets(below, scene, EdgeKind.SET_IN, worlds);
        addInstancesInto(scene, EdgeKind.APPEARS_IN, worlds);
        int last = IndexedGraph.NONE;
        for (int edge : below.outEdges(scene, EdgeKind.HAS_ROLE)) {
            int role = below.to(edge);
            if (role != last && facts.sceneOfRole(role) == scene) {
                last = role;
                addInstancesInto(role, EdgeKind.FILLS_ROLE, worlds);
            }
        }
    }

    private void addInstancesInto(int node, EdgeKind kind, IntList worlds) {
        int last = IndexedGraph.NONE;
        for (int edge : below.inEdges(node, kind)) {
            int from = below.from(edge);
            if (from != last && below.kind(from) == NodeKind.CHARACTER_INSTANCE) {
                last = from;
                Walk.addTargets(below, from, EdgeKind.LIVES_IN, worlds);
            }
        }
    }
}
