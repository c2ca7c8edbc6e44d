package io.charactergraph.graph.index;

import java.util.Arrays;

/** A growing column of bytes, in chunks so that growing copies nothing. */
final class ByteColumn {

    private static final int BITS = 14;
    private static final int CHUNK = 1 << BITS;

    private byte[][] chunks = new byte[4][];
    private int size;

    void add(int value) {
        int chunk = size >>> BITS;
        if ((size & (CHUNK - 1)) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            chunks[chunk] = new byte[CHUNK];
        }
        chunks[chunk][size & (CHUNK - 1)] = (byte) value;
        size = Math.incrementExact(size);
    }

    /** The value, 0 to 255. */
    int get(int index) {
        return chunks[index >>> BITS][index & (CHUNK - 1)] & 0xff;
    }

    void set(int index, int value) {
        chunks[index >>> BITS][index & (CHUNK - 1)] = (byte) value;
    }

    /** The values at those positions, in their order. The column is empty afterwards, so that its memory can be had. */
    byte[] gather(int[] positions, int count) {
        byte[] values = new byte[count];
        for (int i = 0; i < count; i++) {
            values[i] = (byte) get(positions[i]);
        }
        clear();
        return values;
    }

    void clear() {
        chunks = new byte[4][];
        size = 0;
    }
}
