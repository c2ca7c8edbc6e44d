package io.charactergraph.graph.index;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * An indexed graph, filtered or not, as a JGraphT graph that can only be read, so that every JGraphT algorithm runs on it.
 * It answers as a {@code DirectedPseudograph} of the same nodes and edges would, but keeps neither: both are made when
 * asked for. A node or edge is contained when an equal one is; an equal id is not enough.
 */
public final class JGraphTView extends AbstractGraph<GraphNode, GraphEdge> {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(false)
            .allowMultipleEdges(true)
            .allowSelfLoops(true)
            .allowCycles(true)
            .modifiable(false)
            .build();

    private final IndexedGraph graph;
    private final EdgeFinder finder;

    private JGraphTView(IndexedGraph graph) {
        this.graph = graph;
        this.finder = new EdgeFinder(graph);
    }

    /** Returns the graph for JGraphT. */
    public static Graph<GraphNode, GraphEdge> of(IndexedGraph graph) {
        return new JGraphTView(graph);
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public Set<GraphNode> vertexSet() {
        return new NodeSet(graph);
    }

    @Override
    public Set<GraphEdge> edgeSet() {
        return EdgeSet.all(finder);
    }

    @Override
    public boolean containsVertex(@Nullable GraphNode node) {
        return node != null && NodeSet.find(graph, node) != IndexedGraph.NONE;
    }

    @Override
    public boolean containsEdge(@Nullable GraphEdge edge) {
        return edge != null && finder.find(edge) != IndexedGraph.NONE;
    }

    @Override
    public @Nullable Set<GraphEdge> getAllEdges(@Nullable GraphNode from, @Nullable GraphNode to) {
        if (from == null || to == null) {
            return null;
        }
        int start = NodeSet.find(graph, from);
        int end = NodeSet.find(graph, to);
        return start == IndexedGraph.NONE || end == IndexedGraph.NONE ? null : EdgeSet.between(finder, start, end);
    }

    @Override
    public @Nullable GraphEdge getEdge(@Nullable GraphNode from, @Nullable GraphNode to) {
        Set<GraphEdge> edges = getAllEdges(from, to);
        return edges == null || edges.isEmpty() ? null : edges.iterator().next();
    }

    @Override
    public int degreeOf(GraphNode node) {
        return inDegreeOf(node) + outDegreeOf(node);
    }

    @Override
    public int inDegreeOf(GraphNode node) {
        return incomingEdgesOf(node).size();
    }

    @Override
    public int outDegreeOf(GraphNode node) {
        return outgoingEdgesOf(node).size();
    }

    @Override
    public Set<GraphEdge> edgesOf(GraphNode node) {
        return EdgeSet.of(finder, index(node), true, true);
    }

    @Override
    public Set<GraphEdge> incomingEdgesOf(GraphNode node) {
        return EdgeSet.of(finder, index(node), true, false);
    }

    @Override
    public Set<GraphEdge> outgoingEdgesOf(GraphNode node) {
        return EdgeSet.of(finder, index(node), false, true);
    }

    @Override
    public GraphNode getEdgeSource(GraphEdge edge) {
        return graph.node(graph.from(index(edge)));
    }

    @Override
    public GraphNode getEdgeTarget(GraphEdge edge) {
        return graph.node(graph.to(index(edge)));
    }

    /** Always 1. */
    @Override
    public double getEdgeWeight(GraphEdge edge) {
        Objects.requireNonNull(edge);
        return DEFAULT_EDGE_WEIGHT;
    }

    /** Null: it makes no vertices. */
    @Override
    public @Nullable Supplier<GraphNode> getVertexSupplier() {
        return null;
    }

    /** Null: it makes no edges. */
    @Override
    public @Nullable Supplier<GraphEdge> getEdgeSupplier() {
        return null;
    }

    @Override
    public GraphEdge addEdge(GraphNode from, GraphNode to) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(GraphNode from, GraphNode to, GraphEdge edge) {
        throw readOnly();
    }

    @Override
    public GraphNode addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(GraphNode node) {
        throw readOnly();
    }

    @Override
    public GraphEdge removeEdge(GraphNode from, GraphNode to) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(GraphEdge edge) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(GraphNode node) {
        throw readOnly();
    }

    @Override
    public boolean removeAllEdges(Collection<? extends GraphEdge> edges) {
        throw readOnly();
    }

    @Override
    public Set<GraphEdge> removeAllEdges(GraphNode from, GraphNode to) {
        throw readOnly();
    }

    @Override
    public boolean removeAllVertices(Collection<? extends GraphNode> nodes) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(GraphEdge edge, double weight) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(GraphNode from, GraphNode to, double weight) {
        throw readOnly();
    }

    private int index(GraphNode node) {
        int index = NodeSet.find(graph, Objects.requireNonNull(node));
        if (index == IndexedGraph.NONE) {
            throw new IllegalArgumentException(OneLine.of("no such vertex in graph: " + node));
        }
        return index;
    }

    private int index(GraphEdge edge) {
        int index = finder.find(Objects.requireNonNull(edge));
        if (index == IndexedGraph.NONE) {
            throw new IllegalArgumentException(OneLine.of("no such edge in graph: " + edge));
        }
        return index;
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("The graph can only be read");
    }

    /** Returns the number of nodes and edges in words. */
    @Override
    public String toString() {
        return graph.nodeCount() + " nodes and " + graph.edgeCount() + " edges";
    }
}
