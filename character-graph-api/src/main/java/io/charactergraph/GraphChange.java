package io.charactergraph;

import io.charactergraph.diff.GraphDiff;
import io.charactergraph.internal.Lazy;
import io.charactergraph.live.RefreshReport;
import java.util.Optional;

/**
 * A new graph in place of another: what the listeners of a {@link LiveGraph} receive. Keeps both graphs in memory as long as it is
 * held, so a listener takes what it needs and keeps nothing of it.
 *
 * @since 0.1
 */
public final class GraphChange {

    private final Optional<GraphVersion> before;
    private final GraphVersion after;
    private final RefreshReport report;
    private final Optional<Lazy<GraphDiff>> diff;

    GraphChange(Optional<GraphVersion> before, GraphVersion after, RefreshReport report) {
        this.before = before;
        this.after = after;
        this.report = report;
        this.diff = before.map(earlier -> Lazy.of(() -> earlier.graph().diff(after.graph())));
    }

    /** Returns the version before; empty when this is the first. */
    public Optional<GraphVersion> before() {
        return before;
    }

    /** Returns the new version. */
    public GraphVersion after() {
        return after;
    }

    /** Returns the report of the refresh. */
    public RefreshReport report() {
        return report;
    }

    /**
     * Returns what is different in the new version; empty when it is the first. Computed when it is first asked for, once for all
     * listeners. Cost: one pass over each of the two graphs.
     */
    public Optional<GraphDiff> diff() {
        return diff.map(Lazy::get);
    }

    /** Returns the numbers of the two versions. */
    @Override
    public String toString() {
        return before.map(earlier -> "version " + earlier.number() + " to ").orElse("version ") + after.number();
    }
}
