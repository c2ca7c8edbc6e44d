package io.charactergraph.graph.index;

import io.charactergraph.internal.IntSort;
import io.charactergraph.model.GraphNode;
import java.util.Arrays;

/**
 * Brings records into the order of their ids by their primitive keys: one sort of longs, which have the first key in their high
 * bits and the place of the record in the low ones. Records whose keys begin alike are then compared by their ids.
 */
final class RecordOrder {

    private static final long[] NO_KEYS = {};
    private static final int PLACE_BITS = CompactGraphBuilder.POSITION_BITS;
    private static final int PLACE_MASK = CompactGraphBuilder.POSITION_MASK;

    private GraphNode[] records;
    private final long[] first;
    private final long[] second;

    /**
     * Sorts.
     *
     * @param records the records, whose ids differ
     * @param keyed whether the ids have a first key
     * @param universal whether the ids are UUIDs, which have a second key
     */
    RecordOrder(GraphNode[] records, boolean keyed, boolean universal) {
        this.records = records;
        first = new long[records.length];
        second = universal ? new long[records.length] : NO_KEYS;
        if (keyed) {
            readFirst();
        }
        if (universal) {
            readSecond();
        }
        if (!isSorted()) {
            sort(universal);
        }
    }

    /** Returns the records in order. */
    GraphNode[] records() {
        return records;
    }

    /** Returns the first keys in the order of the records. */
    long[] first() {
        return first;
    }

    /** Returns the second keys in the order of the records; none unless the ids are UUIDs. */
    long[] second() {
        return second;
    }

    private void readFirst() {
        for (int i = 0; i < first.length; i++) {
            first[i] = RecordTable.first(records[i].id());
        }
    }

    private void readSecond() {
        for (int i = 0; i < second.length; i++) {
            second[i] = RecordTable.second(records[i].id());
        }
    }

    private boolean isSorted() {
        for (int i = 1; i < records.length; i++) {
            if (first[i - 1] > first[i] || first[i - 1] == first[i] && compare(i - 1, i) > 0) {
                return false;
            }
        }
        return true;
    }

    private int compare(int left, int right) {
        return records[left].id().compareTo(records[right].id());
    }

    private void sort(boolean universal) {
        if (records.length > PLACE_MASK) {
            throw new IllegalStateException(
                    "There are " + records.length + " records, which is more than 2^" + PLACE_BITS);
        }
        long[] keys = new long[records.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = start(first[i], universal) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i] & PLACE_MASK;
        }
        for (int start = 0; start < order.length; ) {
            int end = start + 1;
            while (end < order.length && (keys[end] ^ keys[start]) >>> PLACE_BITS == 0) {
                end++;
            }
            if (end - start > 1) {
                IntSort.sort(order, start, end, this::compare);
            }
            start = end;
        }
        move(order);
    }

    /** What of a first key decides: the high bits of a UUID's, all of a number's. */
    private static long start(long key, boolean universal) {
        return universal ? key & ~(long) PLACE_MASK : key << PLACE_BITS;
    }

    private void move(int[] order) {
        GraphNode[] sorted = new GraphNode[order.length];
        long[] firstBefore = first.clone();
        long[] secondBefore = second.clone();
        for (int i = 0; i < order.length; i++) {
            sorted[i] = records[order[i]];
            first[i] = firstBefore[order[i]];
        }
        for (int i = 0; i < second.length; i++) {
            second[i] = secondBefore[order[i]];
        }
        records = sorted;
    }
}
