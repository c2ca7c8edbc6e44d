package io.charactergraph.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The status of a live graph at one moment. An immutable value; all of it is of the same moment. Made by the library only; it gains
 * methods in later versions.
 *
 * @since 0.1
 */
public interface LiveStatus {

    /** Whether there is a graph to answer from. */
    LiveState state();

    /** The version of the graph that answers: 1 for the first one published, and one more for each later one. Empty without a graph. */
    Optional<Long> version();

    /** When the graph that answers was published, by the clock of this process. */
    Optional<Instant> publishedAt();

    /**
     * The moment up to which the graph that answers is known to be like a source, by the clock of the source's database. Moves on with
     * each refresh that finds nothing changed. Without the sources that have no clock.
     */
    Map<String, Instant> snapshotTimes();

    /**
     * How much time has passed since the last refresh began that read this graph or found it unchanged. Independent of the clocks of
     * this process and of the databases: it is measured, not calculated from times. Empty without a graph.
     */
    Optional<Duration> age();

    /** Whether a refresh runs now. */
    boolean refreshing();

    /** Whether the graph that answers is pinned. */
    boolean pinned();

    /** The version that can be pinned. */
    Optional<Long> previousVersion();

    /** How many refreshes in a row have failed or were refused, up to now. */
    int failuresInARow();

    /** When the next refresh is due, by the clock of this process; empty when none is planned. */
    Optional<Instant> nextRefreshAt();

    /** The report of the last refresh that ended. */
    Optional<RefreshReport> lastReport();

    /** The report of the last refresh that failed or was refused, also when later ones succeeded. */
    Optional<RefreshReport> lastFailure();

    /** The report of the load that was refused and can be accepted. */
    Optional<RefreshReport> refused();
}
