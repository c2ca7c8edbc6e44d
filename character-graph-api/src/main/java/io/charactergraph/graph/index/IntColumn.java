package io.charactergraph.graph.index;

import java.util.Arrays;

/** A growing column of ints, in chunks so that growing copies nothing. */
final class IntColumn {

    private static final int BITS = 12;
    private static final int CHUNK = 1 << BITS;

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

    void set(int index, int value) {
        chunks[index >>> BITS][index & (CHUNK - 1)] = value;
    }

    /** The values at those positions, in their order. The column is empty afterwards, so that its memory can be had. */
    int[] gather(int[] positions, int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = get(positions[i]);
        }
        clear();
        return values;
    }

    void clear() {
        chunks = new int[4][];
        size = 0;
    }
}
