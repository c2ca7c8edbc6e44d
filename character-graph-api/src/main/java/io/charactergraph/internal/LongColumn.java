package io.charactergraph.internal;

import java.util.Arrays;

/** A growing column of longs, in chunks so that growing copies nothing. For one thread at a time. */
public final class LongColumn {

    private static final int BITS = 12;
    private static final int CHUNK = 1 << BITS;
    private static final int MOST_CHUNKS = Integer.MAX_VALUE >>> BITS;

    private static final long[] NOTHING = {};

    private long[][] chunks = new long[4][];
    /** The chunk to which values are added. */
    private long[] last = NOTHING;

    private int size;

    /** Returns how many values there are. */
    public int size() {
        return size;
    }

    /** Adds a value at the end. */
    public void add(long value) {
        int at = size & (CHUNK - 1);
        if (at == 0) {
            begin();
        }
        last[at] = value;
        size++;
    }

    /** Begins a chunk. Apart from the adding, which the JVM copies to many places. */
    private void begin() {
        int chunk = size >>> BITS;
        if (chunk == MOST_CHUNKS) {
            throw new ArithmeticException("integer overflow");
        }
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        last = new long[CHUNK];
        chunks[chunk] = last;
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
        last = NOTHING;
        size = 0;
    }
}
