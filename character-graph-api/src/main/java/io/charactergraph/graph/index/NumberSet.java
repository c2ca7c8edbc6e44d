package io.charactergraph.graph.index;

/** A set of whole numbers, small where they have few gaps: 64 neighbours share one slot. For one thread at a time. */
final class NumberSet {

    private static final int NEIGHBOURS_BITS = 6;

    private int[] keys = new int[64];
    /** By slot which of the neighbours are there; 0 is a free slot. */
    private long[] neighbours = new long[64];

    private int used;

    /** Adds a number; false if it is there. */
    boolean add(int number) {
        int slot = slot(number >> NEIGHBOURS_BITS);
        long before = neighbours[slot];
        long after = before | 1L << number;
        if (after == before) {
            return false;
        }
        neighbours[slot] = after;
        if (before == 0) {
            keys[slot] = number >> NEIGHBOURS_BITS;
            if (++used * 2 > keys.length) {
                grow();
            }
        }
        return true;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key * 0x9E3779B9 >>> 7 & mask;
        while (neighbours[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] old = neighbours;
        keys = new int[oldKeys.length * 2];
        neighbours = new long[keys.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                neighbours[slot] = old[i];
            }
        }
    }
}
