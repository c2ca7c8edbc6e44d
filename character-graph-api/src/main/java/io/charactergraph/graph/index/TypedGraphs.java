package io.charactergraph.graph.index;

import io.charactergraph.graph.TypedGraph;

/** Wraps an indexed graph, filtered or not, for users. */
public final class TypedGraphs {

    private TypedGraphs() {}

    /** The graph by typed nodes and edges; shares everything. */
    public static TypedGraph of(IndexedGraph graph) {
        return new IndexedTypedGraph(graph);
    }
}
