package io.charactergraph.graph.index;

import org.jspecify.annotations.Nullable;

/** A growing column of small numbers: a byte each as long as all are below 256, else two. */
final class CodeColumn {

    /** The largest number that it holds. */
    static final int MAX = Character.MAX_VALUE;

    private static final int BYTE = 8;
    private static final int MAX_BYTE = (1 << BYTE) - 1;

    private final ByteColumn low = new ByteColumn();
    private @Nullable ByteColumn high;
    private int size;

    void add(int value) {
        low.add(value);
        widen(value);
        if (high != null) {
            high.add(value >>> BYTE);
        }
        size++;
    }

    int get(int index) {
        return low.get(index) | (high == null ? 0 : high.get(index) << BYTE);
    }

    void set(int index, int value) {
        low.set(index, value);
        widen(value);
        if (high != null) {
            high.set(index, value >>> BYTE);
        }
    }

    /** The low bytes at those positions; the column keeps only the high ones afterwards. */
    byte[] gatherLow(int[] positions, int count) {
        return low.gather(positions, count);
    }

    /** The high bytes at those positions, or null when all are 0. */
    byte @Nullable [] gatherHigh(int[] positions, int count) {
        return high == null ? null : high.gather(positions, count);
    }

    private void widen(int value) {
        if (value > MAX) {
            throw new IllegalStateException(
                    "More than " + MAX + " places of evidence; a free key is no part of a place");
        }
        if (value > MAX_BYTE && high == null) {
            ByteColumn column = new ByteColumn();
            for (int i = 0; i < size; i++) {
                column.add(0);
            }
            high = column;
        }
    }
}
