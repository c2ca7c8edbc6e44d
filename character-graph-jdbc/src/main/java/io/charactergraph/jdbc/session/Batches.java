package io.charactergraph.jdbc.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Splits lists, so that one statement handles many rows with bounded memory. */
public final class Batches {

    /** How many rows one statement handles at most. */
    static final int ROWS = 1_000;

    /** How many characters of rows one statement handles at most, unless one row alone has more. */
    private static final long CHARACTERS = 4L << 20;

    private Batches() {}

    /** Pieces of the list, in its order. */
    public static <T> List<List<T>> of(List<T> all) {
        return of(all, one -> 0);
    }

    /**
     * Pieces of the list, in its order.
     *
     * @param size how many characters one of them has
     */
    public static <T> List<List<T>> of(List<T> all, ToLongFunction<T> size) {
        List<List<T>> batches = new ArrayList<>();
        int from = 0;
        long characters = 0;
        for (int i = 0; i < all.size(); i++) {
            long next = size.applyAsLong(all.get(i));
            if (i > from && (i - from >= ROWS || characters + next > CHARACTERS)) {
                batches.add(all.subList(from, i));
                from = i;
                characters = 0;
            }
            characters += next;
        }
        if (from < all.size()) {
            batches.add(all.subList(from, all.size()));
        }
        return batches;
    }
}
