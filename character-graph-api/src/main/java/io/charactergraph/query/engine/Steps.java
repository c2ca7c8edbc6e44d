package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntSet;
import io.charactergraph.model.EdgeKind;
import java.util.EnumSet;
import java.util.Set;

/** Which steps a walk may take from a node: along edges of some kinds, in one direction or in either. */
public final class Steps {

    private final IndexedGraph graph;
    private final Set<EdgeKind> kinds;
    private final boolean all;
    private final boolean forward;
    private final boolean backward;

    private Steps(IndexedGraph graph, Set<EdgeKind> kinds, boolean forward, boolean backward) {
        this.graph = graph;
        this.kinds = kinds;
        this.all = kinds.size() == EdgeKind.values().length;
        this.forward = forward;
        this.backward = backward;
    }

    /** Along edges, from start to end; no kinds means all. */
    public static Steps forward(IndexedGraph graph, Set<EdgeKind> kinds) {
        return new Steps(graph, orAll(kinds), true, false);
    }

    /** Against edges, from end to start; no kinds means all. */
    public static Steps backward(IndexedGraph graph, Set<EdgeKind> kinds) {
        return new Steps(graph, orAll(kinds), false, true);
    }

    /** Along edges and against them; no kinds means all. */
    public static Steps eitherWay(IndexedGraph graph, Set<EdgeKind> kinds) {
        return new Steps(graph, orAll(kinds), true, true);
    }

    /** The steps that undo these. */
    Steps reversed() {
        return new Steps(graph, kinds, backward, forward);
    }

    IndexedGraph graph() {
        return graph;
    }

    /** Shows every step from a node: first those along edges, in order, then those against them. */
    void visit(int node, Visitor visitor) {
        if (all) {
            if (forward) {
                visitOut(graph.outEdges(node), visitor);
            }
            if (backward) {
                visitIn(graph.inEdges(node), visitor);
            }
            return;
        }
        if (forward) {
            for (EdgeKind kind : kinds) {
                visitOut(graph.outEdges(node, kind), visitor);
            }
        }
        if (backward) {
            for (EdgeKind kind : kinds) {
                visitIn(graph.inEdges(node, kind), visitor);
            }
        }
    }

    /** The nodes that at most so many steps lead to from any of the starts, sorted; without the starts. */
    public int[] within(int[] starts, int edges) {
        IntSet seen = new IntSet();
        seen.addAll(starts);
        IntList found = new IntList();
        int[] frontier = starts;
        for (int depth = 0; depth < edges && frontier.length > 0; depth++) {
            IntList next = new IntList();
            for (int node : frontier) {
                visit(node, (neighbour, edge, along) -> {
                    if (seen.add(neighbour)) {
                        next.add(neighbour);
                        found.add(neighbour);
                    }
                });
            }
            frontier = next.toArray();
        }
        return found.toSortedSet();
    }

    private void visitOut(int[] edges, Visitor visitor) {
        for (int edge : edges) {
            visitor.visit(graph.to(edge), edge, true);
        }
    }

    private void visitIn(int[] edges, Visitor visitor) {
        for (int edge : edges) {
            visitor.visit(graph.from(edge), edge, false);
        }
    }

    private static Set<EdgeKind> orAll(Set<EdgeKind> kinds) {
        return kinds.isEmpty() ? EnumSet.allOf(EdgeKind.class) : EnumSet.copyOf(kinds);
    }

    /** Sees a step. */
    @FunctionalInterface
    interface Visitor {
        /**
         * A step.
         *
         * @param neighbour where it leads
         * @param edge the edge it takes
         * @param along whether it goes along the edge, from start to end
         */
        void visit(int neighbour, int edge, boolean along);
    }
}
