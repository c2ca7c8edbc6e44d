package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodeTexts;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.Walk;
import java.util.List;

/** Lists of nodes from lists of indexes. */
final class Nodes {

    private Nodes() {}

    /** The nodes, made when looked at. */
    static <N extends GraphNode> List<N> list(IndexedGraph graph, Class<N> type, int[] nodes) {
        return FrozenList.of(nodes.length, i -> type.cast(graph.node(nodes[i])));
    }

    /** The ids, made when looked at. */
    static <I extends NodeId> List<I> ids(IndexedGraph graph, Class<I> type, int[] nodes) {
        return FrozenList.of(nodes.length, i -> type.cast(graph.id(nodes[i])), i -> NodeTexts.of(graph, nodes[i]));
    }

    /** The starts of the edges of a kind that lead to a node, those of one kind of node, sorted, each once. */
    static int[] sources(IndexedGraph graph, int node, EdgeKind kind, NodeKind of) {
        IntList found = new IntList();
        for (int source : Walk.sources(graph, node, kind)) {
            if (graph.kind(source) == of) {
                found.add(source);
            }
        }
        return found.toArray();
    }

    /** Those of the nodes that the graph shows. */
    static int[] shown(IndexedGraph graph, int[] nodes) {
        IntList found = new IntList();
        for (int node : nodes) {
            if (graph.hasNode(node)) {
                found.add(node);
            }
        }
        return found.toArray();
    }
}
