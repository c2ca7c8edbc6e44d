package io.charactergraph.graph.index;

import io.charactergraph.internal.LongColumn;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Row ids while edges are added: whole numbers (written as {@link Long#toString} does) and UUIDs (in lower case) without
 * an object each.
 */
final class RowIdPool {

    /** The reference that stands for "no row id". */
    static final int NONE = 0;

    /** The sort of a reference to a whole number. */
    static final int NUMBER = 1;

    /** The sort of a reference to a UUID. */
    static final int UUID = 2;

    /** The sort of a reference to other text. */
    static final int TEXT = 3;

    private static final int SORT_SHIFT = 30;

    private final LongColumn numbers = new LongColumn();
    private final LongColumn uuids = new LongColumn();
    private final List<String> texts = new ArrayList<>();
    private String last = "";
    private int lastReference;

    /** Keeps a row id. */
    int reference(@Nullable String rowId) {
        if (rowId == null) {
            return NONE;
        }
        // The edges of one row come one after the other.
        if (lastReference == NONE || !rowId.equals(last)) {
            last = rowId;
            lastReference = add(rowId);
        }
        return lastReference;
    }

    static int sort(int reference) {
        return reference >>> SORT_SHIFT;
    }

    long number(int reference) {
        return numbers.get(index(reference));
    }

    long uuidHigh(int reference) {
        return uuids.get(2 * index(reference));
    }

    long uuidLow(int reference) {
        return uuids.get(2 * index(reference) + 1);
    }

    private java.util.UUID uuid(int reference) {
        return new java.util.UUID(uuidHigh(reference), uuidLow(reference));
    }

    String text(int reference) {
        return texts.get(index(reference));
    }

    /** Numbers as numbers, before text by code point; no row id comes last. */
    int compare(int left, int right) {
        if (left == right) {
            return 0;
        }
        int leftSort = sort(left);
        int rightSort = sort(right);
        if (leftSort == NONE || rightSort == NONE) {
            return leftSort == NONE ? 1 : -1;
        }
        if (leftSort == NUMBER && rightSort == NUMBER) {
            return Long.compare(number(left), number(right));
        }
        if (leftSort == NUMBER || rightSort == NUMBER) {
            return leftSort == NUMBER ? -1 : 1;
        }
        return TextOrder.compare(anyText(left), anyText(right));
    }

    /** Compares two row ids that are there by {@link io.charactergraph.internal.RowIds#ORDER}. */
    int compareTexts(int left, int right) {
        int sort = sort(left);
        if (left == right) {
            return 0;
        }
        if (sort == NUMBER && sort(right) == NUMBER) {
            return Long.compare(number(left), number(right));
        }
        if (sort == UUID && sort(right) == UUID) {
            int order = Long.compareUnsigned(uuidHigh(left), uuidHigh(right));
            return order != 0 ? order : Long.compareUnsigned(uuidLow(left), uuidLow(right));
        }
        return io.charactergraph.internal.RowIds.ORDER.compare(anyText(left), anyText(right));
    }

    /** The row id of a reference that is not {@link #NONE}. */
    String anyText(int reference) {
        return switch (sort(reference)) {
            case NUMBER -> Long.toString(number(reference));
            case UUID -> uuid(reference).toString();
            default -> text(reference);
        };
    }

    private int add(String rowId) {
        if (isNumber(rowId)) {
            numbers.add(Long.parseLong(rowId));
            return NUMBER << SORT_SHIFT | numbers.size() - 1;
        }
        if (Texts.isUuid(rowId)) {
            java.util.UUID uuid = java.util.UUID.fromString(rowId);
            if (uuid.toString().equals(rowId)) {
                uuids.add(uuid.getMostSignificantBits());
                uuids.add(uuid.getLeastSignificantBits());
                return UUID << SORT_SHIFT | uuids.size() / 2 - 1;
            }
        }
        texts.add(rowId);
        return TEXT << SORT_SHIFT | texts.size() - 1;
    }

    private static boolean isNumber(String text) {
        int length = text.length();
        if (length == 0 || length > 18) {
            return false;
        }
        int start = text.charAt(0) == '-' ? 1 : 0;
        for (int i = start; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return length > start && (text.charAt(start) != '0' || length == 1);
    }

    private static int index(int reference) {
        return reference & (1 << SORT_SHIFT) - 1;
    }
}
