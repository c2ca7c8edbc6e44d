package io.charactergraph.jdbc.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;

/**
 * A connection of a data source, with a network timeout, and transactions on it. Settings on the server apply to one transaction only. Closing rolls back what is not committed, and the connection is returned in its original state. Failures
 * are thrown as they are, for the caller to translate.
 *
 * <p><b>Search path.</b> The library's statements run under a search path that finds only PostgreSQL's own functions, operators
 * and types, so that no role can replace them. They name every relation with its schema. The statements that
 * run code of the studio (functions of views, triggers, defaults) do so under the search path that the connection has, which
 * that code may rely on ({@link #useOwnPath}): in those statements every function, operator and type is qualified.
 */
public final class Session implements AutoCloseable {

    private final Handle handle;
    private final Before before;
    private final SessionQueries.Origin origin;
    private final StatementCancellation cancellation;

    private Session(Handle handle, Before before, SessionQueries.Origin origin, StatementCancellation cancellation) {
        this.handle = handle;
        this.before = before;
        this.origin = origin;
        this.cancellation = cancellation;
        handle.getConfig(SqlStatements.class).addCustomizer(new StatementCustomizer() {
            @Override
            public void beforeExecution(PreparedStatement statement, StatementContext context) {
                cancellation.watch();
            }
        });
    }

    public static Session open(Jdbi jdbi, Limits limits) throws SQLException {
        Handle handle = jdbi.open();
        Before before = null;
        try {
            before = Before.of(handle.getConnection());
            before.change(handle.getConnection(), limits);
            SessionQueries.Origin origin = origin(handle);
            return new Session(handle, before, origin, StatementCancellation.begin(handle.getConnection()));
        } catch (Throwable e) { // a pool's own, and an error of the JVM
            if (before != null) {
                before.restoreQuietly(handle.getConnection());
            }
            closeQuietly(handle);
            throw e;
        }
    }

    private static SessionQueries.Origin origin(Handle handle) throws SQLException {
        SessionQueries.Origin origin = handle.attach(SessionQueries.class).origin();
        endBegun(handle.getConnection(), origin);
        return origin;
    }

    /**
     * Ends the transaction that a connection without auto-commit comes with. A pool leaves one that has done nothing, after
     * its test query for example. It is committed: the settings that the pool's first statements made in it have to stay.
     */
    private static void endBegun(Connection connection, SessionQueries.Origin origin) throws SQLException {
        if (connection.getAutoCommit()) {
            return;
        }
        if (!origin.untouched()) {
            throw new SQLException("the transaction is another's", SqlStates.ACTIVE_TRANSACTION);
        }
        connection.commit();
    }

    /**
     * Begins a transaction, in which the search path is the safe one.
     *
     * @param kind the statement that says what transaction it is
     */
    public void begin(Consumer<SessionQueries> kind, Limits limits, Duration lockTimeout) {
        handle.begin();
        SessionQueries queries = queries();
        kind.accept(queries);
        queries.settle(
                limits.statementTimeout().toMillis(),
                lockTimeout.toMillis(),
                limits.idleInTransactionTimeout().toMillis(),
                OutputSettings.STATEMENTS);
    }

    public SessionQueries.InForce inForce() {
        return queries().inForce();
    }

    /** From now on, statements run under the search path that the connection came with. */
    public Session useOwnPath() {
        queries().ownPath(origin.setting());
        return this;
    }

    /** From now on, statements run under the safe search path. */
    public Session useSafePath() {
        queries().safePath();
        return this;
    }

    /** From now on, statements run under that search path. */
    Session usePath(String path) {
        queries().ownPath(path);
        return this;
    }

    /** The search path that the connection came with, as it is set. */
    String path() {
        return origin.setting();
    }

    /** Exports the snapshot of the transaction, and returns its identifier. */
    String exportSnapshot() {
        return queries().exportSnapshot();
    }

    /** Whether the driver sets no savepoints by itself. */
    boolean isWithoutSavepoints() throws SQLException {
        return !connection().isWrapperFor(PGConnection.class)
                || connection().unwrap(PGConnection.class).getAutosave() == AutoSave.NEVER;
    }

    /** Limits how long a statement may wait for a lock, for the rest of the transaction. */
    Session limitLocks(Duration timeout) {
        queries().limitLocks(Long.toString(timeout.toMillis()));
        return this;
    }

    /** Limits how long a statement may take on the server, for the rest of the transaction. */
    Session limitStatements(Duration timeout) {
        queries().limitStatements(Long.toString(timeout.toMillis()));
        return this;
    }

    private SessionQueries queries() {
        return handle.attach(SessionQueries.class);
    }

    /** The schemas that the connection's own search path leads to, as the text of an array. */
    public String schemas() {
        return origin.schemas();
    }

    public Handle handle() {
        return handle;
    }

    public Connection connection() {
        return handle.getConnection();
    }

    /** Never throws: what was done was done, and a connection that cannot be put in order is broken anyway. */
    @Override
    public void close() {
        cancellation.stop();
        try {
            rollback();
        } catch (RuntimeException ignored) {
            // the pool finds out by itself
        }
        before.restoreQuietly(handle.getConnection());
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

    /**
     * What is changed on a connection while it is ours.
     *
     * @param networkTimeout in milliseconds
     * @param prepareThreshold how often a statement runs before the driver prepares it by name; null when the connection
     *     is not known to be the driver's
     */
    private record Before(int networkTimeout, @Nullable Integer prepareThreshold) {

        static Before of(Connection connection) throws SQLException {
            boolean driver = connection.isWrapperFor(PGConnection.class);
            return new Before(
                    connection.getNetworkTimeout(),
                    driver ? connection.unwrap(PGConnection.class).getPrepareThreshold() : null);
        }

        /** Statements are not prepared by name: a pooler may run the next transaction on another connection of its own. */
        void change(Connection connection, Limits limits) throws SQLException {
            set(connection, Math.toIntExact(limits.socketTimeout().toMillis()), prepareThreshold == null ? null : 0);
        }

        void restoreQuietly(Connection connection) {
            try {
                set(connection, networkTimeout, prepareThreshold);
            } catch (SQLException | RuntimeException ignored) {
                // the pool finds out by itself
            }
        }

        private static void set(Connection connection, int timeout, @Nullable Integer threshold) throws SQLException {
            connection.setNetworkTimeout(Runnable::run, timeout);
            if (threshold != null) {
                connection.unwrap(PGConnection.class).setPrepareThreshold(threshold);
            }
        }
    }
}
