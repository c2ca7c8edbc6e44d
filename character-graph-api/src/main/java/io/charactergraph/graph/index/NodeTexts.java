package io.charactergraph.graph.index;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Nodes and edges of a graph as a person reads them: with their labels. Safe for a line. */
public final class NodeTexts {

    private NodeTexts() {}

    /** Returns {@code label [id]} of a node. */
    public static String of(IndexedGraph graph, int node) {
        GraphNode named = graph.node(node);
        return OneLine.of(Labels.of(named.label(), named.id()));
    }

    /** Returns {@code label [id]} of a node, or the id alone when the graph does not show it. */
    public static String of(IndexedGraph graph, NodeId id) {
        int node = graph.indexOf(id);
        return node == IndexedGraph.NONE ? OneLine.of(id) : of(graph, node);
    }

    /** Returns both ends of an edge, its kind, and the place of its evidence; UUIDs are shortened. */
    public static String ofEdge(IndexedGraph graph, int edge) {
        GraphEdge one = graph.edge(edge);
        return Labels.brief(of(graph, graph.from(edge)) + " " + one.wireType() + " " + of(graph, graph.to(edge))
                + OneLine.of(" (" + one.evidence() + ")"));
    }

    /** Returns a list of edges, made when they are read, that prints both ends of each with their labels. */
    public static List<GraphEdge> edges(IndexedGraph graph, int size, IntUnaryOperator edges) {
        return FrozenList.of(size, i -> graph.edge(edges.applyAsInt(i)), i -> ofEdge(graph, edges.applyAsInt(i)));
    }
}
