package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The one order of content ratings, low to high. Every level has one or several words; case and blanks at the ends do not
 * matter. A text that the scale does not know is above everything.
 *
 * @since 0.1
 */
public final class RatingScale {

    private static final RatingScale STANDARD = of(List.of(
            List.of("general", "sfw", "G"),
            List.of("romantic", "suggestive", "PG"),
            List.of("mature", "mature_implied", "intimate", "PG-13"),
            List.of("adult", "restricted", "R"),
            List.of("explicit")));

    private final List<List<String>> levels;
    private final Map<String, Integer> rankByWord = new HashMap<>();

    private RatingScale(List<List<String>> levels) {
        this.levels = levels;
        for (int rank = 0; rank < levels.size(); rank++) {
            if (levels.get(rank).isEmpty()) {
                throw new IllegalArgumentException("levels: level " + rank + " has no word; give it at least one");
            }
            for (String word : levels.get(rank)) {
                String normal = normalize(word);
                if (normal.isEmpty() || rankByWord.put(normal, rank) != null) {
                    throw new IllegalArgumentException(OneLine.of(
                            "levels: the word '" + word + "' is empty or stands twice; every word has one level"));
                }
            }
        }
    }

    /** The scale of the spec: general, romantic, mature, adult, explicit, each with its synonyms. */
    public static RatingScale standard() {
        return STANDARD;
    }

    /**
     * A scale of one's own.
     *
     * @param levels the words of each level, low to high; the first word of a level is its name
     * @throws IllegalArgumentException if there is no level, a level has no word, or a word stands twice
     */
    public static RatingScale of(List<List<String>> levels) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("levels: there is none; give at least one");
        }
        return new RatingScale(levels.stream().map(List::copyOf).toList());
    }

    /** The rank of a rating's text, from 0; empty when the scale does not know it, which is above everything. */
    public OptionalInt rank(String text) {
        Integer rank = rankByWord.get(normalize(text));
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /**
     * The rank of a ceiling, which must be known.
     *
     * @throws IllegalArgumentException if the scale does not know it; the message lists the scale
     */
    public int requireRank(String ceiling) {
        return rank(ceiling)
                .orElseThrow(() -> new IllegalArgumentException(
                        OneLine.of("rating: '" + ceiling + "' is not on the scale; it has, low to high: " + this)));
    }

    /** The words of each level, low to high. */
    public List<List<String>> levels() {
        return levels;
    }

    /** The name of a level: its first word. */
    public String name(int rank) {
        return levels.get(rank).get(0);
    }

    private static String normalize(String text) {
        return Texts.trim(text).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatingScale scale && levels.equals(scale.levels);
    }

    @Override
    public int hashCode() {
        return levels.hashCode();
    }

    /** Such as {@code general = sfw = G < romantic = …}. */
    @Override
    public String toString() {
        return OneLine.of(String.join(
                " < ", levels.stream().map(words -> String.join(" = ", words)).toList()));
    }
}
