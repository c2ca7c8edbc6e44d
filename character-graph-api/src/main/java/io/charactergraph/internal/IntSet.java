package io.charactergraph.internal;

import java.util.Arrays;

/** A set of numbers from 0 that grows with what it holds, not with the graph; for one thread. */
public final class IntSet {

    private static final int FREE = -1;

    private int[] slots = new int[16];
    private int size;

    /** An empty set. */
    public IntSet() {
        Arrays.fill(slots, FREE);
    }

    /** Adds a number; whether it was new. */
    public boolean add(int value) {
        int slot = slotOf(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    /** Adds all numbers of the array. */
    public void addAll(int[] values) {
        for (int value : values) {
            add(value);
        }
    }

    /** Whether the number is there. */
    public boolean contains(int value) {
        return slots[slotOf(value)] == value;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The numbers in order. */
    public int[] toSortedArray() {
        int[] values = new int[size];
        int count = 0;
        for (int value : slots) {
            if (value != FREE) {
                values[count++] = value;
            }
        }
        Arrays.sort(values);
        return values;
    }

    private int slotOf(int value) {
        int mask = slots.length - 1;
        int slot = (value * 0x9E3779B9 >>> 7) & mask;
        while (slots[slot] != FREE && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        Arrays.fill(slots, FREE);
        for (int value : old) {
            if (value != FREE) {
                slots[slotOf(value)] = value;
            }
        }
    }
}
