package io.charactergraph.jdbc;

import io.charactergraph.jdbc.LinkageException.Phase;
import io.charactergraph.jdbc.LinkageException.Reason;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.source.ColumnType;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.StudioTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that writes: all of it happens, or nothing. Rows are locked before they are looked at, and each statement
 * sees the newest that is committed, so nothing that somebody else wrote meanwhile is lost.
 */
final class LinkTransaction {

    private final LinkStore store;
    private final Session session;
    private final Catalog catalog;

    private LinkTransaction(LinkStore store, Session session, Catalog catalog) {
        this.store = store;
        this.session = session;
        this.catalog = catalog;
    }

    /** Does the work in a transaction and commits; whatever is thrown rolls back. */
    static <T> T run(LinkStore store, Function<LinkTransaction, T> work) {
        return run(store, true, work);
    }

    /** Does the work as {@link #run(LinkStore, Function)} does, and takes it all back. */
    static <T> T rehearse(LinkStore store, Function<LinkTransaction, T> work) {
        return run(store, false, work);
    }

    private static <T> T run(LinkStore store, boolean commit, Function<LinkTransaction, T> work) {
        Progress progress = new Progress();
        try (Session session = Session.open(store.jdbi(), store.limits())) {
            begin(store, session);
            progress.phase = Phase.PROBING;
            Catalog catalog = Catalog.read(session.handle(), store.naming());
            progress.phase = Phase.LINKING;
            T result = work.apply(new LinkTransaction(store, session, catalog));
            if (commit) {
                progress.phase = Phase.COMMITTING;
                session.handle().commit();
            }
            return result;
        } catch (LinkageException | IllegalArgumentException | UnknownNodeException e) {
            throw e;
        } catch (GraphLoadException e) {
            throw new LinkageException(
                    progress.phase, Reason.DATABASE, e.table().orElse(null), List.of(), e.getMessage() + "", e);
        } catch (SQLException | RuntimeException e) { // the driver's, Jdbi's, or a pool's own
            boolean unknown = progress.phase == Phase.COMMITTING && SqlFailures.isDisconnect(e);
            throw failure(progress.phase, unknown ? Reason.UNKNOWN_OUTCOME : Reason.DATABASE, e);
        }
    }

    /** How far a transaction has come. */
    private static final class Progress {
        private Phase phase = Phase.CONNECTING;
    }

    private static LinkageException failure(Phase phase, Reason reason, Throwable e) {
        return new LinkageException(
                phase, reason, null, List.of(), SqlFailures.describe(e), SqlFailures.withoutContent(e));
    }

    private static void begin(LinkStore store, Session session) {
        session.handle().begin();
        LinkQueries queries = session.handle().attach(LinkQueries.class);
        queries.begin();
        Limits limits = store.limits();
        SnapshotQueries.InForce inForce = queries.settle(
                Session.text(limits.statementTimeout()),
                Session.text(store.lockTimeout()),
                Session.text(limits.idleInTransactionTimeout()));
        if (!inForce.isolation().equals("read committed") || !inForce.readOnly().equals("off")) {
            throw new LinkageException(
                    Phase.CONNECTING,
                    Reason.DATABASE,
                    null,
                    List.of(),
                    "the transaction cannot write: isolation is '" + inForce.isolation() + "', read-only is '"
                            + inForce.readOnly() + "'",
                    null);
        }
    }

    LinkStore store() {
        return store;
    }

    Handle handle() {
        return session.handle();
    }

    Session session() {
        return session;
    }

    Catalog catalog() {
        return catalog;
    }

    /** The table as the database has it. */
    CatalogTable require(StudioTable table) {
        return catalog.find(table)
                .orElseThrow(
                        () -> new LinkageException(Reason.DATABASE, table, List.of(), "there is no such table", null));
    }

    /** A column of a table as the database has it. */
    CatalogTable.CatalogColumn require(StudioTable table, String column) {
        return require(table)
                .find(column)
                .orElseThrow(() ->
                        new LinkageException(Reason.DATABASE, table, List.of(), "it has no column " + column, null));
    }

    /** Locks a row, and gives some of its columns; empty when there is none. */
    Optional<LockedRow> lock(StudioTable table, Object id, String... columns) {
        return row(table, id, "for no key update", columns);
    }

    /** Gives some columns of a row without locking it. */
    Optional<LockedRow> look(StudioTable table, Object id, String... columns) {
        return row(table, id, "", columns);
    }

    /** A row as one text. */
    Optional<String> whole(StudioTable table, String id, boolean lock) {
        RowKey key = key(table);
        return guarded(
                        table,
                        queries -> handle().attach(PlanQueries.class)
                                .whole(
                                        require(table).relation(),
                                        key.expression(),
                                        key.type(),
                                        lock ? "for no key update" : "",
                                        text(table, id)))
                .stream()
                .findFirst();
    }

    private Optional<LockedRow> row(StudioTable table, Object id, String lock, String... columns) {
        List<String> list = new ArrayList<>();
        for (String column : columns) {
            require(table, column);
            String quoted = Identifiers.quote(column);
            list.add("cast(" + quoted + " as text) as " + quoted);
        }
        RowKey key = key(table);
        List<DetailQueries.Texts> rows = guarded(
                table,
                queries -> queries.row(
                        list.isEmpty() ? "1 as found" : String.join(", ", list),
                        require(table).relation(),
                        key.expression(),
                        key.type(),
                        lock,
                        text(table, id)));
        if (rows.size() > 1) {
            throw new LinkageException(
                    Reason.UNWRITABLE, table, List.of(id.toString()), "several rows have that id", null);
        }
        return rows.stream().findFirst().map(texts -> new LockedRow(table, id.toString(), texts.byColumn()));
    }

    /** Whether there is such a row; it cannot be deleted then before this transaction ends. */
    boolean keep(StudioTable table, Object id) {
        RowKey key = key(table);
        return guarded(
                        table,
                        queries ->
                                queries.keep(require(table).relation(), key.expression(), key.type(), text(table, id)))
                > 0;
    }

    /** Writes a column of a locked row. */
    void write(LockedRow row, String column, @Nullable String value) {
        StudioTable table = row.table();
        RowKey key = key(table);
        String type = require(table, column).type();
        int rows = guarded(
                table,
                queries -> queries.update(
                        require(table).relation(),
                        Identifiers.quote(column),
                        type,
                        key.expression(),
                        key.type(),
                        value,
                        text(row.table(), row.id())));
        requireOne(row, rows);
    }

    /** Deletes a locked row. */
    void delete(LockedRow row) {
        RowKey key = key(row.table());
        requireOne(
                row,
                guarded(
                        row.table(),
                        queries -> queries.delete(
                                require(row.table()).relation(),
                                key.expression(),
                                key.type(),
                                text(row.table(), row.id()))));
    }

    private static void requireOne(LockedRow row, int rows) {
        if (rows != 1) {
            throw new LinkageException(
                    Reason.DATABASE,
                    row.table(),
                    List.of(row.id()),
                    "the database says that " + rows + " rows were written, where one was to be",
                    null);
        }
    }

    /** Asks, and says of which table it was when that fails. */
    <T> T guarded(StudioTable table, Function<LinkQueries, T> question) {
        try {
            return question.apply(session.handle().attach(LinkQueries.class));
        } catch (JdbiException e) {
            throw new LinkageException(
                    Reason.DATABASE, table, List.of(), SqlFailures.describe(e), SqlFailures.withoutContent(e));
        }
    }

    private static boolean hasUuids(StudioTable table) {
        return table.columns().get(0).type() == ColumnType.UUID;
    }

    private static String text(StudioTable table, Object id) {
        return hasUuids(table) ? RowKey.text(id) : id.toString();
    }

    /** How a table's rows are found by their ids. */
    RowKey key(StudioTable table) {
        return hasUuids(table)
                ? RowKey.ofUuid(require(table), table.columns().get(0).name())
                : RowKey.ofId(table, require(table));
    }
}
