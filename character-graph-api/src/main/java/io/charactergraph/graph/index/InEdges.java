package io.charactergraph.graph.index;

import io.charactergraph.internal.Crew;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The edges that lead to each node: by kind, and by start and place among the edges. */
final class InEdges {

    private static final int NODES_BETWEEN_CHECKS = 1 << 12;

    private final int[] to;
    private final int[] starts;
    private final int[] edges;

    /** The edges with these ends. */
    InEdges(int[] to, int nodes) {
        this.to = to;
        starts = new int[nodes + 1];
        edges = new int[to.length];
    }

    /** Returns, for each node, its first in-edge; one more at the end. */
    int[] starts() {
        return starts;
    }

    /** Returns the edges by their ends. */
    int[] edges() {
        return edges;
    }

    /** A counting sort by end leaves the in-edges of a node in the order of the edges, which is that of their starts. */
    void fill() {
        int[] next = new int[starts.length];
        count(to, next);
        int sum = 0;
        for (int node = 0; node < starts.length - 1; node++) {
            int some = next[node];
            starts[node] = sum;
            next[node] = sum;
            sum += some;
        }
        starts[starts.length - 1] = sum;
        place(to, next, edges);
    }

    private static void count(int[] to, int[] counts) {
        for (int end : to) {
            counts[end]++;
        }
    }

    private static void place(int[] to, int[] next, int[] edges) {
        for (int edge = 0; edge < to.length; edge++) {
            edges[next[to[edge]]++] = edge;
        }
    }

    /** Then the in-edges of each node are sorted by kind. */
    void sort(Crew crew, IntUnaryOperator kindOf) {
        int[] bounds = NodeRanges.of(starts, crew.size());
        crew.run(bounds.length - 1, range -> new KindSort(kindOf).sort(crew, bounds[range], bounds[range + 1]));
    }

    /** Sorts the in-edges of nodes by the ordinals of their kinds. */
    private final class KindSort {

        private final IntUnaryOperator kindOf;
        private final int[] next = new int[Ordinals.edgeKinds() + 1];
        private int[] row = new int[16];

        KindSort(IntUnaryOperator kindOf) {
            this.kindOf = kindOf;
        }

        void sort(Crew crew, int firstNode, int endNode) {
            for (int node = firstNode; node < endNode; ) {
                crew.check();
                int last = Math.min(endNode, node + NODES_BETWEEN_CHECKS);
                for (; node < last; node++) {
                    sort(starts[node], starts[node + 1]);
                }
            }
        }

        private void sort(int start, int end) {
            if (end - start > 1 && !isSorted(start, end)) {
                sortRow(start, end);
            }
        }

        private boolean isSorted(int start, int end) {
            int before = kindOf.applyAsInt(edges[start]);
            for (int i = start + 1; i < end; i++) {
                int kind = kindOf.applyAsInt(edges[i]);
                if (kind < before) {
                    return false;
                }
                before = kind;
            }
            return true;
        }

        private void sortRow(int start, int end) {
            int length = end - start;
            if (length > row.length) {
                row = new int[Math.max(length, 2 * row.length)];
            }
            Arrays.fill(next, 0);
            System.arraycopy(edges, start, row, 0, length);
            for (int i = 0; i < length; i++) {
                next[kindOf.applyAsInt(row[i]) + 1]++;
            }
            for (int kind = 1; kind < next.length; kind++) {
                next[kind] += next[kind - 1];
            }
            for (int i = 0; i < length; i++) {
                edges[start + next[kindOf.applyAsInt(row[i])]++] = row[i];
            }
        }
    }
}
