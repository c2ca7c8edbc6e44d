package io.charactergraph.graph.index;

import io.charactergraph.internal.IntSort;

/** The texts of row ids by the numbers that a builder gave them. Immutable when the builder has made its graph. */
public final class RowIdTexts {

    private final RowIdPool pool;

    RowIdTexts(RowIdPool pool) {
        this.pool = pool;
    }

    /** Returns the row id with a number that is not 0. */
    public String text(int number) {
        return pool.anyText(number);
    }

    /** Compares the row ids with these numbers, by {@link io.charactergraph.internal.RowIds#ORDER}. */
    public int compare(int left, int right) {
        return pool.compareTexts(left, right);
    }

    /** Returns the positions of row ids in their order; of equal ones the first comes first. */
    public int[] order(int[] numbers) {
        int[] order = new int[numbers.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        IntSort.sort(order, 0, order.length, (left, right) -> compare(numbers[left], numbers[right]));
        return order;
    }
}
