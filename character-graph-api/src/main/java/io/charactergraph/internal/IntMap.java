package io.charactergraph.internal;

import java.util.Arrays;

/** Numbers by numbers from 0, which grows with what it holds, not with the graph; for one thread. */
public final class IntMap {

    /** What stands where nothing was put. */
    public static final int ABSENT = -1;

    private int[] keys = new int[16];
    private int[] values = new int[16];
    private int size;

    /** An empty map. */
    public IntMap() {
        Arrays.fill(keys, ABSENT);
    }

    /** Puts a value from 0 where nothing stands yet; whether it did. */
    public boolean putIfAbsent(int key, int value) {
        int slot = slotOf(key);
        if (keys[slot] == key) {
            return false;
        }
        keys[slot] = key;
        values[slot] = value;
        if (++size * 2 > keys.length) {
            grow();
        }
        return true;
    }

    /** The value, or {@link #ABSENT}. */
    public int get(int key) {
        int slot = slotOf(key);
        return keys[slot] == key ? values[slot] : ABSENT;
    }

    /** Whether something was put there. */
    public boolean contains(int key) {
        return keys[slotOf(key)] == key;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The keys in order. */
    public int[] toSortedKeys() {
        int[] sorted = new int[size];
        int count = 0;
        for (int key : keys) {
            if (key != ABSENT) {
                sorted[count++] = key;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private int slotOf(int key) {
        int mask = keys.length - 1;
        int slot = (key * 0x9E3779B9 >>> 7) & mask;
        while (keys[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(keys, ABSENT);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != ABSENT) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
