package io.charactergraph.graph.index;

import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the edges that a graph shows, in order. A node with more edges of a kind than the graph shows nodes for their ends is
 * searched by those nodes and not by its edges, so that a hub costs a small part of a graph no more than the part is large.
 */
final class ShownEdges {

    /** So many edges are looked at one by one. */
    private static final int FEW = 16;

    private final IndexedGraph graph;
    private final int[] counts;

    private ShownEdges(IndexedGraph graph) {
        this.graph = graph;
        this.counts = new int[Ordinals.nodeKinds()];
        Arrays.fill(counts, IndexedGraph.NONE);
    }

    /** Returns the search for the edges of a graph. */
    static ShownEdges of(IndexedGraph graph) {
        return new ShownEdges(graph);
    }

    /** Returns the edges, found node by node as the stream is read; sequential. */
    IntStream stream() {
        return IntStream.iterate(graph.nextNode(0), node -> node != IndexedGraph.NONE, this::after)
                .flatMap(this::from);
    }

    private int after(int node) {
        return graph.nextNode(node + 1);
    }

    private IntStream from(int node) {
        int start = graph.outStart(node);
        int end = graph.outEnd(node);
        if (end - start <= FEW) {
            return IntStream.range(start, end).filter(graph::hasEdge);
        }
        IntList found = new IntList();
        for (int e = start; e < end; ) {
            EdgeKind kind = graph.edgeKind(e);
            int kindEnd = graph.outEnd(node, kind);
            addOfKind(kind, e, kindEnd, found);
            e = kindEnd;
        }
        return Arrays.stream(found.toArray());
    }

    private void addOfKind(EdgeKind kind, int start, int end, IntList found) {
        long ends = 0;
        if (end - start > FEW) {
            for (NodeKind target : kind.to()) {
                ends += count(target);
            }
        }
        if (end - start <= FEW || end - start <= ends * 8) {
            for (int e = start; e < end; e++) {
                if (graph.hasEdge(e)) {
                    found.add(e);
                }
            }
            return;
        }
        for (NodeKind target : kind.to()) {
            int last = graph.kindEnd(target);
            for (int to = graph.nextNode(graph.kindStart(target));
                    to != IndexedGraph.NONE && to < last;
                    to = graph.nextNode(to + 1)) {
                for (int e = firstTo(start, end, to); e < end && graph.to(e) == to; e++) {
                    if (graph.hasEdge(e)) {
                        found.add(e);
                    }
                }
            }
        }
    }

    /** Returns how many nodes of a kind the graph shows; counted once. */
    private int count(NodeKind kind) {
        int at = Ordinals.of(kind);
        if (counts[at] == IndexedGraph.NONE) {
            int count = 0;
            int last = graph.kindEnd(kind);
            for (int node = graph.nextNode(graph.kindStart(kind));
                    node != IndexedGraph.NONE && node < last;
                    node = graph.nextNode(node + 1)) {
                count++;
            }
            counts[at] = count;
        }
        return counts[at];
    }

    private int firstTo(int start, int end, int to) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (graph.to(middle) < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
