package io.charactergraph.diff;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.NodeKind;

/** The nodes of two graphs in one order, those of equal id together. */
final class NodePairs {

    private final IntList old = new IntList();
    private final IntList now = new IntList();
    private final int[] oldRanks;
    private final int[] newRanks;

    private NodePairs(IndexedGraph oldGraph, IndexedGraph newGraph) {
        oldRanks = new int[oldGraph.nodeBound()];
        newRanks = new int[newGraph.nodeBound()];
        for (NodeKind kind : NodeKind.values()) {
            int oldEnd = oldGraph.kindEnd(kind);
            int newEnd = newGraph.kindEnd(kind);
            int o = shown(oldGraph, oldGraph.kindStart(kind), oldEnd);
            int n = shown(newGraph, newGraph.kindStart(kind), newEnd);
            while (o < oldEnd || n < newEnd) {
                int order = o == oldEnd ? 1 : n == newEnd ? -1 : oldGraph.id(o).compareTo(newGraph.id(n));
                add(order <= 0 ? o : IndexedGraph.NONE, order >= 0 ? n : IndexedGraph.NONE);
                o = order <= 0 ? shown(oldGraph, o + 1, oldEnd) : o;
                n = order >= 0 ? shown(newGraph, n + 1, newEnd) : n;
            }
        }
    }

    static NodePairs of(IndexedGraph oldGraph, IndexedGraph newGraph) {
        return new NodePairs(oldGraph, newGraph);
    }

    /** How many ids either graph has. */
    int size() {
        return old.size();
    }

    /** The node of the earlier graph, or {@link IndexedGraph#NONE}. */
    int old(int rank) {
        return old.get(rank);
    }

    /** The node of the later graph, or {@link IndexedGraph#NONE}. */
    int now(int rank) {
        return now.get(rank);
    }

    /** The place of a node of the earlier graph in the common order. */
    int rankOfOld(int node) {
        return oldRanks[node];
    }

    /** The place of a node of the later graph in the common order. */
    int rankOfNow(int node) {
        return newRanks[node];
    }

    private void add(int oldNode, int newNode) {
        if (oldNode != IndexedGraph.NONE) {
            oldRanks[oldNode] = old.size();
        }
        if (newNode != IndexedGraph.NONE) {
            newRanks[newNode] = now.size();
        }
        old.add(oldNode);
        now.add(newNode);
    }

    private static int shown(IndexedGraph graph, int node, int end) {
        int at = node;
        while (at < end && !graph.hasNode(at)) {
            at++;
        }
        return at;
    }
}
