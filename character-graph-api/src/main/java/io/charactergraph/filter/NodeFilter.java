package io.charactergraph.filter;

import io.charactergraph.model.GraphNode;

/**
 * A filter of one's own over nodes. Public because users write it.
 *
 * <p>It sees what the rating ceiling leaves, never what another filter leaves, so that the order of filters does not matter.
 * Two filters are equal when they say so: implement it by a record to have that for nothing.
 *
 * <pre>{@code
 * record Portraits() implements NodeFilter {
 *     public boolean keeps(GraphNode node) {
 *         return !(node instanceof Asset asset) || asset.tags().contains("portrait");
 *     }
 *     public String describe() {
 *         return "of the assets only portraits";
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public interface NodeFilter {

    /** Whether the node stays. Must give the same answer whenever it is asked, on any thread. */
    boolean keeps(GraphNode node);

    /** What it keeps, as a part of a sentence: {@code of the assets only portraits}. */
    String describe();
}
