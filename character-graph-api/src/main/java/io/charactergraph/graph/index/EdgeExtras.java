package io.charactergraph.graph.index;

import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.TextPool;
import io.charactergraph.model.EdgeDetail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What few edges have, while edges are added: a detail, a row id, a free key that their ends do not contain. A number each;
 * edges with the same of it that come one after the other share the number.
 */
final class EdgeExtras {

    /** The number of an edge that has none of it, and of each part that is not there. */
    static final int NONE = 0;

    final RowIdPool rowIds = new RowIdPool();
    private final IntColumn detail = new IntColumn();
    private final IntColumn rowId = new IntColumn();
    private final IntColumn key = new IntColumn();
    private final List<EdgeDetail> details = new ArrayList<>();
    private final Map<EdgeDetail, Integer> detailNumbers = new HashMap<>();
    private final TextPool keys = new TextPool();
    private int lastDetail;
    private int lastRowId;
    private int lastKey;

    EdgeExtras() {
        details.add(EdgeDetail.None.NONE);
        detail.add(NONE);
        rowId.add(NONE);
        key.add(NONE);
    }

    /** Returns the number of a detail; equal details have one number. */
    int detailNumber(EdgeDetail carried) {
        if (carried == EdgeDetail.None.NONE) {
            return NONE;
        }
        Integer known = detailNumbers.get(carried);
        if (known == null) {
            known = details.size();
            detailNumbers.put(carried, known);
            details.add(carried);
        }
        return known;
    }

    EdgeDetail detailOf(int number) {
        return details.get(number);
    }

    /** Returns the number of what an edge has. */
    int add(int detailNumber, int rowIdReference, @Nullable String freeKey) {
        int keyNumber = freeKey == null ? NONE : keys.add(freeKey) + 1;
        if ((detailNumber | rowIdReference | keyNumber) == 0) {
            return NONE;
        }
        if (detailNumber != lastDetail || rowIdReference != lastRowId || keyNumber != lastKey) {
            detail.add(detailNumber);
            rowId.add(rowIdReference);
            key.add(keyNumber);
            lastDetail = detailNumber;
            lastRowId = rowIdReference;
            lastKey = keyNumber;
        }
        return detail.size() - 1;
    }

    /** Adds all of another, whose details have the same numbers and which has no row ids; returns the new numbers. */
    int[] add(EdgeExtras others) {
        int[] numbers = new int[others.detail.size()];
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] = add(others.detail(i), NONE, others.freeKey(i));
        }
        return numbers;
    }

    /** Returns the number of the detail. */
    int detail(int extra) {
        return detail.get(extra);
    }

    /** Returns the reference of the row id in {@link #rowIds}. */
    int rowId(int extra) {
        return rowId.get(extra);
    }

    /** Returns the number of the free key, from 1. */
    int key(int extra) {
        return key.get(extra);
    }

    /** Returns the free key, or null. */
    @Nullable
    String freeKey(int extra) {
        int number = key.get(extra);
        return number == NONE ? null : keys.get(number - 1);
    }

    EdgeDetail[] details() {
        return details.toArray(new EdgeDetail[0]);
    }

    String[] keys() {
        return keys.toArray();
    }
}
