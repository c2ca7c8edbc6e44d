package io.charactergraph.live;

/**
 * Whether a live graph has a graph to answer from.
 *
 * @since 0.1
 */
public enum LiveState {
    /** No load has ended yet: a service answers 503. */
    LOADING,
    /** There is a graph. A later refresh that fails or is refused does not change this. */
    READY,
    /** The first load failed or was refused, and no later one has succeeded: there is no graph yet. */
    FAILED,
    /** Closed: nothing is refreshed any more. The last graph, if there is one, still answers. */
    CLOSED
}
