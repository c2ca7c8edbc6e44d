package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntSet;
import io.charactergraph.model.EdgeKind;
import java.util.EnumSet;
import java.util.Set;

/** Which steps a walk may take from a node: along edges of some kinds, in one direction or in either. */
public final class Steps {

    private static final int ALL_KINDS = EdgeKind.values().length;
    private static final Set<EdgeKind> NO_KINDS = Set.of();

    private final IndexedGraph graph;
    private final Set<EdgeKind> forward;
    private final Set<EdgeKind> backward;

    private Steps(IndexedGraph graph, Set<EdgeKind> forward, Set<EdgeKind> backward) {
        this.graph = graph;
        this.forward = forward;
        this.backward = backward;
    }

    /** Along edges, from start to end; no kinds means all. */
    public static Steps forward(IndexedGraph graph, Set<EdgeKind> kinds) {
        return new Steps(graph, orAll(kinds), NO_KINDS);
    }

    /** Against edges, from end to start; no kinds means all. */
    public static Steps backward(IndexedGraph graph, Set<EdgeKind> kinds) {
        return new Steps(graph, NO_KINDS, orAll(kinds));
    }

    /** Along edges and against them; no kinds means all. */
    public static Steps eitherWay(IndexedGraph graph, Set<EdgeKind> kinds) {
        return new Steps(graph, orAll(kinds), orAll(kinds));
    }

    /** From what is referred to, to what refers to it, as {@link Users} walks; no kinds means all. */
    public static Steps toUsers(IndexedGraph graph, Set<EdgeKind> kinds) {
        EnumSet<EdgeKind> forward = EnumSet.copyOf(orAll(kinds));
        EnumSet<EdgeKind> backward = EnumSet.copyOf(orAll(kinds));
        forward.removeIf(kind -> !Users.endRefers(kind));
        backward.removeIf(kind -> !Users.startRefers(kind));
        return new Steps(graph, forward, backward);
    }

    /** From what refers, to what it refers to: the steps to users undone; no kinds means all. */
    public static Steps toUsed(IndexedGraph graph, Set<EdgeKind> kinds) {
        return toUsers(graph, kinds).reversed();
    }

    /** The steps that undo these. */
    Steps reversed() {
        return new Steps(graph, backward, forward);
    }

    IndexedGraph graph() {
        return graph;
    }

    /** Shows every step from a node: first those along edges, in order, then those against them. */
    void visit(int node, Visitor visitor) {
        visitOut(node, visitor);
        visitIn(node, visitor);
    }

    private void visitOut(int node, Visitor visitor) {
        if (forward.size() == ALL_KINDS) {
            visitOut(graph.outEdges(node), visitor);
            return;
        }
        for (EdgeKind kind : forward) {
            visitOut(graph.outEdges(node, kind), visitor);
        }
    }

    private void visitIn(int node, Visitor visitor) {
        if (backward.size() == ALL_KINDS) {
            visitIn(graph.inEdges(node), visitor);
            return;
        }
        for (EdgeKind kind : backward) {
            visitIn(graph.inEdges(node, kind), visitor);
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
