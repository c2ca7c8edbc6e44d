package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntSet;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.Set;

/** What a set of nodes reaches, and what reaches it. */
public final class Reach {

    private Reach() {}

    /**
     * The nodes within so many edges of a set, without the set, sorted.
     *
     * @throws IllegalArgumentException if the number of edges is less than 1
     * @throws IllegalStateException if only a part of the data was loaded
     */
    public static int[] from(
            GraphState state, int[] starts, int within, Set<EdgeKind> kinds, boolean forward, boolean backward) {
        if (within < 1) {
            throw new IllegalArgumentException("within: " + within + " is less than 1 edge");
        }
        state.requireWhole("what reaches what");
        IndexedGraph graph = state.graph();
        IntSet seen = new IntSet();
        seen.addAll(starts);
        IntList ring = new IntList();
        for (int start : starts) {
            ring.add(start);
        }
        IntList found = new IntList();
        for (int step = 0; step < within && !ring.isEmpty(); step++) {
            IntList next = new IntList();
            for (int i = 0; i < ring.size(); i++) {
                for (EdgeKind kind : kinds) {
                    if (forward) {
                        Walk.addTargets(graph, ring.get(i), kind, next);
                    }
                    if (backward) {
                        Walk.addSources(graph, ring.get(i), kind, next);
                    }
                }
            }
            ring = new IntList();
            for (int i = 0; i < next.size(); i++) {
                if (seen.add(next.get(i))) {
                    ring.add(next.get(i));
                    found.add(next.get(i));
                }
            }
        }
        return found.toSortedSet();
    }

    /** What refers directly to every one of the nodes, sorted; nothing when there is no node. */
    public static int[] commonUsers(GraphState state, int[] nodes) {
        state.requireWhole("what uses what");
        int[] common = IntArrays.NONE;
        for (int i = 0; i < nodes.length; i++) {
            int[] users = users(state.graph(), nodes[i]);
            common = i == 0 ? users : Sets.intersection(common, users);
        }
        return common;
    }

    private static int[] users(IndexedGraph graph, int node) {
        IntList found = new IntList();
        for (EdgeKind kind : EdgeKind.values()) {
            if (Users.startRefers(kind)) {
                Walk.addSources(graph, node, kind, found);
            }
            if (Users.endRefers(kind)) {
                Walk.addTargets(graph, node, kind, found);
            }
        }
        return found.toSortedSet();
    }
}
