package io.charactergraph.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A connection with a network timeout of ours. Closing rolls back what is not committed, and the connection goes back as it
 * came. What fails is thrown as it is, for the caller to translate.
 */
final class Session implements AutoCloseable {

    private final Handle handle;
    private final int networkTimeoutBefore;
    private final StatementCancellation cancellation;

    private Session(Handle handle, int networkTimeoutBefore, StatementCancellation cancellation) {
        this.handle = handle;
        this.networkTimeoutBefore = networkTimeoutBefore;
        this.cancellation = cancellation;
    }

    static Session open(Jdbi jdbi, Limits limits) throws SQLException {
        Handle handle = jdbi.open();
        try {
            Connection connection = handle.getConnection();
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, millis(limits.socketTimeout()));
            return new Session(handle, before, StatementCancellation.begin(connection));
        } catch (Throwable e) { // a pool's own, and an error of the JVM
            closeQuietly(handle);
            throw e;
        }
    }

    Handle handle() {
        return handle;
    }

    Connection connection() {
        return handle.getConnection();
    }

    /** Never throws: what was done was done, and a connection that cannot be put in order is broken anyway. */
    @Override
    public void close() {
        cancellation.stop();
        try {
            rollback();
            handle.getConnection().setNetworkTimeout(Runnable::run, networkTimeoutBefore);
        } catch (SQLException | RuntimeException ignored) {
            // the pool finds out by itself
        }
        closeQuietly(handle);
    }

    /** Rolls back; a cancellation that came late can hit the first attempt. */
    private void rollback() {
        if (handle.isInTransaction()) {
            try {
                handle.rollback();
            } catch (RuntimeException e) {
                handle.rollback();
            }
        }
    }

    private static void closeQuietly(Handle handle) {
        try {
            handle.close();
        } catch (RuntimeException ignored) {
            // the pool finds out by itself
        }
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /** A duration as the server's settings take it. */
    static String text(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
