package io.charactergraph.internal;

import java.util.Arrays;

/** Numbers from 0, each with a number; grows with what it holds, not with the graph; for one thread. */
public final class IntMap {

    /** The value of a key that is not there. */
    public static final int ABSENT = Integer.MIN_VALUE;

    private static final int FREE = -1;

    private int[] keys = new int[16];
    private int[] values = new int[16];
    private int size;

    /** An empty map. */
    public IntMap() {
        Arrays.fill(keys, FREE);
    }

    /** Puts a value unless the key is there; whether it was not. */
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

    /** The value of a key, or {@link #ABSENT}. */
    public int get(int key) {
        int slot = slotOf(key);
        return keys[slot] == key ? values[slot] : ABSENT;
    }

    /** Whether the key is there. */
    public boolean contains(int key) {
        return keys[slotOf(key)] == key;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    private int slotOf(int key) {
        int mask = keys.length - 1;
        int slot = (key * 0x9E3779B9 >>> 7) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
