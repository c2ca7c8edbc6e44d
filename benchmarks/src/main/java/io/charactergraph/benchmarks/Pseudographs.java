package io.charactergraph.benchmarks;

import io.charactergraph.graph.index.CompactGraph;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import java.util.OptionalInt;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;

/** The nodes and edges of a compact graph as objects, and JGraphT's graph over them. */
final class Pseudographs {

    private static final Evidence EVIDENCE = new Evidence("", "", "");

    private Pseudographs() {}

    static GraphNode[] nodes(CompactGraph graph) {
        GraphNode[] nodes = new GraphNode[graph.nodeBound()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = graph.node(i);
        }
        return nodes;
    }

    /** Edge objects that share the ids of the nodes and one evidence for each source, so that they are small. */
    static GraphEdge[] edges(CompactGraph graph, GraphNode[] nodes) {
        GraphEdge[] edges = new GraphEdge[graph.edgeBound()];
        for (int i = 0; i < edges.length; i++) {
            int sceneNode = graph.sceneNode(i);
            edges[i] = new GraphEdge(
                    graph.edgeKind(i),
                    nodes[graph.from(i)].id(),
                    nodes[graph.to(i)].id(),
                    graph.source(i),
                    sceneNode == IndexedGraph.NO_SCENE_NODE ? OptionalInt.empty() : OptionalInt.of(sceneNode),
                    graph.detail(i),
                    EVIDENCE);
        }
        return edges;
    }

    static Graph<GraphNode, GraphEdge> empty() {
        return new DirectedPseudograph<>(GraphEdge.class);
    }

    static void addNodes(Graph<GraphNode, GraphEdge> pseudograph, GraphNode[] nodes) {
        for (GraphNode node : nodes) {
            pseudograph.addVertex(node);
        }
    }

    static void addEdges(
            Graph<GraphNode, GraphEdge> pseudograph, CompactGraph graph, GraphNode[] nodes, GraphEdge[] edges) {
        for (int i = 0; i < edges.length; i++) {
            if (!pseudograph.addEdge(nodes[graph.from(i)], nodes[graph.to(i)], edges[i])) {
                throw new IllegalStateException("Not added: " + edges[i]);
            }
        }
    }
}
