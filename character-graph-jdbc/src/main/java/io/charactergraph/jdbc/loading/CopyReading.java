package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.SqlFailures;
import io.charactergraph.jdbc.tables.CopyRow;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.assembly.Interruption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads by binary {@code COPY}, on a thread for each connection, ahead of the calling thread. The server's time for the next rows is
 * limited by the calling thread: a limit on the server would be one for the whole table, and would count the time in which no rows
 * are taken.
 */
final class CopyReading implements RowReading {

    /** How long a thread gets to end by itself, and then after its statement has been cancelled. */
    private static final long GRACE_MILLIS = 50;

    private static final long CANCEL_MILLIS = 10_000;
    /** How long a thread that waits for its connection gets to end. */
    private static final long OPENING_MILLIS = 1_000;

    private final Limits limits;
    private final Deadline deadline;
    private final Map<StudioTable, Integer> numbers = new HashMap<>();
    private final RowHandover handover;
    private final List<CopyThread> threads;

    /**
     * Starts the threads.
     *
     * @param plans the tables that are read, in order
     * @param units what each statement reads of them, in order
     * @param connections the load's own, and further ones that see the same snapshot
     */
    CopyReading(
            List<TablePlan> plans,
            List<CopyUnit> units,
            List<ReadingConnection> connections,
            Limits limits,
            Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
        plans.forEach(plan -> numbers.put(plan.table(), numbers.size()));
        handover = new RowHandover(units, connections.size());
        threads = new ArrayList<>();
        for (ReadingConnection connection : connections) {
            threads.add(new CopyThread(threads.size(), connection, handover, limits));
        }
        threads.forEach(Thread::start);
    }

    @Override
    public void read(TablePlan plan, LoadSink.RowConsumer consumer, RowCount count) {
        StudioTable table = plan.table();
        int number = numbers.getOrDefault(table, -1);
        CopyRow row = new CopyRow(plan);
        handover.start(number);
        for (RowBatch batch = next(number, table); batch != null; batch = next(number, table)) {
            int rows = batch.size();
            for (int i = 0; i < rows; i++) {
                consumer.accept(row.set(batch.take(i)));
                count.row();
            }
            handover.release(batch);
        }
    }

    /** The next rows, or null at the end of the table. */
    private @Nullable RowBatch next(int number, StudioTable table) {
        boolean cancelled = false;
        while (true) {
            Interruption.check(Phase.READING, table);
            deadline.check(Phase.READING, table);
            long before = handover.arrivals();
            RowHandover.Next next = await(number, table, shorter(limits.statementTimeout(), deadline.remaining()));
            if (next.batch() != null || next.ended()) {
                return next.batch();
            }
            if (next.failure() != null) {
                throw failed(next.failure(), cancelled);
            }
            if (!deadline.passed() && handover.arrivals() == before) {
                if (cancelled) {
                    throw tooLong(table);
                }
                threads.forEach(CopyThread::cancel);
                cancelled = true;
            }
        }
    }

    private RowHandover.Next await(int number, StudioTable table, Duration longest) {
        try {
            return handover.next(number, longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphLoadException(Phase.READING, table, Interruption.MESSAGE, null);
        }
    }

    private RuntimeException failed(RowHandover.Failure failure, boolean cancelled) {
        StudioTable table = failure.table();
        if (failure.cause() instanceof GraphLoadException ours) {
            return ours;
        }
        GraphLoadException translated = SqlFailures.translate(Phase.READING, table, failure.cause());
        return !cancelled && deadline.passed()
                ? deadline.exceeded(Phase.READING, table, translated.getCause())
                : translated;
    }

    private static GraphLoadException tooLong(StudioTable table) {
        return SqlFailures.translate(Phase.READING, table, new SQLException("no answer to a cancellation", "57014"));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        handover.stop();
        threads.forEach(CopyThread::stopOpening);
        if (!haveEnded(threads, GRACE_MILLIS)) {
            threads.forEach(CopyThread::cancel);
            if (!haveEnded(threads, OPENING_MILLIS)) {
                endOpen();
            }
        }
        logFewer();
    }

    /** Ends the threads that have a connection. One that still waits for its connection gives it back at once when it comes. */
    private void endOpen() {
        List<CopyThread> open =
                threads.stream().filter(thread -> !thread.isOpening()).toList();
        if (!haveEnded(open, CANCEL_MILLIS)) {
            open.forEach(CopyThread::abort);
            haveEnded(open, 0);
        }
    }

    private void logFewer() {
        List<CopyThread> unused =
                threads.stream().filter(thread -> thread.refusal() != null).toList();
        if (!unused.isEmpty()) {
            FewerConnections.log(
                    threads.size() - unused.size(),
                    threads.size(),
                    String.valueOf(unused.get(0).refusal()));
        }
    }

    /** Waits for the threads; an interrupt does not end the wait, and the flag stays set. */
    private static boolean haveEnded(List<CopyThread> threads, long millis) {
        boolean interrupted = false;
        long end = System.nanoTime() + millis * 1_000_000;
        for (CopyThread thread : threads) {
            while (thread.isAlive()) {
                long left = millis == 0 ? 0 : Math.max(1, (end - System.nanoTime()) / 1_000_000);
                try {
                    thread.join(left);
                    if (millis > 0 && System.nanoTime() - end >= 0) {
                        break;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }
}
