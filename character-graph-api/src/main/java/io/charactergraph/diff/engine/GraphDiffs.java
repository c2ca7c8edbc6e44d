package io.charactergraph.diff.engine;

import io.charactergraph.diff.GraphDiff;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Compares two graphs in one walk through both, in order. */
public final class GraphDiffs {

    private static final Comparator<GraphEdge> EDGE_ORDER = Comparator.comparing(GraphEdge::from)
            .thenComparing(GraphEdge::kind)
            .thenComparing(GraphEdge::to)
            .thenComparing(GraphEdge::source)
            .thenComparingInt(edge -> edge.sceneNodeId().orElse(Integer.MIN_VALUE))
            .thenComparing(edge -> edge.detail().attribute(), TextOrder.BY_CODE_POINT);

    private final List<GraphNode> nodesAdded = new ArrayList<>();
    private final List<GraphNode> nodesRemoved = new ArrayList<>();
    private final List<GraphDiff.NodeChange> nodesChanged = new ArrayList<>();
    private final List<GraphEdge> edgesAdded = new ArrayList<>();
    private final List<GraphEdge> edgesRemoved = new ArrayList<>();
    private final List<GraphDiff.EdgeChange> edgesChanged = new ArrayList<>();

    private GraphDiffs() {}

    /**
     * What differs from an earlier to a later graph, both as filtered. Costs a walk through both, and the questions about the
     * templates for the story.
     */
    public static GraphDiff between(GraphState before, GraphState after) {
        before.requireWhole("a comparison");
        after.requireWhole("a comparison");
        GraphDiffs diff = new GraphDiffs();
        diff.compareNodes(before.graph(), after.graph());
        diff.compareEdges(before.graph(), after.graph());
        return new GraphDiff(
                diff.nodesAdded,
                diff.nodesRemoved,
                diff.nodesChanged,
                diff.edgesAdded,
                diff.edgesRemoved,
                diff.edgesChanged,
                Story.between(before, after, diff.nodesChanged, diff.nodesRemoved));
    }

    private void compareNodes(IndexedGraph before, IndexedGraph after) {
        Walker<GraphNode> left = new Walker<>(before.nodeBound(), before::hasNode, before::node);
        Walker<GraphNode> right = new Walker<>(after.nodeBound(), after::hasNode, after::node);
        for (GraphNode a = left.next(), b = right.next(); a != null || b != null; ) {
            int order = a == null ? 1 : b == null ? -1 : a.id().compareTo(b.id());
            if (order < 0 && a != null) {
                nodesRemoved.add(a);
            } else if (order > 0 && b != null) {
                nodesAdded.add(b);
            } else if (a != null && b != null && !a.equals(b)) {
                nodesChanged.add(new GraphDiff.NodeChange(a, b));
            }
            a = order <= 0 ? left.next() : a;
            b = order >= 0 ? right.next() : b;
        }
    }

    private void compareEdges(IndexedGraph before, IndexedGraph after) {
        Walker<GraphEdge> left = new Walker<>(before.edgeBound(), before::hasEdge, before::edge);
        Walker<GraphEdge> right = new Walker<>(after.edgeBound(), after::hasEdge, after::edge);
        for (GraphEdge a = left.next(), b = right.next(); a != null || b != null; ) {
            int order = a == null ? 1 : b == null ? -1 : EDGE_ORDER.compare(a, b);
            if (order < 0 && a != null) {
                edgesRemoved.add(a);
            } else if (order > 0 && b != null) {
                edgesAdded.add(b);
            } else if (a != null && b != null && !a.equals(b)) {
                edgesChanged.add(new GraphDiff.EdgeChange(a, b));
            }
            a = order <= 0 ? left.next() : a;
            b = order >= 0 ? right.next() : b;
        }
    }

    /** Goes through the elements that a graph shows, in order. */
    private static final class Walker<T> {
        private final int bound;
        private final IntPredicate shown;
        private final IntFunction<T> elements;
        private int at;

        Walker(int bound, IntPredicate shown, IntFunction<T> elements) {
            this.bound = bound;
            this.shown = shown;
            this.elements = elements;
        }

        @Nullable
        T next() {
            while (at < bound && !shown.test(at)) {
                at++;
            }
            return at < bound ? elements.apply(at++) : null;
        }
    }
}
