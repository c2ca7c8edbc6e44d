package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.Marks;
import io.charactergraph.state.Walk;
import java.util.Arrays;

/**
 * The edges between the nodes of a set. A node with more edges of a kind than the set has nodes for their ends is searched by
 * the set's nodes and not by its edges, so that a hub costs no more than the set.
 */
@SuppressWarnings("EnumOrdinal") // a table by kind that lives no longer than a question
final class InducedEdges {

    /** So many edges are looked at one by one. */
    private static final int FEW = 16;

    private final IndexedGraph graph;
    private final int[] nodes;
    private final Marks members;
    private final int[] kindStarts;
    private final IntList found = new IntList();

    private InducedEdges(IndexedGraph graph, int[] nodes, Marks members) {
        this.graph = graph;
        this.nodes = nodes;
        this.members = members;
        NodeKind[] kinds = NodeKind.values();
        kindStarts = new int[kinds.length + 1];
        for (NodeKind kind : kinds) {
            int at = Arrays.binarySearch(nodes, graph.kindStart(kind));
            kindStarts[kind.ordinal()] = at >= 0 ? at : -at - 1;
        }
        kindStarts[kinds.length] = nodes.length;
    }

    /** The edges whose two ends are in the sorted set, whose nodes and no others are marked, in order. */
    static int[] of(IndexedGraph graph, int[] nodes, Marks members) {
        InducedEdges search = new InducedEdges(graph, nodes, members);
        for (int node : nodes) {
            search.addFrom(node);
        }
        return search.found.toArray();
    }

    private void addFrom(int node) {
        int end = graph.outEnd(node);
        if (end - graph.outStart(node) <= FEW) {
            addAll(graph.outStart(node), end);
            return;
        }
        for (int e = graph.outStart(node); e < end; ) {
            EdgeKind kind = graph.edgeKind(e);
            int kindEnd = graph.outEnd(node, kind);
            addOfKind(node, kind, e, kindEnd);
            e = kindEnd;
        }
    }

    private void addAll(int start, int end) {
        for (int e = start; e < end; e++) {
            if (members.contains(graph.to(e)) && graph.hasEdge(e)) {
                found.add(e);
            }
        }
    }

    private void addOfKind(int node, EdgeKind kind, int start, int end) {
        int ends = 0;
        for (NodeKind target : kind.to()) {
            ends += kindStarts[target.ordinal() + 1] - kindStarts[target.ordinal()];
        }
        if (end - start <= FEW || end - start <= ends * 8L) {
            addAll(start, end);
            return;
        }
        for (NodeKind target : kind.to()) {
            int last = kindStarts[target.ordinal() + 1];
            for (int i = kindStarts[target.ordinal()]; i < last; i++) {
                int to = nodes[i];
                for (int e = Walk.firstTo(graph, node, kind, to); e < end && graph.to(e) == to; e++) {
                    if (graph.hasEdge(e)) {
                        found.add(e);
                    }
                }
            }
        }
    }
}
