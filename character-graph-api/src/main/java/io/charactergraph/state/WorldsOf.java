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
        IntList worlds = new IntList();
        addInstance(instance, worlds);
        return worlds.toSortedSet();
    }

    /** The worlds that a scene is set in, and those of the instances that appear in it or fill its roles, sorted. */
    public int[] scene(int scene) {
        IntList worlds = new IntList();
        addScene(scene, worlds);
        return worlds.toSortedSet();
    }

    private void addScene(int scene, IntList worlds) {
        int end = below.outEnd(scene, EdgeKind.SET_IN);
        for (int e = below.outStart(scene, EdgeKind.SET_IN); e < end; e++) {
            if (below.hasEdge(e)) {
                worlds.add(below.to(e));
            }
        }
        addInstancesInto(scene, EdgeKind.APPEARS_IN, worlds);
        end = below.outEnd(scene, EdgeKind.HAS_ROLE);
        for (int e = below.outStart(scene, EdgeKind.HAS_ROLE); e < end; e++) {
            int role = below.to(e);
            boolean repeated = e > below.outStart(scene, EdgeKind.HAS_ROLE) && below.to(e - 1) == role;
            if (below.hasEdge(e) && !repeated && facts.sceneOfRole(role) == scene) {
                addInstancesInto(role, EdgeKind.FILLS_ROLE, worlds);
            }
        }
    }

    private void addInstancesInto(int node, EdgeKind kind, IntList worlds) {
        int last = IndexedGraph.NONE;
        int end = below.inEnd(node, kind);
        for (int p = below.inStart(node, kind); p < end; p++) {
            int e = below.inEdge(p);
            int from = below.from(e);
            if (from != last && below.hasEdge(e) && below.kind(from) == NodeKind.CHARACTER_INSTANCE) {
                last = from;
                addInstance(from, worlds);
            }
        }
    }

    private void addInstance(int instance, IntList worlds) {
        int end = below.outEnd(instance, EdgeKind.LIVES_IN);
        for (int e = below.outStart(instance, EdgeKind.LIVES_IN); e < end; e++) {
            if (below.hasEdge(e)) {
                worlds.add(below.to(e));
            }
        }
    }
}
