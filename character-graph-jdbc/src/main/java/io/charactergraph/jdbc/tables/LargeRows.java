package io.charactergraph.jdbc.tables;

import java.util.List;

/** How many rows of which sizes are too large for the first statement of {@link BoundedRows}. */
final class LargeRows {

    /** A statement more reads the relation once more, so it has to save so many fetches. */
    private static final long WORTH_A_STATEMENT = 200;

    /** By the power of two that is not below the size. */
    private final long[] rows = new long[Long.SIZE];

    private long largest;

    void add(long bytes) {
        rows[power(bytes)]++;
        largest = Math.max(largest, bytes);
    }

    private static int power(long bytes) {
        return Long.SIZE - Long.numberOfLeadingZeros(bytes - 1);
    }

    /** Up to which sizes statements are to read, in order: none, one, or two of them. */
    List<Long> steps() {
        if (largest == 0) {
            return List.of();
        }
        long all = 0;
        for (long some : rows) {
            all += some;
        }
        long best = fetches(all, largest) - WORTH_A_STATEMENT;
        long split = largest;
        long upTo = 0;
        for (int power = 0; 1L << power < largest; power++) {
            upTo += rows[power];
            long fetches = fetches(upTo, 1L << power) + fetches(all - upTo, largest);
            if (fetches < best) {
                best = fetches;
                split = 1L << power;
            }
        }
        return split == largest ? List.of(largest) : List.of(split, largest);
    }

    private static long fetches(long many, long bytes) {
        return many / Math.max(1, BoundedRows.BATCH_BYTES / bytes);
    }
}
