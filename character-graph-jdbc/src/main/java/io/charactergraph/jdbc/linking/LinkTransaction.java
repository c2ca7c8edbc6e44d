package io.charactergraph.jdbc.linking;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.RowIds;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Phase;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.jdbc.session.Batches;
import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.Session;
import io.charactergraph.jdbc.session.SessionQueries;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.session.SqlFailures;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.jdbc.tables.RowTexts;
import io.charactergraph.model.AmbiguousKeyException;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.assembly.Interruption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that writes: all of it happens, or nothing. Rows are locked before they are looked at, and each statement
 * reads the latest committed rows, so no concurrent write is lost.
 */
public final class LinkTransaction {

    private final LinkStore store;
    private final Session session;
    private final Catalog catalog;
    private final Deadline deadline;

    private LinkTransaction(LinkStore store, Session session, Catalog catalog, Deadline deadline) {
        this.store = store;
        this.session = session;
        this.catalog = catalog;
        this.deadline = deadline;
    }

    /** Runs the work in a transaction and commits. Rolls back on every exception. */
    public static <T> T run(LinkStore store, Function<LinkTransaction, T> work) {
        return run(store, true, work);
    }

    /** Runs the work like {@link #run(LinkStore, Function)}, and rolls back. */
    public static <T> T rehearse(LinkStore store, Function<LinkTransaction, T> work) {
        return run(store, false, work);
    }

    private static <T> T run(LinkStore store, boolean commit, Function<LinkTransaction, T> work) {
        Deadline deadline = Deadline.in(store.limits().deadline());
        try (Session session = ask(Phase.CONNECTING, null, () -> Session.open(store.jdbi(), store.limits()))) {
            ask(Phase.CONNECTING, null, () -> begin(store, session));
            Catalog catalog = ask(Phase.PROBING, null, () -> Catalog.read(session, store.naming()));
            T result = work(work, new LinkTransaction(store, session, catalog, deadline));
            if (commit) {
                ask(Phase.COMMITTING, null, () -> session.useOwnPath().handle().commit()); // deferred triggers run now
            }
            return result;
        }
    }

    /** Runs the work. Exceptions for the caller's mistakes are rethrown, all others translated. */
    private static <T> T work(Function<LinkTransaction, T> work, LinkTransaction transaction) {
        try {
            return work.apply(transaction);
        } catch (LinkWriteException | IllegalArgumentException | UnknownNodeException | AmbiguousKeyException e) {
            throw e;
        } catch (GraphLoadException e) {
            throw new LinkWriteException(
                    Phase.LINKING,
                    Reason.DATABASE,
                    e.table().orElse(null),
                    List.of(),
                    e.getMessage() + "",
                    e.getCause());
        } catch (RuntimeException | AssertionError e) {
            throw failure(Phase.LINKING, null, e);
        }
    }

    /** Queries the database. Translates exceptions of the driver, the pool and Jdbi. */
    private static <T> T ask(Phase phase, @Nullable StudioTable table, Snapshot.Question<T> question) {
        if (Thread.currentThread().isInterrupted()) {
            throw new LinkWriteException(phase, Reason.DATABASE, table, List.of(), Interruption.MESSAGE, null);
        }
        try {
            return question.ask();
        } catch (LinkWriteException e) {
            throw e;
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw failure(phase, table, e);
        }
    }

    /** Queries one table. Translates exceptions of the driver, the pool and Jdbi. */
    public static <T> T askOf(StudioTable table, Snapshot.Question<T> question) {
        return ask(Phase.LINKING, table, question);
    }

    private static LinkWriteException failure(Phase phase, @Nullable StudioTable table, Throwable e) {
        SqlFailures.passErrors(e);
        boolean unknown = phase == Phase.COMMITTING && SqlFailures.isDisconnect(e);
        return new LinkWriteException(
                phase,
                unknown ? Reason.UNKNOWN_OUTCOME : Reason.DATABASE,
                table,
                List.of(),
                SqlFailures.describe(e),
                SqlFailures.withoutContent(e));
    }

    private static Session begin(LinkStore store, Session session) throws SQLException {
        if (session.connection().isReadOnly()) {
            throw unfit("the connection is read-only; give a data source whose connections may write");
        }
        session.begin(SessionQueries::beginWriting, store.limits(), store.lockTimeout());
        SessionQueries.InForce inForce = session.inForce();
        if (inForce.standby()) {
            throw unfit("the database is read-only: the server is a standby; link on the primary server");
        }
        if (!inForce.readOnly().equals("off")) {
            throw unfit("the database or the connection is read-only (default_transaction_read_only is on); give a data"
                    + " source whose transactions may write");
        }
        if (!inForce.isolation().equals("read committed")) {
            throw unfit("the transaction is not as it has to be: isolation is '" + inForce.isolation() + "'");
        }
        return session;
    }

    private static LinkWriteException unfit(String message) {
        return new LinkWriteException(Phase.CONNECTING, Reason.DATABASE, null, List.of(), message, null);
    }

    /**
     * Ends an operation that takes too long. To be called in every loop over rows or findings.
     *
     * @param table the table that is being worked on, or null
     */
    public void checkDeadline(@Nullable StudioTable table) {
        if (deadline.passed()) {
            throw new LinkWriteException(
                    Reason.DATABASE,
                    table,
                    List.of(),
                    "the deadline of " + store.limits().deadline() + " for the whole operation has passed",
                    null);
        }
    }

    LinkStore store() {
        return store;
    }

    public Handle handle() {
        return session.handle();
    }

    public Session session() {
        return session;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The table as the database has it. */
    public CatalogTable require(StudioTable table) {
        return catalog.find(table)
                .orElseThrow(() ->
                        new LinkWriteException(Reason.DATABASE, table, List.of(), "there is no such table", null));
    }

    /** A column of a table as the database has it. */
    public CatalogTable.CatalogColumn require(StudioTable table, String column) {
        return require(table)
                .find(column)
                .orElseThrow(() ->
                        new LinkWriteException(Reason.DATABASE, table, List.of(), "it has no column " + column, null));
    }

    /** A column of a table that the database stores by that name, so that rows can be locked and written. */
    public CatalogTable.CatalogColumn requireStored(StudioTable table, String column) {
        CatalogTable.CatalogColumn found = require(table, column);
        if (!found.stored()) {
            throw new LinkWriteException(
                    Reason.UNWRITABLE,
                    table,
                    List.of(),
                    "the database has the table in profile "
                            + require(table).form().orElseThrow().profile().profileName() + ", from "
                            + OneLine.joined(require(table).readFrom()) + ", where the column " + column
                            + " cannot be written",
                    null);
        }
        return found;
    }

    /** A column of a table that can be written. */
    public CatalogTable.CatalogColumn requireWritable(StudioTable table, String column) {
        CatalogTable.CatalogColumn found = requireStored(table, column);
        if (found.generated()) {
            throw new LinkWriteException(
                    Reason.DATABASE,
                    table,
                    List.of(),
                    "the database computes the column " + column + ", so it cannot be written",
                    null);
        }
        return found;
    }

    /** Locks a row, and returns some of its columns; empty if there is no such row. */
    Optional<LockedRow> lock(StudioTable table, Object id, String... columns) {
        return row(table, id, "for no key update", columns);
    }

    /** Returns some columns of a row without locking it. */
    Optional<LockedRow> look(StudioTable table, Object id, String... columns) {
        return row(table, id, "", columns);
    }

    private Optional<LockedRow> row(StudioTable table, Object id, String lock, String... columns) {
        List<String> list = new ArrayList<>();
        for (String column : columns) {
            requireStored(table, column);
            String quoted = Identifiers.quote(column);
            list.add("cast(" + quoted + " as pg_catalog.text) as " + quoted);
        }
        RowKey key = key(table);
        List<RowTexts> rows = guarded(
                table,
                queries -> queries.row(
                        list.isEmpty() ? "1 as found" : String.join(", ", list),
                        require(table).relation(),
                        key.expression(),
                        key.type(),
                        lock,
                        text(table, id)));
        if (rows.size() > 1) {
            throw new LinkWriteException(
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

    /**
     * Returns those of these ids whose rows exist. They cannot be deleted before this transaction ends. Locks in the order of
     * the ids.
     *
     * @param ids the ids, those of UUIDs in lower case
     * @return by the id, how it is written in its row
     */
    public Map<String, String> keepAll(StudioTable table, Set<String> ids) {
        Map<String, String> there = new HashMap<>();
        RowKey key = key(table);
        String idColumn = Identifiers.quote(table.columns().get(0).name());
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(RowIds.ORDER);
        for (List<String> some : Batches.of(sorted)) {
            checkDeadline(table);
            guarded(
                            table,
                            queries -> queries.keepAll(
                                    require(table).relation(),
                                    idColumn,
                                    key.expression(),
                                    key.type(),
                                    some.toArray(String[]::new)))
                    .forEach(found -> there.put(found.asked(), found.written()));
        }
        return there;
    }

    /**
     * Writes a column of a locked row.
     *
     * @return the value after the write, which a trigger can have changed
     */
    Optional<String> write(LockedRow row, String column, @Nullable String value) {
        StudioTable table = row.table();
        RowKey key = key(table);
        String type = requireWritable(table, column).typeRelation();
        List<Optional<String>> written = writing(
                table,
                queries -> queries.update(
                        require(table).relation(),
                        Identifiers.quote(column),
                        type,
                        key.expression(),
                        key.type(),
                        value,
                        text(row.table(), row.id())));
        requireOne(row, written.size());
        return written.get(0);
    }

    /** Deletes a locked row. */
    void delete(LockedRow row) {
        RowKey key = key(row.table());
        requireOne(
                row,
                writing(
                        row.table(),
                        queries -> queries.delete(
                                require(row.table()).relation(),
                                key.expression(),
                                key.type(),
                                text(row.table(), row.id()))));
    }

    private static void requireOne(LockedRow row, int rows) {
        if (rows != 1) {
            throw new LinkWriteException(
                    Reason.DATABASE,
                    row.table(),
                    List.of(row.id()),
                    "the database says that " + rows + " rows were written, where one was to be",
                    null);
        }
    }

    /** Runs statements on a table. A failure names the table. */
    public <T> T guarded(StudioTable table, Function<LinkQueries, T> question) {
        return ask(Phase.LINKING, table, () -> question.apply(session.handle().attach(LinkQueries.class)));
    }

    /**
     * Asks as {@link #guarded} does, for a statement that writes: triggers and defaults run under the search path that the
     * connection has. Every function, operator and type in the statement has to be qualified.
     */
    public <T> T writing(StudioTable table, Function<LinkQueries, T> question) {
        return guarded(table, queries -> {
            session.useOwnPath();
            T answer = question.apply(queries);
            session.useSafePath();
            return answer;
        });
    }

    private static boolean hasUuids(StudioTable table) {
        return table.columns().get(0).type() == ColumnType.UUID;
    }

    /** An id as {@link #key} compares it. */
    public static String text(StudioTable table, Object id) {
        return hasUuids(table) ? RowKey.text(id) : id.toString();
    }

    /** How a table's rows are found by their ids. */
    public RowKey key(StudioTable table) {
        requireStored(table, table.columns().get(0).name());
        return hasUuids(table)
                ? RowKey.ofUuid(require(table), table.columns().get(0).name())
                : RowKey.ofId(table, require(table));
    }
}
