package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/** Reads units on a connection, which it has for itself until it ends. */
final class CopyThread extends Thread {

    /** The bytes of rows that are handed over at once, unless a row has more. */
    private static final long BATCH_BYTES = 256L << 10;
    /** The bytes that are worth a hand-over when the other thread is waiting. */
    private static final long WORTH_BYTES = 16L << 10;

    private static final long WORTH_NANOS = 10_000_000;
    /** How often the server hears from an idle transaction in the time after which it would end it. */
    private static final int KEPT_ALIVE_OFTEN = 3;

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    /** The signature, the flags, and the length of what else stands before the first row, which is nothing. */
    private static final int HEADER_BYTES = SIGNATURE.length + 2 * Integer.BYTES;
    /** The number of fields that says that no row follows. */
    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    private final int number;
    private final ReadingConnection source;
    private final RowHandover handover;
    private final Limits limits;
    private volatile @Nullable CopyConnection connection;
    private volatile @Nullable String refusal;
    private boolean opening = true;
    private boolean stopped;

    /**
     * Makes one that is not started.
     *
     * @param number its number among the threads that read
     * @param source its connection, which it opens and closes
     */
    CopyThread(int number, ReadingConnection source, RowHandover handover, Limits limits) {
        super("character-graph-reader-" + number);
        setDaemon(true);
        this.number = number;
        this.source = source;
        this.handover = handover;
        this.limits = limits;
    }

    @Override
    public void run() {
        @Nullable CopyUnit current = null;
        try {
            CopyConnection opened = open();
            if (opened == null) {
                return;
            }
            for (CopyUnit unit = handover.nextUnit(number); unit != null; unit = handover.nextUnit(number)) {
                current = unit;
                read(unit, opened);
                handover.end(unit);
            }
            if (!source.isFurther()) {
                while (!handover.awaitEnd(limits.idleInTransactionTimeout().dividedBy(KEPT_ALIVE_OFTEN))) {
                    source.keepAlive();
                }
            }
        } catch (Throwable e) { // the driver's, and errors of the JVM: the thread that builds throws them
            handover.fail(current == null ? null : current.table(), e);
        } finally {
            source.close();
        }
    }

    /** Opens the connection; null when the load goes on without it. */
    private @Nullable CopyConnection open() throws SQLException {
        CopyConnection opened = null;
        try {
            opened = source.open().orElse(null);
            if (opened == null) {
                refusal = "the driver's own connection cannot be reached";
            }
        } catch (GraphLoadException e) {
            if (!source.isFurther()) {
                throw e;
            }
            refusal = e.getMessage();
        } finally {
            connection = opened;
            endOpening();
        }
        return opened;
    }

    private synchronized void endOpening() {
        opening = false;
        if (stopped) {
            refusal = null; // the load was over before
            Thread.interrupted(); // by stopOpening
        }
    }

    /** The load is over: a connection is no longer waited for. */
    synchronized void stopOpening() {
        if (opening) {
            stopped = true;
            interrupt();
        }
    }

    /** Whether it waits for its connection. */
    synchronized boolean isOpening() {
        return opening && isAlive();
    }

    /** Why its connection could not be used; null when it could. */
    @Nullable
    String refusal() {
        return refusal;
    }

    private void read(CopyUnit unit, CopyConnection by) throws SQLException, InterruptedException {
        CopyOut copy = by.driver().getCopyAPI().copyOut(unit.statement());
        boolean understood = false;
        try {
            read(unit, copy);
            understood = true;
        } catch (SQLException | GraphLoadException e) {
            understood = true;
            throw e;
        } finally {
            end(copy, understood);
        }
    }

    private void read(CopyUnit unit, CopyOut copy) throws SQLException, InterruptedException {
        byte[] message = copy.readFromCopy();
        if (message == null) {
            throw damaged(unit);
        }
        message = withoutHeader(unit, message);
        RowBatch batch = new RowBatch(number);
        long began = System.nanoTime();
        while (message != null) {
            handover.arrived(number);
            if (message.length > TRAILER.length) {
                batch.add(message);
                if (isDue(unit, batch, began)) {
                    if (!put(unit, batch)) {
                        return;
                    }
                    batch = new RowBatch(number);
                    began = System.nanoTime();
                }
            } else if (message.length > 0 && !Arrays.equals(message, TRAILER)) {
                throw damaged(unit);
            }
            message = copy.readFromCopy();
        }
        if (batch.size() > 0) {
            put(unit, batch);
        }
    }

    private boolean isDue(CopyUnit unit, RowBatch batch, long began) {
        return batch.bytes() >= BATCH_BYTES
                || batch.size() >= limits.fetchSize()
                || handover.isHungryFor(unit)
                        && (batch.bytes() >= WORTH_BYTES || System.nanoTime() - began >= WORTH_NANOS);
    }

    private boolean put(CopyUnit unit, RowBatch batch) throws InterruptedException {
        try {
            return handover.put(unit, batch, limits.idleInTransactionTimeout());
        } catch (RowHandover.Stalled e) {
            throw new GraphLoadException(
                    Phase.READING,
                    unit.table(),
                    "no row was taken for " + limits.idleInTransactionTimeout()
                            + " (idleInTransactionTimeout), so the load was ended",
                    null);
        }
    }

    /** What follows the header in the first message; nothing when the header is all. */
    private static byte[] withoutHeader(CopyUnit unit, byte[] message) {
        if (message.length < HEADER_BYTES
                || !Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw damaged(unit);
        }
        for (int i = SIGNATURE.length; i < HEADER_BYTES; i++) {
            if (message[i] != 0) {
                throw damaged(unit);
            }
        }
        return Arrays.copyOfRange(message, HEADER_BYTES, message.length);
    }

    private static GraphLoadException damaged(CopyUnit unit) {
        return new GraphLoadException(
                Phase.READING, unit.table(), "what came from the database is not the binary form of rows", null);
    }

    /**
     * Ends a statement of which not all rows were read: it is cancelled, and what it has sent is read and dropped. The driver itself
     * would leave that to the next statement.
     *
     * @param understood whether the driver knows what it has read; otherwise only the end of the connection helps
     */
    private void end(CopyOut copy, boolean understood) {
        if (copy.isActive() && understood) {
            cancel();
            drop(copy);
        }
        if (copy.isActive()) {
            abort();
            try {
                copy.cancelCopy(); // without that the driver makes the next statement wait for this one
            } catch (SQLException | RuntimeException ignored) {
                // the failure that matters is on its way
            }
        }
    }

    private static void drop(CopyOut copy) {
        try {
            while (copy.readFromCopy() != null) {
                // one row more that is not wanted
            }
        } catch (SQLException | RuntimeException ignored) {
            // the cancellation, as intended
        }
    }

    /** Makes the server end the statement that runs. */
    void cancel() {
        CopyConnection opened = connection;
        try {
            if (opened != null) {
                opened.driver().cancelQuery();
            }
        } catch (SQLException | RuntimeException ignored) {
            // the connection is ended next
        }
    }

    /** Ends the connection, and with it every wait for it. */
    void abort() {
        CopyConnection opened = connection;
        try {
            if (opened != null) {
                opened.connection().abort(Runnable::run);
            }
        } catch (SQLException | RuntimeException ignored) {
            // what reads meets that by itself
        }
    }
}
