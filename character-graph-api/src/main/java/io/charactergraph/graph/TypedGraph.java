package io.charactergraph.graph;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnknownNodeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jgrapht.Graph;

/**
 * The nodes and edges of a graph, to read: by id, by kind, and from a node along its edges.
 *
 * <p>Immutable and safe for any number of threads. Nodes and edges are made when they are read, so that a list costs
 * one object for each element that is read. Every order is the order of the spec: nodes by kind,
 * then id; edges by start, kind, end, source.
 *
 * @since 0.1
 */
public interface TypedGraph {

    /** Returns the number of nodes. */
    int nodeCount();

    /** Returns the number of edges; counted once for each filtered graph. */
    int edgeCount();

    /** Returns the number of nodes of a kind. */
    int nodeCount(NodeKind kind);

    /**
     * Returns the node with that id, of the class that the id names; empty when it is not there. Costs a binary search.
     *
     * <pre>{@code
     * Optional<Asset> portrait = typed.find(Asset.id(105));
     * }</pre>
     */
    <N extends GraphNode> Optional<N> find(NodeId.Of<N> id);

    /** Returns the node with that id; empty when it is not there. Costs a binary search. */
    Optional<GraphNode> find(NodeId id);

    /**
     * Returns the node with that id, of the class that the id names. Costs a binary search.
     *
     * <pre>{@code
     * Asset portrait = typed.require(Asset.id(105));
     * }</pre>
     *
     * @throws UnknownNodeException if it is not there; it names the id and the nearest that there are
     */
    <N extends GraphNode> N require(NodeId.Of<N> id);

    /**
     * Returns the node with that id. Costs a binary search.
     *
     * @throws UnknownNodeException if it is not there; it names the id and the nearest that there are
     */
    GraphNode require(NodeId id);

    /** Returns all nodes, in order. */
    Stream<GraphNode> nodes();

    /** Returns the nodes of a kind, in order. */
    Stream<GraphNode> nodes(NodeKind kind);

    /**
     * Returns the nodes of a class, in order of their ids.
     *
     * <pre>{@code
     * typed.nodes(Asset.class).filter(asset -> asset.contentRating().isEmpty()).toList();
     * }</pre>
     *
     * @throws IllegalArgumentException if nodes of several kinds are of the class, as of {@link GraphNode} itself
     */
    <N extends GraphNode> Stream<N> nodes(Class<N> nodeType);

    /** Returns all edges, in order. */
    Stream<GraphEdge> edges();

    /**
     * Returns all nodes and edges as a JGraphT graph that can only be read, on which every JGraphT algorithm runs. Copies
     * nothing.
     */
    Graph<GraphNode, GraphEdge> asJGraphT();

    /**
     * Returns the edges that start from a node, in order.
     *
     * @throws UnknownNodeException if the node is not there
     */
    List<GraphEdge> outEdges(NodeId id);

    /**
     * Returns the edges of a kind that start from a node, in order.
     *
     * @throws UnknownNodeException if the node is not there
     */
    List<GraphEdge> outEdges(NodeId id, EdgeKind kind);

    /**
     * Returns the edges that lead to a node, by kind, then start.
     *
     * @throws UnknownNodeException if the node is not there
     */
    List<GraphEdge> inEdges(NodeId id);

    /**
     * Returns the edges of a kind that lead to a node, by start.
     *
     * @throws UnknownNodeException if the node is not there
     */
    List<GraphEdge> inEdges(NodeId id, EdgeKind kind);
}
