package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodeTexts;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects nodes edge by edge, and returns each node once, in order, with all its reasons, ways and edges. Costs
 * in proportion to what was found.
 */
final class Proofs implements CharacterWalk.Sink {

    private static final int REASON_SHIFT = 8;

    private final IntList nodes = new IntList();
    private final IntList edges = new IntList();
    private final IntList bits = new IntList();

    /** The bit of a way. */
    static int bit(Way way) {
        return EnumSets.bit(way);
    }

    /** The bit of a reason. */
    static int bit(Enum<?> reason) {
        return EnumSets.bit(reason) << REASON_SHIFT;
    }

    /** Returns the bits of a reason and a way. */
    static int bits(Enum<?> reason, Way way) {
        return bit(reason) | bit(way);
    }

    /** Adds an edge that proves a node, with the bits of its reasons and ways; returns true. */
    @Override
    public boolean add(int node, int edge, int reasonsAndWays) {
        nodes.add(node);
        edges.add(edge);
        bits.add(reasonsAndWays);
        return true;
    }

    /** Everything found, each once, in order. */
    List<Found> toList() {
        int size = nodes.size();
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) nodes.get(i) << 32 | i;
        }
        Arrays.sort(keys);
        List<Found> found = new ArrayList<>();
        for (int start = 0, end; start < size; start = end) {
            int node = (int) (keys[start] >> 32);
            int all = 0;
            for (end = start; end < size && (int) (keys[end] >> 32) == node; end++) {
                all |= bits.get((int) keys[end]);
            }
            int[] proving = new int[end - start];
            for (int i = start; i < end; i++) {
                proving[i - start] = edges.get((int) keys[i]);
            }
            found.add(
                    new Found(node, all & (1 << REASON_SHIFT) - 1, all >> REASON_SHIFT, IntArrays.sortedSet(proving)));
        }
        return found;
    }

    /** The things found, each once, in order. */
    int[] toNodes() {
        return nodes.toSortedSet();
    }

    /** The edges, made when looked at. */
    static List<GraphEdge> edges(IndexedGraph graph, int[] edges) {
        return NodeTexts.edges(graph, edges.length, i -> edges[i]);
    }

    /** The sentences of the edges, made when looked at. */
    static List<String> because(IndexedGraph graph, int[] edges) {
        return FrozenList.of(edges.length, i -> EdgeSentence.of(graph, edges[i]));
    }

    /**
     * A thing found.
     *
     * @param node the thing
     * @param ways the bits of the ways
     * @param reasons the bits of the reasons
     * @param edges the edges that prove it, in order
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(int node, int ways, int reasons, int[] edges) {}
}
