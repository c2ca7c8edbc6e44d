package io.charactergraph.export;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.state.GraphState;

/** How large a graph is, in words. */
final class Sizes {

    private Sizes() {}

    /** Returns such as {@code 1 node and 12 edges}. */
    static String of(GraphState state) {
        IndexedGraph graph = state.shown().graph();
        return count(graph.nodeCount(), "node") + " and " + count(graph.edgeCount(), "edge");
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
