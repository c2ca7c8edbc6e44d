package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.jgrapht.Graph;

/** A graph of JGraphT with ids as vertices. Its edges are compared by identity, which is the fastest for it. */
final class JGraphTPeer implements Peer {

    private final Graph<NodeId, Edge> graph;

    private JGraphTPeer(Graph<NodeId, Edge> graph) {
        this.graph = graph;
    }

    static JGraphTPeer of(CharacterGraph source, Graph<NodeId, Edge> graph) {
        source.typed().nodes().map(GraphNode::id).forEach(graph::addVertex);
        Iterator<GraphEdge> edges = source.typed().edges().iterator();
        while (edges.hasNext()) {
            GraphEdge edge = edges.next();
            if (!graph.addEdge(edge.from(), edge.to(), new Edge(Hop.of(edge)))) {
                throw new IllegalStateException("an edge was not added");
            }
        }
        return new JGraphTPeer(graph);
    }

    @Override
    public void out(Collection<? extends NodeId> nodes, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        for (NodeId node : nodes) {
            pass(graph.outgoingEdgesOf(node), kinds, edges);
        }
    }

    @Override
    public void in(Collection<? extends NodeId> nodes, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        for (NodeId node : nodes) {
            pass(graph.incomingEdgesOf(node), kinds, edges);
        }
    }

    private static void pass(Set<Edge> found, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        for (Edge edge : found) {
            if (kinds.contains(edge.hop.kind())) {
                edges.accept(edge.hop);
            }
        }
    }

    /** An edge that equals only itself. */
    static final class Edge {

        private final Hop hop;

        Edge(Hop hop) {
            this.hop = hop;
        }
    }
}
