package io.charactergraph.internal;

import java.util.Arrays;
import java.util.BitSet;

/** Small sets of numbers as sorted arrays. */
public final class IntArrays {

    /** No number. */
    public static final int[] NONE = {};

    private IntArrays() {}

    /** Sorts the array in place and returns its numbers, each once. */
    public static int[] sortedSet(int[] values) {
        Arrays.sort(values);
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[size++] = values[i];
            }
        }
        return size == values.length ? values : Arrays.copyOf(values, size);
    }

    /** Sorts numbers below a bound, each of which is there once; in place when there are few for their bound. */
    public static int[] sortedBelow(int bound, int[] values) {
        if (values.length * 32L < bound) {
            Arrays.sort(values);
            return values;
        }
        BitSet set = new BitSet(bound);
        for (int value : values) {
            set.set(value);
        }
        int at = 0;
        for (int value = set.nextSetBit(0); value >= 0; value = set.nextSetBit(value + 1)) {
            values[at++] = value;
        }
        return values;
    }

    /** Whether a sorted array has the number. */
    public static boolean contains(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }

    /** Whether two sorted arrays have a number in common. */
    public static boolean meet(int[] left, int[] right) {
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                return true;
            }
            if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** The numbers of two sorted sets, sorted, each once. */
    public static int[] union(int[] left, int[] right) {
        if (left.length == 0) {
            return right;
        }
        if (right.length == 0) {
            return left;
        }
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return sortedSet(both);
    }
}
