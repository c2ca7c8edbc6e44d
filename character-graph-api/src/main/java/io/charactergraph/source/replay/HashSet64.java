package io.charactergraph.source.replay;

/** A set of hashes of 64 bits, in an array. */
final class HashSet64 {

    private long[] slots = new long[16];
    private int size;
    private boolean zero;

    /** Adds a hash; returns false if it is there already. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (size * 2 >= slots.length) {
            long[] before = slots;
            slots = new long[before.length * 2];
            size = 0;
            for (long old : before) {
                if (old != 0) {
                    add(old);
                }
            }
        }
        int at = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = hash;
        size++;
        return true;
    }

    boolean contains(long hash) {
        if (hash == 0) {
            return zero;
        }
        int at = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return true;
            }
            at = at + 1 & slots.length - 1;
        }
        return false;
    }
}
