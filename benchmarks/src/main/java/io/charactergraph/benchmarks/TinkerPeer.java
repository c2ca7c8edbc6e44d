package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.tinkerpop.gremlin.structure.Direction;
import org.apache.tinkerpop.gremlin.structure.Edge;
import org.apache.tinkerpop.gremlin.structure.T;
import org.apache.tinkerpop.gremlin.structure.Vertex;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;

/** TinkerGraph, asked by its structure API, which is faster than Gremlin. The kind of an edge is its label. */
final class TinkerPeer implements Peer {

    private static final String HOP = "hop";

    private final Map<NodeId, Vertex> vertices = new HashMap<>();

    private TinkerPeer() {}

    static TinkerPeer of(CharacterGraph source) {
        TinkerPeer peer = new TinkerPeer();
        TinkerGraph graph = TinkerGraph.open();
        Iterator<GraphNode> nodes = source.typed().nodes().iterator();
        long number = 0;
        while (nodes.hasNext()) {
            NodeId id = nodes.next().id();
            peer.vertices.put(
                    id, graph.addVertex(T.id, number++, T.label, id.kind().wireType()));
        }
        Iterator<GraphEdge> edges = source.typed().edges().iterator();
        while (edges.hasNext()) {
            GraphEdge edge = edges.next();
            vertex(peer, edge.from()).addEdge(edge.kind().wireType(), vertex(peer, edge.to()), HOP, Hop.of(edge));
        }
        return peer;
    }

    private static Vertex vertex(TinkerPeer peer, NodeId id) {
        Vertex vertex = peer.vertices.get(id);
        if (vertex == null) {
            throw new IllegalArgumentException("id: no such node");
        }
        return vertex;
    }

    @Override
    public void out(Collection<? extends NodeId> nodes, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        pass(nodes, Direction.OUT, kinds, edges);
    }

    @Override
    public void in(Collection<? extends NodeId> nodes, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        pass(nodes, Direction.IN, kinds, edges);
    }

    private void pass(
            Collection<? extends NodeId> nodes, Direction direction, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        String[] labels = kinds.stream().map(EdgeKind::wireType).toArray(String[]::new);
        for (NodeId node : nodes) {
            Iterator<Edge> found = vertex(this, node).edges(direction, labels);
            while (found.hasNext()) {
                edges.accept(found.next().value(HOP));
            }
        }
    }
}
