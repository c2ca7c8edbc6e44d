package io.charactergraph;

import io.charactergraph.live.RefreshReport;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a live graph holds at one moment: readers take all of it at once.
 *
 * @param latest the newest version, or null
 * @param previous the version before, or the pinned one; or null
 * @param pinned whether the previous version answers
 * @param refused the graph that was refused last, or null
 * @param snapshots up to which moments the newest version is known to be right
 * @param readTicks when the refresh began that proved it, in nanoseconds
 * @param failures how many refreshes in a row have failed or were refused
 * @param nextAt when the next refresh is due, or null
 * @param lastReport the report of the last refresh, or null
 * @param lastFailure the report of the last refresh that failed or was refused, or null
 * @param closed whether the live graph is closed
 */
record Held(
        @Nullable GraphVersion latest,
        @Nullable GraphVersion previous,
        boolean pinned,
        @Nullable Refused refused,
        Map<String, Instant> snapshots,
        long readTicks,
        int failures,
        @Nullable Instant nextAt,
        @Nullable RefreshReport lastReport,
        @Nullable RefreshReport lastFailure,
        boolean closed) {

    /** A graph that was refused, with its report. */
    record Refused(LoadResult load, RefreshReport report, long readTicks) {}

    static final Held NOTHING = new Held(null, null, false, null, Map.of(), 0, 0, null, null, null, false);

    /** The version that answers, or null. */
    @Nullable
    GraphVersion answering() {
        return pinned ? previous : latest;
    }

    Held publish(GraphVersion version, boolean keepPrevious, long ticks) {
        return new Held(
                version,
                pinned ? previous : keepPrevious ? latest : null,
                pinned,
                null,
                version.snapshotTimes(),
                ticks,
                failures,
                nextAt,
                lastReport,
                lastFailure,
                closed);
    }

    Held proven(Map<String, Instant> times, long ticks) {
        return new Held(
                latest, previous, pinned, null, times, ticks, failures, nextAt, lastReport, lastFailure, closed);
    }

    Held refuse(Refused load) {
        return new Held(
                latest,
                previous,
                pinned,
                load,
                snapshots,
                readTicks,
                failures,
                nextAt,
                lastReport,
                lastFailure,
                closed);
    }

    Held pin(boolean on) {
        return new Held(
                latest, previous, on, refused, snapshots, readTicks, failures, nextAt, lastReport, lastFailure, closed);
    }

    Held ended(RefreshReport report) {
        boolean failed = switch (report.outcome()) {
            case FAILED, REFUSED -> true;
            case PUBLISHED, UNCHANGED, PINNED, CLOSED -> false;
        };
        boolean asked = report.outcome() != RefreshReport.Outcome.PINNED;
        return new Held(
                latest,
                previous,
                pinned,
                refused,
                snapshots,
                readTicks,
                failed ? failures + 1 : asked ? 0 : failures,
                nextAt,
                report,
                failed ? report : lastFailure,
                closed);
    }

    Held next(@Nullable Instant at) {
        return new Held(
                latest, previous, pinned, refused, snapshots, readTicks, failures, at, lastReport, lastFailure, closed);
    }

    Held close() {
        return new Held(
                latest, previous, pinned, null, snapshots, readTicks, failures, null, lastReport, lastFailure, true);
    }

    Optional<RefreshReport> refusedReport() {
        return Optional.ofNullable(refused).map(Refused::report);
    }
}
