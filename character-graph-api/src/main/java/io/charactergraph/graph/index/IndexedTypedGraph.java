package io.charactergraph.graph.index;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;

/** Makes nodes and edges of an indexed graph on demand. */
final class IndexedTypedGraph implements TypedGraph {

    private final IndexedGraph graph;

    IndexedTypedGraph(IndexedGraph graph) {
        this.graph = graph;
    }

    @Override
    public int nodeCount() {
        return graph.nodeCount();
    }

    @Override
    public int edgeCount() {
        return graph.edgeCount();
    }

    @Override
    public int nodeCount(NodeKind kind) {
        return graph.nodeCount() == graph.nodeBound()
                ? graph.kindEnd(kind) - graph.kindStart(kind)
                : (int) indexes(kind).count();
    }

    @Override
    public <N extends GraphNode> Optional<N> find(NodeId.Of<N> id) {
        return find((NodeId) id).map(id.nodeType()::cast);
    }

    @Override
    public Optional<GraphNode> find(NodeId id) {
        int node = graph.indexOf(id);
        return node == IndexedGraph.NONE ? Optional.empty() : Optional.of(graph.node(node));
    }

    @Override
    public <N extends GraphNode> N require(NodeId.Of<N> id) {
        return id.nodeType().cast(require((NodeId) id));
    }

    @Override
    public GraphNode require(NodeId id) {
        return graph.node(index(id));
    }

    @Override
    public Stream<GraphNode> nodes() {
        return indexes(0, graph.nodeBound()).mapToObj(graph::node);
    }

    @Override
    public Stream<GraphNode> nodes(NodeKind kind) {
        return indexes(kind).mapToObj(graph::node);
    }

    @Override
    public <N extends GraphNode> Stream<N> nodes(Class<N> nodeType) {
        return nodes(NodeKind.of(nodeType)).map(nodeType::cast);
    }

    @Override
    public Stream<GraphEdge> edges() {
        return ShownEdges.of(graph).stream().mapToObj(graph::edge);
    }

    @Override
    public Graph<GraphNode, GraphEdge> asJGraphT() {
        return JGraphTView.of(graph);
    }

    @Override
    public List<GraphEdge> outEdges(NodeId id) {
        return edges(graph.outEdges(index(id)));
    }

    @Override
    public List<GraphEdge> outEdges(NodeId id, EdgeKind kind) {
        return edges(graph.outEdges(index(id), kind));
    }

    @Override
    public List<GraphEdge> inEdges(NodeId id) {
        return edges(graph.inEdges(index(id)));
    }

    @Override
    public List<GraphEdge> inEdges(NodeId id, EdgeKind kind) {
        return edges(graph.inEdges(index(id), kind));
    }

    private int index(NodeId id) {
        int node = graph.indexOf(id);
        if (node == IndexedGraph.NONE) {
            throw NearestIds.unknown(graph, id);
        }
        return node;
    }

    private IntStream indexes(NodeKind kind) {
        return indexes(graph.kindStart(kind), graph.kindEnd(kind));
    }

    private IntStream indexes(int start, int end) {
        return IntStream.iterate(
                graph.nextNode(start),
                node -> node != IndexedGraph.NONE && node < end,
                node -> graph.nextNode(node + 1));
    }

    private List<GraphEdge> edges(int[] indexes) {
        return NodeTexts.edges(graph, indexes.length, i -> indexes[i]);
    }

    /** Returns the number of nodes and edges in words. */
    @Override
    public String toString() {
        return nodeCount() + " nodes and " + edgeCount() + " edges";
    }
}
