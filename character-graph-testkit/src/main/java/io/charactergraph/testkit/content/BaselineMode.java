package io.charactergraph.testkit.content;

import io.charactergraph.internal.OneLine;
import java.util.Locale;

/**
 * What may happen to the file of a {@link Baseline}. The system property {@code charactergraph.baseline} sets it, in
 * lower case
 * and with a hyphen: {@code -Dcharactergraph.baseline=read-only}.
 *
 * @since 0.1
 */
public enum BaselineMode {
    /** Lines of findings that are fixed are taken out; nothing is added. The usual. */
    SHRINK,
    /** Nothing is written, as for builds on a server: lines of findings that are fixed stay, and fail nothing. */
    READ_ONLY,
    /** The findings of today are written, new ones too: to begin with, or to tolerate more. */
    FREEZE;

    private static final String PROPERTY = "charactergraph.baseline";

    /**
     * Returns the mode of the system property; {@link #SHRINK} when it is not set.
     *
     * @throws IllegalArgumentException if it has another value
     */
    public static BaselineMode ofProperty() {
        String text = System.getProperty(PROPERTY, "shrink");
        for (BaselineMode mode : values()) {
            if (mode.word().equals(text)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(
                OneLine.of(PROPERTY + ": '" + text + "' is no mode; give shrink, read-only or freeze"));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
