package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All nodes of a graph, made while it is iterated. */
final class NodeSet extends AbstractSet<GraphNode> {

    private final IndexedGraph graph;

    NodeSet(IndexedGraph graph) {
        this.graph = graph;
    }

    /** The index of an equal node that passes the filter, or {@link IndexedGraph#NONE}. */
    static int find(IndexedGraph graph, GraphNode node) {
        int index = graph.indexOf(node.id());
        return index != IndexedGraph.NONE && graph.node(index).equals(node) ? index : IndexedGraph.NONE;
    }

    @Override
    public int size() {
        return graph.nodeCount();
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof GraphNode node && find(graph, node) != IndexedGraph.NONE;
    }

    @Override
    public Iterator<GraphNode> iterator() {
        return IntStream.range(0, graph.nodeBound())
                .filter(graph::hasNode)
                .mapToObj(graph::node)
                .iterator();
    }
}
