package io.charactergraph.graph.index;

import org.jspecify.annotations.Nullable;

/**
 * The positions of the nodes of one table by their numbers, which have few gaps: a bit for each number, and for each 64 of them
 * how many nodes are before. One look-up reads two words. Lives only while a graph is built.
 */
final class NumberIndex {

    private static final int WORD_BITS = 6;
    private static final long MOST_NUMBERS_A_NODE = 64;

    private final long first;
    private final long[] present;
    private final int[] before;

    private NumberIndex(NodeTable table, long zero, int start, int end) {
        first = table.key(start) - zero;
        int words = word(table.key(end - 1) - zero - first) + 1;
        present = new long[words];
        before = new int[words];
        for (int position = start; position < end; position++) {
            long offset = table.key(position) - zero - first;
            present[word(offset)] |= 1L << offset;
        }
        int count = start;
        for (int word = 0; word < words; word++) {
            before[word] = count;
            count += Long.bitCount(present[word]);
        }
    }

    /**
     * Returns the index of a table; null when its numbers have many gaps.
     *
     * @param nodes the nodes of the kind, among which may be those of other tables
     * @param zero the key of the number 0 of the table
     */
    static @Nullable NumberIndex of(NodeTable nodes, long zero) {
        int start = place(nodes, zero + Integer.MIN_VALUE);
        int end = place(nodes, zero + Integer.MAX_VALUE + 1);
        if (start == end) {
            return null;
        }
        long numbers = nodes.key(end - 1) - nodes.key(start) + 1;
        return numbers > MOST_NUMBERS_A_NODE * (end - start) ? null : new NumberIndex(nodes, zero, start, end);
    }

    /** The first position whose key is not before a key. */
    private static int place(NodeTable nodes, long key) {
        int low = 0;
        int high = nodes.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (nodes.key(middle) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int word(long offset) {
        return (int) (offset >>> WORD_BITS);
    }

    /** Returns the position of the node with a number, or {@link IndexedGraph#NONE}. */
    int find(int number) {
        long offset = number - first;
        if (offset < 0 || offset >>> WORD_BITS >= present.length) {
            return IndexedGraph.NONE;
        }
        long word = present[word(offset)];
        long bit = 1L << offset;
        return (word & bit) == 0 ? IndexedGraph.NONE : before[word(offset)] + Long.bitCount(word & bit - 1);
    }
}
