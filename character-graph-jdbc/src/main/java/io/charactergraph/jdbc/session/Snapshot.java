package io.charactergraph.jdbc.session;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.assembly.Interruption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
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
        return open(jdbi, limits, phase, table, snapshot -> snapshot.begin(limits));
    }

    private static Snapshot open(
            Jdbi jdbi,
            Limits limits,
            Phase phase,
            @Nullable StudioTable table,
            Function<Snapshot, SessionQueries.InForce> beginning) {
        Interruption.check(phase, table);
        Snapshot snapshot = connect(jdbi, limits, phase, table);
        try {
            Interruption.check(phase, table);
            require(beginning.apply(snapshot), phase, table);
            return snapshot;
        } catch (RuntimeException | AssertionError e) { // ours, Jdbi's, or a pool's own
            snapshot.close();
            throw e instanceof GraphLoadException ours ? ours : SqlFailures.translate(phase, table, e);
        } catch (Error e) {
            snapshot.close();
            throw e;
        }
    }

    /**
     * Returns what another connection needs to read the same rows while this transaction is open; empty when the connection cannot give
     * it: in a savepoint, which the driver sets before each statement when it saves automatically, nothing can be exported.
     *
     * @param phase the phase that a failure names
     */
    public Optional<Shared> share(Phase phase) {
        return ask(
                phase,
                null,
                () -> session.isWithoutSavepoints()
                        ? Optional.of(new Shared(session.exportSnapshot(), session.path()))
                        : Optional.<Shared>empty());
    }

    /**
     * A snapshot that other connections can read in.
     *
     * @param id its identifier
     * @param path the search path of the connection that has it
     */
    public record Shared(String id, String path) {}

    /**
     * Opens a connection and begins a transaction that sees the same rows as another one, which must be open still. Statements run under
     * the search path of that one.
     *
     * @param lockTimeout how long to wait for a lock
     */
    public static Snapshot join(Jdbi jdbi, Limits limits, Shared shared, Duration lockTimeout, Phase phase) {
        return open(jdbi, limits, phase, null, snapshot -> {
            snapshot.session.begin(queries -> queries.joinSnapshot(SqlLiteral.of(shared.id())), limits, lockTimeout);
            SessionQueries.InForce inForce = snapshot.session.inForce();
            snapshot.session.usePath(shared.path());
            return inForce;
        });
    }

    private static Snapshot connect(Jdbi jdbi, Limits limits, Phase phase, @Nullable StudioTable table) {
        try {
            return new Snapshot(Session.open(jdbi, limits));
        } catch (SQLException | RuntimeException | AssertionError e) { // the driver's, Jdbi's, or a pool's own
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

    /** Lets no statement from now on wait longer for a lock. */
    public void limitLocks(Duration timeout, Phase phase) {
        ask(phase, null, () -> session.limitLocks(timeout));
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
        } catch (SQLException | RuntimeException | AssertionError e) {
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
