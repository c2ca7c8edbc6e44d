package io.charactergraph.internal;

import java.util.Arrays;

/** Numbers in a row that grows; for one thread. */
public final class IntList {

    private int[] values = new int[8];
    private int size;

    /** Adds a number at the end. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** The number at an index below {@link #size}. */
    public int get(int index) {
        return values[index];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Forgets all but the first so many. */
    public void truncate(int newSize) {
        size = newSize;
    }

    /** The numbers as they were added. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The numbers in order, each once. */
    public int[] toSortedSet() {
        return IntArrays.sortedSet(toArray());
    }
}
