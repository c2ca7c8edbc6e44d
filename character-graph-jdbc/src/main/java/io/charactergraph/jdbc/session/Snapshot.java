package io.charactergraph.jdbc.session;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.assembly.Interruption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One read-only {@code REPEATABLE READ} transaction on a connection of its own: all reads see the same rows.
 * Closing rolls back, and the connection is returned in its original state. Failures are {@link GraphLoadException}s.
 */
public final class Snapshot implements AutoCloseable {

    private final Session session;
    private Instant began = Instant.MIN;

    private Snapshot(Session session) {
        this.session = session;
    }

    /**
     * Opens a connection and begins.
     *
     * @param phase the phase that a failure names
     * @param table the table that a failure names, or null
     */
    public static Snapshot open(Jdbi jdbi, Limits limits, Phase phase, @Nullable StudioTable table) {
        Interruption.check(phase, table);
        Snapshot snapshot = connect(jdbi, limits, phase, table);
        try {
            Interruption.check(phase, table);
            SessionQueries.InForce inForce = snapshot.begin(limits);
            require(inForce, phase, table);
            return snapshot;
        } catch (RuntimeException e) { // ours, Jdbi's, or a pool's own
            snapshot.close();
            throw e instanceof GraphLoadException ours ? ours : SqlFailures.translate(phase, table, e);
        } catch (Error e) {
            snapshot.close();
            throw e;
        }
    }

    private static Snapshot connect(Jdbi jdbi, Limits limits, Phase phase, @Nullable StudioTable table) {
        try {
            return new Snapshot(Session.open(jdbi, limits));
        } catch (SQLException | RuntimeException e) { // the driver's, Jdbi's, or a pool's own
            throw SqlFailures.translate(phase, table, e);
        }
    }

    private static void require(SessionQueries.InForce inForce, Phase phase, @Nullable StudioTable table) {
        if (!inForce.isSnapshot()) {
            throw new GraphLoadException(
                    phase,
                    table,
                    "the transaction is not a read-only snapshot: isolation is '" + inForce.isolation()
                            + "', read-only is '" + inForce.readOnly() + "'",
                    null);
        }
    }

    /**
     * Ends the transaction and begins another one, which has taken no snapshot yet. Throws what the driver throws.
     *
     * @param lockTimeout how long to wait for a lock
     */
    public Snapshot restart(Limits limits, Duration lockTimeout) {
        session.handle().rollback();
        session.begin(SessionQueries::beginSnapshot, limits, lockTimeout);
        return this;
    }

    /** Makes sure that the transaction is a read-only snapshot, which is taken now if it was not before. */
    public void requireInForce(Phase phase) {
        SessionQueries.InForce inForce = ask(phase, null, session::inForce);
        began = inForce.beganAt();
        require(inForce, phase, null);
    }

    private SessionQueries.InForce begin(Limits limits) {
        session.begin(SessionQueries::beginSnapshot, limits, limits.statementTimeout());
        SessionQueries.InForce inForce = session.inForce();
        began = inForce.beganAt();
        return inForce;
    }

    public Session session() {
        return session;
    }

    /** From now on, statements run under the search path that the connection came with. */
    public void useOwnPath(Phase phase) {
        ask(phase, null, session::useOwnPath);
    }

    /** From now on, statements run under the safe search path. */
    public void useSafePath(Phase phase) {
        ask(phase, null, session::useSafePath);
    }

    /** Returns when it began, by the server's clock. It contains everything that was committed before. */
    public Instant began() {
        return began;
    }

    public Handle handle() {
        return session.handle();
    }

    public Connection connection() {
        return session.connection();
    }

    /** Lets no statement from now on take longer on the server than that. */
    public void limitStatements(Duration timeout, Phase phase, @Nullable StudioTable table) {
        ask(phase, table, () -> session.limitStatements(timeout));
    }

    /**
     * Queries the database. Translates exceptions of the driver, the pool and Jdbi.
     *
     * @throws GraphLoadException if it fails, or the thread has been interrupted
     */
    public <T> T ask(Phase phase, @Nullable StudioTable table, Question<T> question) {
        Interruption.check(phase, table);
        try {
            return question.ask();
        } catch (GraphLoadException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw SqlFailures.translate(phase, table, e);
        }
    }

    /**
     * What the database is asked.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws SQLException;
    }

    /** Never throws: what was read was read, and a connection that cannot be put in order is broken anyway. */
    @Override
    public void close() {
        session.close();
    }
}
