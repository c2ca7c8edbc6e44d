package io.charactergraph.graph.index;

import java.util.Arrays;

/** A growing column of ints, in chunks so that growing copies nothing. */
final class IntColumn {

    static final int BITS = 12;
    private static final int CHUNK = 1 << BITS;
    private static final int[] GONE = {};

    private int[][] chunks = new int[4][];
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        int chunk = size >>> BITS;
        if ((size & (CHUNK - 1)) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            chunks[chunk] = new int[CHUNK];
        }
        chunks[chunk][size & (CHUNK - 1)] = value;
        size = Math.incrementExact(size);
    }

    int get(int index) {
        return chunks[index >>> BITS][index & (CHUNK - 1)];
    }

    /** Returns the array of a chunk; the last one may be longer than the column. */
    int[] chunk(int chunk) {
        return chunks[chunk];
    }

    /** Returns how many chunks there are. */
    int chunks() {
        return (size + CHUNK - 1) >>> BITS;
    }

    /** Returns how many values a chunk has. */
    int length(int chunk) {
        return Math.min(CHUNK, size - (chunk << BITS));
    }

    /** Returns the values, each at the position that another column has for it. Each chunk is freed when it has been read. */
    int[] scatter(IntColumn positions) {
        int[] values = new int[size];
        for (int chunk = 0; chunk < chunks(); chunk++) {
            int[] part = chunks[chunk];
            int[] to = positions.chunks[chunk];
            int length = length(chunk);
            for (int i = 0; i < length; i++) {
                values[to[i]] = part[i];
            }
            chunks[chunk] = GONE;
        }
        clear();
        return values;
    }

    void clear() {
        chunks = new int[4][];
        size = 0;
    }
}
