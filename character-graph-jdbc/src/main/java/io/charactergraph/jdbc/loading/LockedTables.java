package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.session.SqlFailures;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.session.SqlStates;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.CatalogQueries;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.TableNaming;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of a load, locked in the weakest mode ({@code ACCESS SHARE}) before the snapshot is taken: until the load ends, none
 * of them is dropped, renamed, rewritten, truncated or given other columns, and neither are their partitions, their children and
 * the tables below views. {@link #check} proves, when all has been read, that what locks do not prevent has not happened
 * either.
 *
 * <p>The names of the tables must be known before they can be locked, and a transaction that has looked into the catalog has its
 * snapshot. So one transaction looks, and the next one locks, looks again, and is kept if it sees the same.
 *
 * <p>Foreign tables and materialized views cannot be locked so, nor what the role may only read in part. They are locked when
 * they are first read, and what changed before is found by the check.
 */
public final class LockedTables {

    private static final SqlFile LOCK = new SqlFile(LockedTables.class, "lock");
    private static final int ATTEMPTS = 10;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** No lock, no permission, no such table or schema. */
    private static final Set<String> REFUSALS =
            Set.of(LOCK_NOT_AVAILABLE, SqlStates.PERMISSION_DENIED, "42P01", "3F000");

    private final Snapshot snapshot;
    private final Limits limits;
    private final Duration lockTimeout;
    private final Deadline deadline;
    private final Set<StudioTable> tables;
    private final Set<StudioTable> refused = new HashSet<>();
    private Catalog catalog;
    private List<Root> roots = List.of();
    private List<CatalogQueries.Part> parts = List.of();

    /**
     * Locks.
     *
     * @param snapshot a transaction that has just begun; it is ended, and others are begun
     * @param tables the tables that are to be read
     */
    public LockedTables(
            Snapshot snapshot,
            TableNaming naming,
            Limits limits,
            Duration lockTimeout,
            Deadline deadline,
            Set<StudioTable> tables) {
        this.snapshot = snapshot;
        this.limits = limits;
        this.lockTimeout = lockTimeout;
        this.deadline = deadline;
        this.tables = tables;
        this.catalog = Catalog.read(snapshot, naming, Phase.PROBING, null);
        look();
        for (int attempt = 0; !roots.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new GraphLoadException(
                        Phase.PROBING,
                        null,
                        "the tables were changed again and again while they were locked; load again",
                        null);
            }
            List<CatalogQueries.Part> before = parts;
            lock();
            this.catalog = Catalog.read(snapshot, naming, Phase.PROBING, null);
            look();
            if (parts.equals(before)) {
                return;
            }
        }
    }

    /**
     * One of the tables.
     *
     * @param relation its full name, quoted
     */
    private record Root(StudioTable table, String relation, String oid, boolean lockable) {}

    public Catalog catalog() {
        return catalog;
    }

    /** Returns the tables that are read. */
    public Set<StudioTable> tables() {
        Set<StudioTable> read = EnumSet.noneOf(StudioTable.class);
        roots.forEach(root -> read.add(root.table));
        return read;
    }

    /** Returns what is read when a table is read, in a fixed order, as it was when the tables were locked. */
    List<CatalogQueries.Part> parts(StudioTable table) {
        return parts.stream()
                .filter(part -> roots.get(part.root()).table == table)
                .toList();
    }

    /** Whether a table can change until it is first read. */
    public boolean isUnlocked(StudioTable table) {
        return roots.stream().anyMatch(root -> root.table == table && isUnlocked(root));
    }

    private boolean isUnlocked(Root root) {
        return !root.lockable || refused.contains(root.table);
    }

    private void look() {
        List<Root> found = new ArrayList<>();
        for (StudioTable table : tables) {
            Optional<CatalogTable> in = catalog.find(table);
            if (TablePlan.of(table, in).isRead()) {
                CatalogTable there = in.orElseThrow();
                found.add(root(table, there));
                there.others().forEach(other -> found.add(root(table, other)));
            }
        }
        found.sort(Comparator.comparing(Root::relation));
        roots = found;
        parts = parts();
    }

    private static Root root(StudioTable table, CatalogTable in) {
        return new Root(table, in.relation(), in.oid(), in.lockable());
    }

    private List<CatalogQueries.Part> parts() {
        return snapshot.ask(Phase.PROBING, null, () -> queries().parts(oids()));
    }

    private CatalogQueries queries() {
        return snapshot.handle().attach(CatalogQueries.class);
    }

    private String[] oids() {
        return roots.stream().map(Root::oid).toArray(String[]::new);
    }

    /** Begins a new transaction and locks in it: all tables at once if no other session is in the way, or else one after the other. */
    private void lock() {
        deadline.check(Phase.PROBING, null);
        Duration wait = shorter(lockTimeout, deadline.remaining());
        snapshot.ask(
                Phase.PROBING,
                null,
                () -> snapshot.restart(
                        limits.withStatementTimeout(shorter(limits.statementTimeout(), deadline.remaining())), wait));
        List<Root> lockable = roots.stream().filter(root -> !isUnlocked(root)).toList();
        String all = String.join(", ", lockable.stream().map(Root::relation).toList());
        if (!lockable.isEmpty()
                && snapshot.ask(Phase.PROBING, null, () -> attempt(all, "nowait"))
                        .isPresent()) {
            lockable.forEach(this::lockOne);
        }
        snapshot.requireInForce(Phase.PROBING);
        if (deadline.remaining().compareTo(limits.statementTimeout()) > 0) {
            snapshot.limitStatements(limits.statementTimeout(), Phase.PROBING, null);
        }
    }

    private void lockOne(Root root) {
        snapshot.ask(Phase.PROBING, root.table, () -> {
            Optional<SQLException> failure = attempt(root.relation, "");
            if (failure.isPresent()) {
                SQLException e = failure.orElseThrow();
                if (SqlStates.PERMISSION_DENIED.equals(e.getSQLState())) { // of what stands below a view
                    refused.add(root.table);
                } else if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw waitedTooLong(root.table, e);
                }
            }
            return root; // what is gone is no longer there when the catalog is looked at again
        });
    }

    private GraphLoadException waitedTooLong(StudioTable table, SQLException e) {
        return deadline.passed()
                ? deadline.exceeded(Phase.PROBING, table, e)
                : new GraphLoadException(
                        Phase.PROBING,
                        table,
                        "waited for a lock on the table for " + lockTimeout
                                + ": another session is altering it, or waits to (SQLSTATE " + LOCK_NOT_AVAILABLE
                                + "); load again, or set a longer lockTimeout",
                        SqlFailures.withoutContent(e));
    }

    /** Locks, or returns the reason of a refusal, after which the transaction continues. */
    private Optional<SQLException> attempt(String relations, String wait) throws SQLException {
        Savepoint before = snapshot.connection().setSavepoint();
        try (Statement statement = snapshot.connection().createStatement()) {
            statement.execute(LOCK.text().replace("<wait>", wait).replace("<tables>", relations));
            snapshot.connection().releaseSavepoint(before); // in a savepoint no snapshot can be exported
            return Optional.empty();
        } catch (SQLException e) {
            if (!REFUSALS.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            snapshot.connection().rollback(before);
            snapshot.connection().releaseSavepoint(before);
            return Optional.of(e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Proves, when all has been read, that it was of one moment and of the tables that were locked.
     *
     * @throws GraphLoadException if it was not, or that cannot be known
     */
    public void check() {
        if (roots.isEmpty()) {
            return;
        }
        String[] relations = roots.stream().map(Root::relation).toArray(String[]::new);
        ask(() -> queries().firstMoved(relations, oids()))
                .ifPresent(root -> fail(
                        roots.get(root).table,
                        "the table was replaced meanwhile, or its schema was renamed, so it is not sure"
                                + " which rows were read"));
        List<CatalogQueries.Part> files =
                parts.stream().filter(part -> part.kind().equals("relation")).toList();
        ask(() -> queries()
                        .firstRewritten(
                                files.stream().map(CatalogQueries.Part::oid).toArray(String[]::new)))
                .ifPresent(part -> fail(
                        roots.get(files.get(part).root()).table,
                        "the table, or one that it is read from, was truncated or rewritten meanwhile, so its rows are not of the"
                                + " same moment as the others"));
        checkWhatIsFree();
    }

    /** Looks into the catalog as it is now. A session that waited for the locks may be through already, so that does not count. */
    private void checkWhatIsFree() {
        List<CatalogQueries.Part> now = ask(() -> {
            snapshot.restart(limits, lockTimeout);
            return queries().parts(oids());
        });
        Map<String, CatalogQueries.Part> before = new TreeMap<>();
        parts.forEach(part -> before.put(part.name(), part));
        for (CatalogQueries.Part part : now) {
            CatalogQueries.Part was = before.get(part.name());
            Root root = roots.get(part.root());
            boolean added = was == null && part.kind().equals("relation");
            boolean changed = was != null
                    && (!part.free().equals(was.free())
                            || isUnlocked(root) && !Objects.equals(part.held(), was.held()));
            if (added || changed) {
                fail(
                        root.table,
                        "a partition, child, view, function or type that the table is read from was changed meanwhile, so its rows"
                                + " are not of the same moment as the others");
            }
        }
    }

    private <T> T ask(Snapshot.Question<T> question) {
        return snapshot.ask(Phase.READING, null, question);
    }

    private static void fail(StudioTable table, String message) {
        throw new GraphLoadException(Phase.READING, table, message + "; load again", null);
    }
}
