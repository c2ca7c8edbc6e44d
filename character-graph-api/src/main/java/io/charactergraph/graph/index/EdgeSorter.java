package io.charactergraph.graph.index;

import java.util.Arrays;

/** Brings staged edges into the order of the spec and makes one of those that are the same. */
final class EdgeSorter {

    private static final int TO_BITS = 31;
    private static final int LOCAL_BITS = 28;

    private final EdgeStaging staging;
    private final int[] order;
    private final int[] starts;
    private int count;

    /**
     * Sorts.
     *
     * @param staging edges whose ends are node indexes
     * @param nodes how many nodes there are
     */
    EdgeSorter(EdgeStaging staging, int nodes) {
        this.staging = staging;
        this.order = new int[staging.size()];
        this.starts = new int[nodes + 1];
        groupByStart();
        sortRows();
        dropDuplicates();
    }

    /** The positions in the staging of the edges that are kept, in order. */
    int[] order() {
        return order;
    }

    /** How many are kept. */
    int count() {
        return count;
    }

    /** For each node, its first edge; one more at the end. */
    int[] starts() {
        return starts;
    }

    private void groupByStart() {
        int size = staging.size();
        for (int i = 0; i < size; i++) {
            starts[staging.from.get(i) + 1]++;
        }
        for (int node = 1; node < starts.length; node++) {
            starts[node] += starts[node - 1];
        }
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        for (int i = 0; i < size; i++) {
            order[next[staging.from.get(i)]++] = i;
        }
    }

    private void sortRows() {
        int longest = 0;
        for (int node = 1; node < starts.length; node++) {
            longest = Math.max(longest, starts[node] - starts[node - 1]);
        }
        if (longest >= 1 << LOCAL_BITS) {
            throw new IllegalStateException("A node has " + longest + " edges, which is more than 2^" + LOCAL_BITS);
        }
        long[] keys = new long[longest];
        int[] row = new int[longest];
        for (int node = 1; node < starts.length; node++) {
            int start = starts[node - 1];
            int length = starts[node] - start;
            if (length > 1) {
                sortRow(start, length, keys, row);
            }
        }
    }

    private void sortRow(int start, int length, long[] keys, int[] row) {
        System.arraycopy(order, start, row, 0, length);
        for (int i = 0; i < length; i++) {
            long key = (long) Ordinals.of(staging.kind(row[i])) << TO_BITS | staging.to.get(row[i]);
            keys[i] = (key << LOCAL_BITS | i) ^ Long.MIN_VALUE;
        }
        Arrays.sort(keys, 0, length);
        int runStart = 0;
        for (int i = 0; i < length; i++) {
            order[start + i] = row[(int) keys[i] & (1 << LOCAL_BITS) - 1];
            if (i + 1 == length || keys[i] >>> LOCAL_BITS != keys[i + 1] >>> LOCAL_BITS) {
                if (i > runStart) {
                    IntSort.sort(order, start + runStart, start + i + 1, this::compareTied);
                }
                runStart = i + 1;
            }
        }
    }

    private int compareTied(int left, int right) {
        int identity = staging.compareIdentity(left, right);
        return identity != 0 ? identity : staging.comparePreference(left, right);
    }

    private void dropDuplicates() {
        for (int node = 1, i = 0; node < starts.length; node++) {
            int rowStart = count;
            int rowEnd = starts[node];
            for (; i < rowEnd; i++) {
                int edge = order[i];
                if (count > rowStart && isSame(order[count - 1], edge)) {
                    keepQuest(order[count - 1], edge);
                } else {
                    order[count++] = edge;
                }
            }
            starts[node] = count;
        }
    }

    private boolean isSame(int kept, int edge) {
        return staging.to.get(kept) == staging.to.get(edge)
                && staging.kind(kept) == staging.kind(edge)
                && staging.compareIdentity(kept, edge) == 0;
    }

    private void keepQuest(int kept, int dropped) {
        int code = staging.code.get(kept);
        if (staging.codes.get(staging.code.get(dropped)).quest()
                && !staging.codes.get(code).quest()) {
            staging.code.set(kept, staging.codes.questCode(code));
        }
    }
}
