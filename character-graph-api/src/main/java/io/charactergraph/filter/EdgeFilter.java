package io.charactergraph.filter;

import io.charactergraph.model.GraphEdge;

/**
 * A filter of one's own over edges. Public because users write it.
 *
 * <p>It is asked about the edges whose two ends passed. Two filters are equal when they say so: implement it by a record to
 * have that for nothing.
 *
 * @since 0.1
 */
public interface EdgeFilter {

    /** Whether the edge stays. Must give the same answer whenever it is asked, on any thread. */
    boolean keeps(GraphEdge edge);

    /** What it keeps, as a part of a sentence: {@code only what the database guarantees}. */
    String describe();
}
