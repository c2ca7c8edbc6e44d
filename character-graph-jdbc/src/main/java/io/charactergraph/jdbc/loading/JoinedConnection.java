package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.source.GraphLoadException.Phase;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A further connection of the data source, which sees the snapshot of the load.
 *
 * <p>Everything that it will read is locked when it is opened, and it waits only shortly for that. A session that wants to alter a table
 * waits for the load; this one must not wait for that session later, since the load would wait for it.
 */
final class JoinedConnection implements ReadingConnection {

    private static final SqlFile REHEARSE = new SqlFile(Rehearsal.class, "rehearse");
    private static final Duration LOCK_WAIT = Duration.ofMillis(50);

    private final Jdbi jdbi;
    private final Snapshot.Shared shared;
    private final Limits limits;
    private final Duration lockTimeout;
    private final Deadline deadline;
    private final List<TablePlan> plans;
    private @Nullable Snapshot snapshot;

    /**
     * Makes one that is not open.
     *
     * @param lockTimeout how long to wait for a lock when all tables are locked
     * @param plans the tables that are read, also in part
     */
    JoinedConnection(
            Jdbi jdbi,
            Snapshot.Shared shared,
            Limits limits,
            Duration lockTimeout,
            Deadline deadline,
            List<TablePlan> plans) {
        this.jdbi = jdbi;
        this.shared = shared;
        this.limits = limits;
        this.lockTimeout = lockTimeout;
        this.deadline = deadline;
        this.plans = plans;
    }

    @Override
    public Optional<CopyConnection> open() {
        Snapshot opened = Snapshot.join(jdbi, limits, shared, LOCK_WAIT, Phase.CONNECTING);
        snapshot = opened;
        opened.ask(Phase.CONNECTING, null, () -> lock(opened));
        opened.limitLocks(lockTimeout, Phase.CONNECTING);
        opened.limitStatements(deadline.remaining(), Phase.CONNECTING, null);
        return opened.ask(Phase.CONNECTING, null, () -> CopyConnection.of(opened));
    }

    /** Locks what stands below the tables and their indexes too, which planning a statement does. */
    private Snapshot lock(Snapshot opened) throws SQLException {
        List<String> statements = new ArrayList<>();
        plans.forEach(plan -> statements.add(plan.fill(REHEARSE.text())));
        try (Statement statement = opened.connection().createStatement()) {
            statement.execute(String.join(";\n", statements));
        }
        return opened;
    }

    @Override
    public boolean isFurther() {
        return true;
    }

    @Override
    public void keepAlive() {
        // nothing needs its transaction when it has read all
    }

    @Override
    public void close() {
        if (snapshot != null) {
            snapshot.close();
        }
    }
}
