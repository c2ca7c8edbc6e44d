package io.charactergraph.internal;

import java.util.Arrays;

/** A growing column of numbers of 16 bits, in chunks so that growing copies nothing. For one thread at a time. */
public final class CharColumn {

    private static final int BITS = IntColumn.BITS;
    private static final int CHUNK = 1 << BITS;
    private static final int MOST_CHUNKS = Integer.MAX_VALUE >>> BITS;
    private static final char[] GONE = {};

    private char[][] chunks = new char[4][];
    /** The chunk to which values are added. */
    private char[] last = GONE;

    private int size;

    /** Adds a value at the end. */
    public void add(int value) {
        int at = size & (CHUNK - 1);
        if (at == 0) {
            begin();
        }
        last[at] = (char) value;
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
        last = new char[CHUNK];
        chunks[chunk] = last;
    }

    /** Returns the array of a chunk; the last one may be longer than the column. */
    public char[] chunk(int chunk) {
        return chunks[chunk];
    }

    /** Writes the values of a chunk, each to the position that another column has for it, and frees the chunk. */
    public void scatter(int chunk, IntColumn positions, char[] values) {
        char[] part = chunks[chunk];
        int[] to = positions.chunk(chunk);
        int length = positions.length(chunk);
        for (int i = 0; i < length; i++) {
            values[to[i]] = part[i];
        }
        chunks[chunk] = GONE;
    }
}
