package io.charactergraph.model;

import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question names a character by a key that several templates have, and not exactly one of them is active. Name one of the {@link #candidates()} by its id.
 *
 * <p>A key means the only template that has it, else the only active one. Under a filter only the templates that the filter shows count.
 *
 * @since 0.1
 */
public final class AmbiguousKeyException extends CharacterGraphException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<CharacterTemplate> candidates;

    /**
     * Names the templates that have the key, in a message of one line.
     *
     * @param key what was asked for
     * @param candidates the templates that have it, in order, at least two
     */
    public AmbiguousKeyException(String key, List<CharacterTemplate> candidates) {
        super(
                OneLine.of("key: '" + key + "' is AMBIGUOUS: it is the key of "
                        + candidates.stream()
                                .map(AmbiguousKeyException::described)
                                .collect(Collectors.joining(", "))
                        + "; name one of them by its id"),
                null);
        this.key = key;
        this.candidates = List.copyOf(candidates);
    }

    private static String described(CharacterTemplate template) {
        return Labels.of(template.label(), template.id()) + " (" + (template.active() ? "active" : "inactive") + ")";
    }

    /** The key that the question named. */
    public String key() {
        return key;
    }

    /** The templates that have the key, in order of their ids; empty after deserialization. */
    public List<CharacterTemplate> candidates() {
        return candidates == null ? List.of() : candidates;
    }
}
