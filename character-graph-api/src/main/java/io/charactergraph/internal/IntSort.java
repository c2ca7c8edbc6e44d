package io.charactergraph.internal;

/** A stable merge sort of ints by a comparator, without boxes. */
public final class IntSort {

    private static final int SMALL = 8;

    private IntSort() {}

    /** Sorts the range. */
    public static void sort(int[] values, int start, int end, Order order) {
        sort(values, start, end, order, end - start > SMALL ? new int[end - start] : values);
    }

    private static void sort(int[] values, int start, int end, Order order, int[] spare) {
        if (end - start <= SMALL) {
            for (int i = start + 1; i < end; i++) {
                int value = values[i];
                int j = i;
                for (; j > start && order.compare(values[j - 1], value) > 0; j--) {
                    values[j] = values[j - 1];
                }
                values[j] = value;
            }
            return;
        }
        int middle = start + end >>> 1;
        sort(values, start, middle, order, spare);
        sort(values, middle, end, order, spare);
        if (order.compare(values[middle - 1], values[middle]) <= 0) {
            return;
        }
        int left = middle - start;
        System.arraycopy(values, start, spare, 0, left);
        int i = 0;
        int j = middle;
        int out = start;
        while (i < left) {
            values[out++] = j < end && order.compare(spare[i], values[j]) > 0 ? values[j++] : spare[i++];
        }
    }

    /** An order of ints. */
    @FunctionalInterface
    public interface Order {

        /** Returns a negative number, zero or a positive number, as a comparator does. */
        int compare(int left, int right);
    }
}
