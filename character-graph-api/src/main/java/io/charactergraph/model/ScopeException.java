package io.charactergraph.model;

import io.charactergraph.internal.OneLine;

/**
 * A question was asked that a graph loaded for one thing cannot answer: it is about something else, or it needs the whole
 * studio. Load without a scope, or with the scope of what the question is about.
 *
 * @since 0.1
 */
public final class ScopeException extends CharacterGraphException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    /**
     * Names the scope, the question and the way out, in a message of one line.
     *
     * @param scope what the graph was loaded for
     * @param why what the graph cannot answer, and what to do
     */
    public ScopeException(String scope, String why) {
        super(OneLine.of("This graph was loaded only for " + scope + ", and " + why), null);
        this.scope = scope;
    }

    /** What the graph was loaded for. */
    public String scope() {
        return scope;
    }
}
