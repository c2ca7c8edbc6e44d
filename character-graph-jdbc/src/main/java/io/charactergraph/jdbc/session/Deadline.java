package io.charactergraph.jdbc.session;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The time limit of a load or an operation. */
public final class Deadline {

    private final Duration allowed;
    private final LongSupplier nanos;
    private final long end;

    private Deadline(Duration allowed, LongSupplier nanos) {
        this.allowed = allowed;
        this.nanos = nanos;
        this.end = nanos.getAsLong() + allowed.toNanos();
    }

    public static Deadline in(Duration allowed) {
        return in(allowed, System::nanoTime);
    }

    /** By a clock that counts nanoseconds as {@link System#nanoTime} does. */
    public static Deadline in(Duration allowed, LongSupplier nanos) {
        return new Deadline(allowed, nanos);
    }

    public boolean passed() {
        return nanos.getAsLong() - end >= 0;
    }

    /** What remains, but at least a millisecond. */
    public Duration remaining() {
        Duration remaining = Duration.ofNanos(end - nanos.getAsLong());
        Duration least = Duration.ofMillis(1);
        return remaining.compareTo(least) < 0 ? least : remaining;
    }

    public void check(Phase phase, @Nullable StudioTable table) {
        if (passed()) {
            throw exceeded(phase, table, null);
        }
    }

    /** Returns the failure of a load that took too long. */
    public GraphLoadException exceeded(Phase phase, @Nullable StudioTable table, @Nullable Throwable cause) {
        return new GraphLoadException(
                phase,
                table,
                "the deadline of " + allowed + " for the whole load has passed",
                cause == null ? null : SqlFailures.withoutContent(cause));
    }
}
