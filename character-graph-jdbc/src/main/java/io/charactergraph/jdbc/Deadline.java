package io.charactergraph.jdbc;

import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.StudioTable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The moment at which a load has taken too long. */
final class Deadline {

    private final Duration allowed;
    private final long end;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** What remains, but at least a millisecond. */
    Duration remaining() {
        Duration remaining = Duration.ofNanos(end - System.nanoTime());
        Duration least = Duration.ofMillis(1);
        return remaining.compareTo(least) < 0 ? least : remaining;
    }

    void check(Phase phase, @Nullable StudioTable table) {
        if (passed()) {
            throw exceeded(phase, table, null);
        }
    }

    /** The failure of a load that took too long, whatever the database then said. */
    GraphLoadException exceeded(Phase phase, @Nullable StudioTable table, @Nullable Throwable cause) {
        return new GraphLoadException(
                phase,
                table,
                "the deadline of " + allowed + " for the whole load has passed",
                cause == null ? null : SqlFailures.withoutContent(cause));
    }
}
