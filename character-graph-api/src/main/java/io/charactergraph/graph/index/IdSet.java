package io.charactergraph.graph.index;

import java.util.function.IntPredicate;

/** The positions of what was added, by the hash of its id; lives only while nodes are added. */
final class IdSet {

    private int[] slots = new int[16];
    private int[] hashes = new int[16];
    private int size;

    /**
     * Adds the next position unless an equal id is there.
     *
     * @param same whether the id at a position is equal
     */
    boolean add(int hash, IntPredicate same) {
        int spread = hash * 0x9E3779B9;
        int slot = free(spread, same);
        if (slot < 0) {
            return false;
        }
        slots[slot] = size + 1;
        hashes[slot] = spread;
        size++;
        if (size * 2L > slots.length) {
            grow();
        }
        return true;
    }

    private int free(int spread, IntPredicate same) {
        int mask = slots.length - 1;
        int slot = spread >>> 7 & mask;
        while (slots[slot] != 0) {
            if (hashes[slot] == spread && same.test(slots[slot] - 1)) {
                return -1;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldSlots = slots;
        int[] oldHashes = hashes;
        slots = new int[oldSlots.length * 2];
        hashes = new int[slots.length];
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != 0) {
                int slot = free(oldHashes[i], position -> false);
                slots[slot] = oldSlots[i];
                hashes[slot] = oldHashes[i];
            }
        }
    }
}
