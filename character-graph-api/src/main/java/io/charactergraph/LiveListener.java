package io.charactergraph;

import io.charactergraph.live.RefreshReport;

/**
 * Receives what a {@link LiveGraph} does. Called on the thread that refreshes, after readers see the new graph, one listener after
 * the other in the order in which they were added; the next refresh waits for them. What a listener throws is logged and changes
 * nothing.
 *
 * <pre>{@code
 * LiveListener story = new LiveListener() {
 *     @Override
 *     public void published(GraphChange change) {
 *         change.diff().ifPresent(diff -> diff.story().forEach(out::println));
 *     }
 * };
 * }</pre>
 *
 * @since 0.1
 */
public interface LiveListener {

    /** A new graph was published. */
    default void published(GraphChange change) {}

    /** A refresh has ended, whatever became of it. Called after {@link #published}. */
    default void refreshEnded(RefreshReport report) {}
}
