package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.CatalogQueries;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangeSink;
import io.charactergraph.source.ChangingSource;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which tables and rows have changed since an earlier load, in the snapshot of this one.
 *
 * <p>PostgreSQL writes a new version of a row for each change, with the number of the transaction ({@code xmin}). All that a snapshot
 * shows and an earlier one did not was written by a transaction that was running or not begun when the earlier one was taken, a
 * subtransaction included, whose number is larger than that of its transaction. So the rows with such numbers are those that may be new;
 * if there are as many rows as before, and the rows with such numbers are those that had them before, no row was deleted either. What
 * replaces rows in another way (a table rewritten, truncated, altered, another server) shows in the catalog; then, and for what has
 * no versions, such as views and foreign tables, the whole table is read.
 */
public final class ChangeDetection {

    /** The numbers of transactions come round after 2^32; the half of it can be compared. */
    private static final long COMPARABLE = 1L << 31;

    private static final long LAST_32_BITS = 0xFFFFFFFFL;

    private final Snapshot snapshot;
    private final LockedTables locked;
    private final Map<String, ChangeQueries.Facts> facts = new HashMap<>();
    private final ChangeQueries.Moment moment;
    private final @Nullable TableMarks before;
    private final int sinceAge;
    private final int runningAge;
    private final Map<StudioTable, TableMarks.Mark> marks = new EnumMap<>(StudioTable.class);

    /**
     * Looks at the catalog.
     *
     * @param since the marks of the earlier load; those of another source or server count as none
     */
    public ChangeDetection(Snapshot snapshot, LockedTables locked, Optional<ChangingSource.Marks> since) {
        this.snapshot = snapshot;
        this.locked = locked;
        this.moment = ask(() -> queries().moment());
        this.before = since.filter(TableMarks.class::isInstance)
                .map(TableMarks.class::cast)
                .filter(this::isComparable)
                .orElse(null);
        this.runningAge = age(moment.oldest());
        this.sinceAge = before == null ? runningAge : age(before.moment().oldest());
        TreeSet<String> oids = new TreeSet<>();
        locked.tables().forEach(table -> locked.parts(table).forEach(part -> oids.add(part.oid())));
        ask(() -> queries().facts(oids.toArray(String[]::new))).forEach(found -> facts.put(found.oid(), found));
    }

    private boolean isComparable(TableMarks marksBefore) {
        ChangeQueries.Moment then = marksBefore.moment();
        return then.cluster().equals(moment.cluster())
                && then.next() <= moment.next()
                && moment.next() - then.oldest() < COMPARABLE;
    }

    private int age(long transaction) {
        return ask(() -> queries().age(Long.toString(transaction & LAST_32_BITS)));
    }

    /** What has changed in a table. */
    public enum Change {
        /** Nothing. */
        NOTHING,
        /** Some rows, which {@link #changedRows} selects. */
        ROWS,
        /** It cannot be said: all of it must be read. */
        ALL
    }

    /** A table with what has changed in it. */
    public record Found(TablePlan plan, Change change, long rows) {}

    /** Looks at the rows of a table that is to be read. */
    public Found look(TablePlan plan) {
        StudioTable table = plan.table();
        Optional<Looked> looked = lookAt(plan);
        if (looked.isEmpty()) {
            return new Found(plan, Change.ALL, -1);
        }
        TableMarks.Mark is = looked.orElseThrow().mark;
        marks.put(table, is);
        TableMarks.Mark was = before == null ? null : before.tables().get(table);
        if (was == null || !was.signature().equals(is.signature())) {
            return new Found(plan, Change.ALL, -1);
        }
        List<String> since = looked.orElseThrow().since;
        boolean same = true;
        for (int i = 0; i < since.size(); i++) {
            same &= is.relations().get(i).rows() == was.relations().get(i).rows()
                    && since.get(i).equals(was.relations().get(i).running());
        }
        long rows = is.relations().get(0).rows();
        return new Found(plan, same ? Change.NOTHING : is.keyed() ? Change.ROWS : Change.ALL, rows);
    }

    /** What is to be remembered of a table, and the hash of the rows of each relation that were written since the load before. */
    private record Looked(TableMarks.Mark mark, List<String> since) {}

    /** Looks at a table; empty when changes in it cannot be found. */
    private Optional<Looked> lookAt(TablePlan plan) {
        CatalogTable in = locked.catalog().find(plan.table()).orElseThrow();
        List<CatalogTable> read = new ArrayList<>(List.of(in));
        read.addAll(in.others());
        StringBuilder signature = new StringBuilder(plan.signature());
        boolean secured = false;
        boolean keyed =
                in.others().isEmpty() && plan.keepsIdsApart() && plan.relation().equals(in.relation());
        for (CatalogQueries.Part part : locked.parts(plan.table())) {
            signature.append('\n').append(part);
            if (part.kind().equals("relation")) {
                ChangeQueries.Facts of = facts.get(part.oid());
                if (of == null || !of.versioned()) {
                    return Optional.empty();
                }
                signature.append(of.facts());
                secured |= of.secured();
                keyed &= of.keyed() || !part.oid().equals(in.oid());
            }
        }
        if (read.stream().anyMatch(relation -> !relation.lockable() || relation.derived())) {
            return Optional.empty();
        }
        List<String> since = new ArrayList<>();
        List<TableMarks.Relation> relations = new ArrayList<>();
        for (CatalogTable relation : read) {
            int oldest = Math.max(sinceAge, runningAge);
            ChangeQueries.Scan scan =
                    snapshot.ask(Phase.READING, plan.table(), () -> queries().scan(relation.relation(), oldest));
            ChangeQueries.Recent recent = scan.recent() == 0
                    ? ChangeQueries.Recent.NONE
                    : snapshot.ask(
                            Phase.READING,
                            plan.table(),
                            () -> queries().recent(relation.relation(), sinceAge, runningAge, oldest));
            since.add(recent.since());
            relations.add(new TableMarks.Relation(relation.relation(), scan.rows(), recent.running()));
        }
        return Optional.of(new Looked(new TableMarks.Mark(signature.toString(), keyed, secured, relations), since));
    }

    /** Returns a plan that reads only the rows of a table that may have changed. */
    public TablePlan changedRows(TablePlan plan) {
        return plan.where("pg_catalog.age(xmin) operator(pg_catalog.<=) cast(" + sinceAge + " as pg_catalog.int4)");
    }

    /**
     * Returns what is to be remembered of this load.
     *
     * @param plans all tables
     * @param foreignKeys the keys that the database declares
     */
    public ChangingSource.Marks marks(List<TablePlan> plans, ForeignKeys foreignKeys) {
        Map<StudioTable, TableCoverage.Status> unread = new EnumMap<>(StudioTable.class);
        boolean provable = true;
        for (TablePlan plan : plans) {
            TableMarks.Mark mark = marks.get(plan.table());
            if (!plan.isRead()) {
                unread.put(plan.table(), plan.status());
            } else {
                provable &= mark != null && !mark.secured();
            }
        }
        return new TableMarks(moment, marks, unread, foreignKeys, provable);
    }

    /**
     * Passes what an earlier load found to the sink again, if no transaction has ended since: then every table is as it was.
     *
     * @param snapshot runs under the search path of the connection
     * @return the marks of the earlier load; empty when a transaction has ended, or more than transactions decides what shows
     */
    public static Optional<ChangingSource.Marks> nothingEnded(
            Snapshot snapshot, Optional<ChangingSource.Marks> since, ChangeSink sink) {
        Optional<TableMarks> known = since.filter(TableMarks.class::isInstance)
                .map(TableMarks.class::cast)
                .filter(TableMarks::provable);
        if (known.isEmpty()
                || !snapshot.ask(
                                Phase.PROBING,
                                null,
                                () -> snapshot.handle()
                                        .attach(ChangeQueries.class)
                                        .moment())
                        .showsSameAs(known.orElseThrow().moment())) {
            return Optional.empty();
        }
        sink.snapshot(snapshot.began());
        known.orElseThrow().passTo(sink);
        return Optional.of(known.orElseThrow());
    }

    private ChangeQueries queries() {
        return snapshot.handle().attach(ChangeQueries.class);
    }

    private <T> T ask(Snapshot.Question<T> question) {
        return snapshot.ask(Phase.PROBING, null, question);
    }
}
