package io.charactergraph.graph.index;

import io.charactergraph.model.GraphEdge;
import java.util.Arrays;

/** Finds edges by what they are, and those that join two nodes. */
final class EdgeFinder {

    private final IndexedGraph graph;

    EdgeFinder(IndexedGraph graph) {
        this.graph = graph;
    }

    IndexedGraph graph() {
        return graph;
    }

    /** The index of an equal edge that passes the filter, or {@link IndexedGraph#NONE}. */
    int find(GraphEdge edge) {
        int from = graph.indexOf(edge.from());
        int to = graph.indexOf(edge.to());
        if (from == IndexedGraph.NONE || to == IndexedGraph.NONE) {
            return IndexedGraph.NONE;
        }
        int end = graph.outEnd(from, edge.kind());
        int sceneNode = edge.sceneNodeId().orElse(IndexedGraph.NO_SCENE_NODE);
        for (int at = place(graph.outStart(from, edge.kind()), end, to); at < end && graph.to(at) == to; at++) {
            if (graph.sceneNode(at) == sceneNode
                    && graph.hasEdge(at)
                    && graph.edge(at).equals(edge)) {
                return at;
            }
        }
        return IndexedGraph.NONE;
    }

    /** The edges from one node to another that pass the filter, in order. */
    int[] between(int from, int to) {
        int[] found = new int[4];
        int count = 0;
        int end = graph.outEnd(from);
        for (int kindStart = graph.outStart(from); kindStart < end; ) {
            int kindEnd = graph.outEnd(from, graph.edgeKind(kindStart));
            for (int at = place(kindStart, kindEnd, to); at < kindEnd && graph.to(at) == to; at++) {
                if (graph.hasEdge(at)) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = at;
                }
            }
            kindStart = kindEnd;
        }
        return Arrays.copyOf(found, count);
    }

    /** The first edge of a range of one start and kind whose end is not before that node. */
    private int place(int start, int end, int to) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (graph.to(middle) < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
