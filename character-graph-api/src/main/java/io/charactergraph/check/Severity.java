package io.charactergraph.check;

import io.charactergraph.internal.OneLine;
import java.util.Locale;

/**
 * How bad a finding is, worst first.
 *
 * @since 0.1
 */
public enum Severity {
    /** The data contradicts itself: something will not work, or not as meant. */
    ERROR,
    /** It works, but not the way it should be, or not for long. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Whether this is as bad as the other, or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The word for it in files and reports: {@code error}, {@code warning}, {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The severity of a word, in either case.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words
     */
    public static Severity parse(String word) {
        for (Severity severity : values()) {
            if (severity.name().equalsIgnoreCase(word)) {
                return severity;
            }
        }
        throw new IllegalArgumentException(
                OneLine.of("word: '" + word + "' is no severity; give error, warning or info"));
    }
}
