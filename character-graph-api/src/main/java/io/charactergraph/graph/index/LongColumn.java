package io.charactergraph.graph.index;

import java.util.Arrays;

/** A growing column of longs, in chunks so that growing copies nothing. */
final class LongColumn {

    private static final int BITS = 12;
    private static final int CHUNK = 1 << BITS;

    private long[][] chunks = new long[4][];
    private int size;

    int size() {
        return size;
    }

    void add(long value) {
        int chunk = size >>> BITS;
        if ((size & (CHUNK - 1)) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            chunks[chunk] = new long[CHUNK];
        }
        chunks[chunk][size & (CHUNK - 1)] = value;
        size = Math.incrementExact(size);
    }

    long get(int index) {
        return chunks[index >>> BITS][index & (CHUNK - 1)];
    }
}
