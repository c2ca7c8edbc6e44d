package io.charactergraph.internal;

import java.util.Arrays;
import java.util.UUID;

/**
 * UUIDs as two longs each, kept once, with the numbers 0, 1, 2, … in the order in which they came first. About 28 bytes a
 * UUID. For one thread at a time.
 */
public final class UuidPool {

    private long[] halves = new long[32];
    private int[] slots = new int[32];
    private int size;

    /** Returns the number of a UUID, which is added when it is new. */
    public int add(UUID uuid) {
        return add(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /** Returns the number of the UUID of two halves, which is added when it is new. */
    public int add(long high, long low) {
        int mask = slots.length - 1;
        int slot = TextHash.of(high, low) & mask;
        while (slots[slot] != 0) {
            int at = 2 * (slots[slot] - 1);
            if (halves[at] == high && halves[at + 1] == low) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        if (2 * size == halves.length) {
            halves = Arrays.copyOf(halves, (2 * size + size) & -2);
        }
        halves[2 * size] = high;
        halves[2 * size + 1] = low;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** Returns the UUID with a number below {@link #size}, in a new object. */
    public UUID get(int number) {
        return new UUID(halves[2 * number], halves[2 * number + 1]);
    }

    /** Returns how many UUIDs there are. */
    public int size() {
        return size;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = TextHash.of(halves[2 * i], halves[2 * i + 1]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i + 1;
        }
    }
}
