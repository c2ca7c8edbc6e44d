package io.charactergraph.internal;

import java.util.Arrays;

/** A growing column of ints, in chunks so that growing copies nothing. For one thread at a time. */
public final class IntColumn {

    /** The bits of an index within a chunk. */
    public static final int BITS = 12;

    private static final int CHUNK = 1 << BITS;
    private static final int MOST_CHUNKS = Integer.MAX_VALUE >>> BITS;
    private static final int[] GONE = {};

    private int[][] chunks = new int[4][];
    /** The chunk to which values are added. */
    private int[] last = GONE;

    private int size;

    /** Returns how many values there are. */
    public int size() {
        return size;
    }

    /** Adds a value at the end. */
    public void add(int value) {
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
        last = new int[CHUNK];
        chunks[chunk] = last;
    }

    /** Returns the value at an index below {@link #size}. */
    public int get(int index) {
        return chunks[index >>> BITS][index & (CHUNK - 1)];
    }

    /** Returns the array of a chunk; the last one may be longer than the column. */
    public int[] chunk(int chunk) {
        return chunks[chunk];
    }

    /** Returns how many chunks there are. */
    public int chunks() {
        return (size + CHUNK - 1) >>> BITS;
    }

    /** Returns how many values a chunk has. */
    public int length(int chunk) {
        return Math.min(CHUNK, size - (chunk << BITS));
    }

    /** Frees a chunk, which must not be read any more. */
    public void free(int chunk) {
        chunks[chunk] = GONE;
    }

    /** Returns the values in their order. */
    public int[] toArray() {
        int[] values = new int[size];
        for (int chunk = 0; chunk < chunks(); chunk++) {
            System.arraycopy(chunks[chunk], 0, values, chunk << BITS, length(chunk));
        }
        return values;
    }

    /** Writes the values of a chunk, each to the position that another column has for it, and frees the chunk. */
    public void scatter(int chunk, IntColumn positions, int[] values) {
        int[] part = chunks[chunk];
        int[] to = positions.chunks[chunk];
        int length = length(chunk);
        for (int i = 0; i < length; i++) {
            values[to[i]] = part[i];
        }
        chunks[chunk] = GONE;
    }

    /** Drops all values. */
    public void clear() {
        chunks = new int[4][];
        last = GONE;
        size = 0;
    }
}
