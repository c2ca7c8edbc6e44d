package io.charactergraph;

import io.charactergraph.internal.OneLine;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.model.CharacterGraphException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report as a record. */
record Report(
        long number,
        Cause cause,
        Outcome outcome,
        Instant startedAt,
        Duration duration,
        Duration loadDuration,
        Duration validationDuration,
        Optional<Long> version,
        long rowsRead,
        long rowsReused,
        List<String> tablesRead,
        boolean full,
        boolean patched,
        List<String> disagreements,
        Map<String, Instant> snapshotTimes,
        List<String> refusals,
        Optional<Throwable> failure)
        implements RefreshReport {

    Report {
        tablesRead = List.copyOf(tablesRead);
        disagreements = List.copyOf(disagreements);
        snapshotTimes = Map.copyOf(snapshotTimes);
        refusals = List.copyOf(refusals);
    }

    /** Returns what became of the refresh, on one line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("refresh ")
                .append(number)
                .append(' ')
                .append(outcome)
                .append(" after ")
                .append(duration.toMillis())
                .append(" ms, ")
                .append(rowsRead)
                .append(" rows read, ")
                .append(rowsReused)
                .append(" reused");
        version.ifPresent(is -> text.append(", version ").append(is));
        if (!refusals.isEmpty()) {
            text.append(": ").append(OneLine.of(String.join("; ", refusals)));
        }
        failure.ifPresent(cause -> text.append(": ").append(described(cause)));
        return text.toString();
    }

    /** The message of one of the library's exceptions; of another one, whose message can hold anything, its class. */
    static String described(Throwable failure) {
        return failure instanceof CharacterGraphException
                ? OneLine.of(String.valueOf(failure.getMessage()))
                : failure.getClass().getName();
    }
}
