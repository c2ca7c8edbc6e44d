package io.charactergraph.source;

import io.charactergraph.schema.StudioTable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Prints the progress of a load that takes longer than two seconds: at most one line a second, with the table, the rows so far, the rows
 * a second and about how long the rest of the table takes. A shorter load prints nothing. Lines are at most 80 columns wide and have
 * no row content. For one load at a time.
 *
 * @since 0.1
 */
public final class LoadProgress implements LoadListener {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long QUIET = 2 * SECOND;

    private final PrintStream out;
    private final LongSupplier nanoseconds;
    private final Times times = new Times();

    private LoadProgress(PrintStream out, LongSupplier nanoseconds) {
        this.out = out;
        this.nanoseconds = nanoseconds;
    }

    /** Returns a listener that prints to a stream, usually standard error. */
    public static LoadProgress to(PrintStream out) {
        return new LoadProgress(out, System::nanoTime);
    }

    /**
     * Returns the same listener with another clock.
     *
     * @param clock nanoseconds from any moment on, such as {@link System#nanoTime}
     */
    public LoadProgress measuredBy(LongSupplier clock) {
        return new LoadProgress(out, clock);
    }

    @Override
    public void tableStarted(StudioTable table, long aboutRows) {
        times.table = nanoseconds.getAsLong();
        if (!times.running) {
            times.running = true;
            times.start = times.table;
            times.lastLine = times.table;
        }
    }

    @Override
    public void rowsRead(StudioTable table, long rows, long aboutRows) {
        long now = nanoseconds.getAsLong();
        if (now - times.start >= QUIET && now - times.lastLine >= SECOND) {
            times.lastLine = now;
            out.println(line(table, rows, aboutRows, now));
        }
    }

    @Override
    public void loaded(LoadStatistics statistics) {
        times.running = false;
        long now = nanoseconds.getAsLong();
        if (now - times.start >= QUIET) {
            out.println(String.format(
                    Locale.ROOT, "%,d rows loaded in %,d s", statistics.rows(), (now - times.start) / SECOND));
        }
    }

    private String line(StudioTable table, long rows, long aboutRows, long now) {
        double seconds = Math.max(1, now - times.table) / (double) SECOND;
        double rate = rows / seconds;
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%s: %,d rows, %,.0f a second", table.tableName(), rows, rate));
        if (aboutRows > rows && rate > 0) {
            line.append(String.format(Locale.ROOT, ", about %,.0f s left", Math.ceil((aboutRows - rows) / rate)));
        }
        return line.toString();
    }

    /** When what began, in nanoseconds. */
    private static final class Times {
        private boolean running;
        private long start;
        private long table;
        private long lastLine;
    }
}
