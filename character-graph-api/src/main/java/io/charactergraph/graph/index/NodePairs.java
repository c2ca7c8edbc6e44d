package io.charactergraph.graph.index;

import io.charactergraph.internal.IntList;
import io.charactergraph.model.NodeKind;
import java.util.Arrays;

/**
 * The nodes of two graphs in one order, those of equal id together. Made in one pass over the nodes of both, which are compared by
 * the columns of their ids.
 */
public final class NodePairs {

    private final IndexedGraph oldGraph;
    private final IndexedGraph newGraph;
    private final IntList old = new IntList();
    private final IntList now = new IntList();
    private final int[] oldRanks;
    private final int[] newRanks;
    private final int[] starts = new int[Ordinals.nodeKinds() + 1];
    private final NodeMatch[] matches = new NodeMatch[Ordinals.nodeKinds()];

    private NodePairs(IndexedGraph oldGraph, IndexedGraph newGraph) {
        this.oldGraph = oldGraph;
        this.newGraph = newGraph;
        oldRanks = new int[oldGraph.nodeBound()];
        newRanks = new int[newGraph.nodeBound()];
        Arrays.fill(oldRanks, IndexedGraph.NONE);
        Arrays.fill(newRanks, IndexedGraph.NONE);
        for (NodeKind kind : NodeKind.values()) {
            pair(kind);
            starts[Ordinals.of(kind) + 1] = old.size();
        }
    }

    /** Pairs the nodes that two graphs show. */
    public static NodePairs of(IndexedGraph oldGraph, IndexedGraph newGraph) {
        return new NodePairs(oldGraph, newGraph);
    }

    private void pair(NodeKind kind) {
        NodeMatch match = NodeMatch.of(oldGraph, newGraph, kind);
        matches[Ordinals.of(kind)] = match;
        int oldEnd = oldGraph.kindEnd(kind);
        int newEnd = newGraph.kindEnd(kind);
        int o = next(oldGraph, oldGraph.kindStart(kind), oldEnd);
        int n = next(newGraph, newGraph.kindStart(kind), newEnd);
        while (o < oldEnd || n < newEnd) {
            int order = o == oldEnd ? 1 : n == newEnd ? -1 : match.compareIds(o, n);
            add(order <= 0 ? o : IndexedGraph.NONE, order >= 0 ? n : IndexedGraph.NONE);
            o = order <= 0 ? next(oldGraph, o + 1, oldEnd) : o;
            n = order >= 0 ? next(newGraph, n + 1, newEnd) : n;
        }
    }

    private static int next(IndexedGraph graph, int from, int end) {
        int node = from == end ? IndexedGraph.NONE : graph.nextNode(from);
        return node == IndexedGraph.NONE ? end : Math.min(node, end);
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

    /** The first rank of a kind. */
    public int start(NodeKind kind) {
        return starts[Ordinals.of(kind)];
    }

    /** One more than the last rank of a kind. */
    public int end(NodeKind kind) {
        return starts[Ordinals.of(kind) + 1];
    }

    /** The node of the earlier graph, or {@link IndexedGraph#NONE}. */
    public int old(int rank) {
        return old.get(rank);
    }

    /** The node of the later graph, or {@link IndexedGraph#NONE}. */
    public int now(int rank) {
        return now.get(rank);
    }

    /** Whether both graphs have the node. */
    public boolean isCommon(int rank) {
        return old.get(rank) != IndexedGraph.NONE && now.get(rank) != IndexedGraph.NONE;
    }

    /** Whether a node of a kind that both graphs have is equal in both. */
    public boolean isEqual(NodeKind kind, int rank) {
        return matches[Ordinals.of(kind)].isEqual(old.get(rank), now.get(rank));
    }

    /** The place of a node of the earlier graph in the common order; {@link IndexedGraph#NONE} when it does not show. */
    public int rankOfOld(int node) {
        return oldRanks[node];
    }

    /** The place of a node of the later graph in the common order; {@link IndexedGraph#NONE} when it does not show. */
    public int rankOfNow(int node) {
        return newRanks[node];
    }

    IndexedGraph oldGraph() {
        return oldGraph;
    }

    IndexedGraph newGraph() {
        return newGraph;
    }
}
