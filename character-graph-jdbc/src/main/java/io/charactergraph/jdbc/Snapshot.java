package io.charactergraph.jdbc;

import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.StudioTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One read-only {@code REPEATABLE READ} transaction on a connection of its own: all that is read in it is of one moment.
 * Closing rolls back, and the connection goes back as it came. Failures are {@link GraphLoadException}s.
 */
final class Snapshot implements AutoCloseable {

    private final Session session;

    private Snapshot(Session session) {
        this.session = session;
    }

    /**
     * Opens a connection and begins.
     *
     * @param phase the phase that a failure names
     * @param table the table that a failure names, or null
     */
    static Snapshot open(Jdbi jdbi, Limits limits, Phase phase, @Nullable StudioTable table) {
        Snapshot snapshot = connect(jdbi, limits, phase, table);
        try {
            SnapshotQueries.InForce inForce = snapshot.begin(limits);
            if (!inForce.isSnapshot()) {
                throw new GraphLoadException(
                        phase,
                        table,
                        "the transaction is not a read-only snapshot: isolation is '" + inForce.isolation()
                                + "', read-only is '" + inForce.readOnly() + "'",
                        null);
            }
            return snapshot;
        } catch (GraphLoadException e) {
            snapshot.close();
            throw e;
        } catch (RuntimeException e) { // Jdbi's, or a pool's own
            snapshot.close();
            throw SqlFailures.translate(phase, table, e);
        }
    }

    private static Snapshot connect(Jdbi jdbi, Limits limits, Phase phase, @Nullable StudioTable table) {
        try {
            return new Snapshot(Session.open(jdbi, limits));
        } catch (SQLException | RuntimeException e) { // the driver's, Jdbi's, or a pool's own
            throw SqlFailures.translate(phase, table, e);
        }
    }

    private SnapshotQueries.InForce begin(Limits limits) {
        handle().begin();
        SnapshotQueries queries = handle().attach(SnapshotQueries.class);
        queries.begin();
        return queries.settle(Session.text(limits.statementTimeout()), Session.text(limits.idleInTransactionTimeout()));
    }

    Handle handle() {
        return session.handle();
    }

    Connection connection() {
        return session.connection();
    }

    /** Lets no statement from now on take longer on the server than that. */
    void limitStatements(Duration timeout) {
        handle().attach(SnapshotQueries.class).limitStatements(Session.text(timeout));
    }

    /** Never throws: what was read was read, and a connection that cannot be put in order is broken anyway. */
    @Override
    public void close() {
        session.close();
    }
}
