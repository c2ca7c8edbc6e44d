package io.charactergraph.json.shape;

import java.util.List;

/**
 * Which elements of a list to write.
 *
 * @param offset how many to leave out at the beginning
 * @param limit how many to write at most
 */
public record Part(int offset, int limit) {

    /** Checks both numbers. */
    public Part {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException((offset < 0 ? "offset: " + offset : "limit: " + limit)
                    + " is negative; give 0 or a positive number");
        }
    }

    /** The elements to write. */
    <V> List<V> of(List<V> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, from + Math.min(limit, all.size() - from));
    }

    /** Whether a list of that many elements goes on behind the part. */
    boolean goesOn(int count) {
        return (long) offset + limit < count;
    }
}
