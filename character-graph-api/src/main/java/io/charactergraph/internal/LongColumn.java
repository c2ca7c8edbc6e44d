package io.charactergraph.internal;

import java.util.Arrays;

/** A growing column of longs, in chunks so that growing copies nothing. For one thread at a time. */
public final class LongColumn {

    private static final int BITS = 12;
    private static final int CHUNK = 1 << BITS;

    private long[][] chunks = new long[4][];
    private int size;

    /** Returns how many values there are. */
    public int size() {
        return size;
    }

    /** Adds a value at the end. */
    public void add(long value) {
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

    /** Returns the value at an index below {@link #size}. */
    public long get(int index) {
        return chunks[index >>> BITS][index & (CHUNK - 1)];
    }

    /** Returns the values in their order. */
    public long[] toArray() {
        long[] values = new long[size];
        for (int start = 0, chunk = 0; start < size; start += CHUNK, chunk++) {
            System.arraycopy(chunks[chunk], 0, values, start, Math.min(CHUNK, size - start));
        }
        return values;
    }

    /** Drops all values. */
    public void clear() {
        chunks = new long[4][];
        size = 0;
    }
}
