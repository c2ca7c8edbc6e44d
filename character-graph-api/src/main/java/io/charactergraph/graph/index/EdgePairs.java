package io.charactergraph.graph.index;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeDetail;

/**
 * The edges of two graphs side by side: a merge of the rows of both for each pair of nodes, by their columns. No object is made for
 * an edge. An edge is the same in both when kind, ends, source, scene node and attribute are.
 */
public final class EdgePairs {

    private final NodePairs nodes;
    private final Side old;
    private final Side now;
    private final Visitor visitor;

    /** Compares the edges of paired nodes. */
    public EdgePairs(NodePairs nodes, Visitor visitor) {
        this.nodes = nodes;
        this.visitor = visitor;
        old = new Side(nodes.oldGraph());
        now = new Side(nodes.newGraph());
    }

    /** Visits the out-edges of a pair of nodes that are not equal in both graphs, in order; the ranks must come in order. */
    public void compare(int rank) {
        old.enter(nodes.old(rank));
        now.enter(nodes.now(rank));
        while (!old.isAtEnd() || !now.isAtEnd()) {
            int order = old.isAtEnd() ? 1 : now.isAtEnd() ? -1 : compare();
            if (order < 0) {
                visitor.removed(old.edge);
            } else if (order > 0) {
                visitor.added(now.edge);
            } else if (!old.detail().equals(now.detail())) {
                visitor.changed(old.edge, now.edge);
            }
            if (order <= 0) {
                old.next();
            }
            if (order >= 0) {
                now.next();
            }
        }
    }

    /** Compares two edges of one start in the order in which both graphs have them. */
    private int compare() {
        int order = Integer.compare(old.kind(), now.kind());
        if (order == 0) {
            order = Integer.compare(nodes.rankOfOld(old.to()), nodes.rankOfNow(now.to()));
        }
        if (order == 0) {
            order = Integer.compare(old.source(), now.source());
        }
        if (order == 0) {
            order = Integer.compare(old.sceneNode(), now.sceneNode());
        }
        return order == 0 ? compareAttributes(old.detail(), now.detail()) : order;
    }

    private static int compareAttributes(EdgeDetail left, EdgeDetail right) {
        return left == right ? 0 : TextOrder.compare(left.attribute(), right.attribute());
    }

    /** Receives the differences. */
    public interface Visitor {

        /** Receives an edge of the later graph alone. */
        void added(int edge);

        /** Receives an edge of the earlier graph alone. */
        void removed(int edge);

        /** Receives an edge that carries something else. */
        void changed(int oldEdge, int newEdge);
    }

    /** The edges of one graph, from the first to the last. */
    private static final class Side {

        private final IndexedGraph graph;
        private final EdgeColumns columns;
        private final EdgeDetails.Cursor details;
        private final int[] kinds;
        private final int[] sources;
        private int edge;
        private int end;
        private int code;

        Side(IndexedGraph graph) {
            this.graph = graph;
            columns = ((CompactGraph) graph.base()).columns();
            details = columns.details.cursor();
            kinds = new int[columns.codes.length];
            sources = new int[columns.codes.length];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = Ordinals.of(columns.codes[i].kind());
                sources[i] = Ordinals.of(columns.codes[i].source());
            }
        }

        /** Stands at the first edge of a node, or at the end when there is no such node. */
        void enter(int node) {
            if (node == IndexedGraph.NONE) {
                edge = end;
                return;
            }
            edge = columns.outStarts[node];
            end = columns.outStarts[node + 1];
            skipHidden();
        }

        void next() {
            edge++;
            skipHidden();
        }

        private void skipHidden() {
            while (edge < end && !graph.hasEdge(edge)) {
                edge++;
            }
            code = edge < end ? columns.codeIndex(edge) : code;
        }

        boolean isAtEnd() {
            return edge == end;
        }

        int kind() {
            return kinds[code];
        }

        int source() {
            return sources[code];
        }

        int to() {
            return columns.to[edge];
        }

        int sceneNode() {
            return columns.sceneNode[edge];
        }

        EdgeDetail detail() {
            return details.get(edge);
        }
    }
}
