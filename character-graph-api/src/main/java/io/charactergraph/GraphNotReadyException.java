package io.charactergraph;

import io.charactergraph.live.LiveState;
import io.charactergraph.model.CharacterGraphException;

/**
 * A {@link LiveGraph} has no graph yet: the first load is still going on, or has failed. A service answers 503.
 *
 * @since 0.1
 */
public final class GraphNotReadyException extends CharacterGraphException {

    private static final long serialVersionUID = 1L;

    private final LiveState state;

    GraphNotReadyException(LiveState state, String message) {
        super(message, null);
        this.state = state;
    }

    /** Returns the state: {@code LOADING}, {@code FAILED} or {@code CLOSED}. */
    public LiveState state() {
        return state;
    }
}
