package io.charactergraph.graph.index;

import io.charactergraph.internal.Texts;
import java.util.Locale;

/**
 * The distance of two texts, without regard to case and surrounding blanks; the smallest comes first.
 *
 * @param rank 0 when they are equal, 1 when one begins with the other, else 2
 * @param changes how many characters must be added, dropped or replaced
 */
record TextDistance(int rank, int changes) implements Comparable<TextDistance> {

    private static final int SHORTEST_BEGINNING = 2;

    /** A text in lower case, without blanks at its ends. */
    static String plain(String text) {
        return Texts.trim(text).toLowerCase(Locale.ROOT);
    }

    /**
     * Compares.
     *
     * @param plain a plain text
     * @param other any text
     */
    static TextDistance between(String plain, String other) {
        String otherPlain = plain(other);
        int shorter = Math.min(plain.length(), otherPlain.length());
        boolean begins =
                shorter >= SHORTEST_BEGINNING && (otherPlain.startsWith(plain) || plain.startsWith(otherPlain));
        int rank = plain.equals(otherPlain) ? 0 : begins ? 1 : 2;
        return new TextDistance(rank, EditDistance.between(plain, otherPlain));
    }

    /** As {@link #between}, without regard to beginnings. */
    static TextDistance ofSpelling(String plain, String other) {
        return new TextDistance(0, EditDistance.between(plain, plain(other)));
    }

    @Override
    public int compareTo(TextDistance other) {
        return rank != other.rank ? Integer.compare(rank, other.rank) : Integer.compare(changes, other.changes);
    }
}
