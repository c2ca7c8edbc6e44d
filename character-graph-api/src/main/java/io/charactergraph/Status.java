package io.charactergraph;

import io.charactergraph.live.LiveState;
import io.charactergraph.live.LiveStatus;
import io.charactergraph.live.RefreshReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A status as a record. */
record Status(
        LiveState state,
        Optional<Long> version,
        Optional<Instant> publishedAt,
        Map<String, Instant> snapshotTimes,
        Optional<Duration> age,
        boolean refreshing,
        boolean pinned,
        Optional<Long> previousVersion,
        int failuresInARow,
        Optional<Instant> nextRefreshAt,
        Optional<RefreshReport> lastReport,
        Optional<RefreshReport> lastFailure,
        Optional<RefreshReport> refused)
        implements LiveStatus {

    @Override
    public String toString() {
        return state
                + version.map(is -> ", version " + is).orElse("")
                + age.map(is -> ", " + is.toSeconds() + " s old").orElse("")
                + (pinned ? ", pinned" : "")
                + (refreshing ? ", refreshing" : "")
                + (failuresInARow > 0 ? ", " + failuresInARow + " failures in a row" : "");
    }
}
