package io.charactergraph.diff;

import io.charactergraph.model.GraphEdge;

/**
 * An edge that both graphs have, the same in kind, ends, source, scene node and the attribute that distinguishes edges, but
 * carrying something else: another strength, another priority.
 *
 * @param before the edge in the earlier graph
 * @param after the edge in the later graph
 * @since 0.1
 */
public record EdgeChange(GraphEdge before, GraphEdge after) {

    /** Returns the edge, and what it carried before and after, on one line. */
    @Override
    public String toString() {
        return after + "  " + before.detail() + " -> " + after.detail();
    }
}
