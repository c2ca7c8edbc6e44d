package io.charactergraph.jdbc.remedies;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.jdbc.change.PlannedRow;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.session.Batches;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.SqlLiteral;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies a plan: first locks and compares all its rows, then writes them. One statement handles many rows. Rows are locked in
 * the order of the plan, which is the same for all plans, so that two that are applied at once do not wait for each other.
 */
public final class PlanApplication {

    private final LinkTransaction transaction;
    private final Plan plan;
    private final Set<String> changed = new LinkedHashSet<>();
    private final List<PlannedRow> todo = new ArrayList<>();
    private final Map<PlannedRow, List<Change>> done = new LinkedHashMap<>();

    public PlanApplication(LinkTransaction transaction, Plan plan) {
        this.transaction = transaction;
        this.plan = plan;
    }

    /** Applies the plan. Returns the changes. */
    public List<Change> run() {
        byTable(plan.rows()).forEach((table, rows) -> batches(rows).forEach(batch -> compare(table, batch)));
        if (!todo.isEmpty()) {
            keepTargets();
        }
        if (!changed.isEmpty()) {
            throw new LinkWriteException(
                    Reason.CHANGED_MEANWHILE,
                    null,
                    List.copyOf(changed),
                    "they are no longer as they were planned; load and plan again",
                    null);
        }
        byTable(todo).forEach((table, rows) -> {
            Map<String, List<PlannedRow>> byColumn = new TreeMap<>();
            rows.forEach(row -> byColumn.computeIfAbsent(row.column(), column -> new ArrayList<>())
                    .add(row));
            byColumn.forEach((column, all) -> batches(all).forEach(batch -> write(table, column, batch)));
        });
        return todo.stream()
                .flatMap(row -> done.getOrDefault(row, List.of()).stream())
                .toList();
    }

    private static Map<StudioTable, List<PlannedRow>> byTable(List<PlannedRow> rows) {
        Map<StudioTable, List<PlannedRow>> byTable = new EnumMap<>(StudioTable.class);
        rows.forEach(row ->
                byTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row));
        return byTable;
    }

    private static List<List<PlannedRow>> batches(List<PlannedRow> rows) {
        return Batches.of(
                rows,
                row -> (long) row.before().map(String::length).orElse(0)
                        + row.after().map(String::length).orElse(0));
    }

    private void compare(StudioTable table, List<PlannedRow> rows) {
        transaction.checkDeadline(table);
        Set<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.add(row.column()));
        StringBuilder now = new StringBuilder("case");
        StringBuilder after = new StringBuilder("case");
        for (String column : columns) {
            String when = " when p.col operator(pg_catalog.=) " + SqlLiteral.of(column) + " then ";
            now.append(when).append(PlanReads.text(column));
            after.append(when).append(column.isEmpty() ? "null" : planned(table, column));
        }
        RowKey key = transaction.key(table);
        List<PlanQueries.Compared> found = ask(
                table,
                queries -> queries.compare(
                        transaction.require(table).relation(),
                        key.expression(PlanReads.ALIAS),
                        key.type(),
                        now.append(" end").toString(),
                        after.append(" end").toString(),
                        ids(table, rows),
                        rows.stream().map(PlannedRow::column).toArray(String[]::new),
                        texts(rows, PlannedRow::before),
                        texts(rows, PlannedRow::after)));
        PlanQueries.@Nullable Compared[] byRow = new PlanQueries.@Nullable Compared[rows.size()];
        for (PlanQueries.Compared one : found) {
            if (byRow[one.position() - 1] != null) {
                throw new LinkWriteException(
                        Reason.UNWRITABLE,
                        table,
                        List.of(rows.get(one.position() - 1).rowId()),
                        "several rows have that id",
                        null);
            }
            byRow[one.position() - 1] = one;
        }
        for (int i = 0; i < byRow.length; i++) {
            judge(rows.get(i), byRow[i]);
        }
    }

    private void judge(PlannedRow row, PlanQueries.@Nullable Compared now) {
        boolean done = now == null ? row.isDeletion() : !row.isDeletion() && now.isAfter();
        if (done) {
            return;
        }
        if (now == null || !now.isBefore()) {
            changed.add(Plan.nameOf(row));
        } else {
            todo.add(row);
        }
    }

    private String planned(StudioTable table, String column) {
        return "cast(cast(p.after as "
                + transaction.requireWritable(table, column).typeRelation() + ") as pg_catalog.text)";
    }

    private void keepTargets() {
        Map<StudioTable, Set<String>> targets = new EnumMap<>(StudioTable.class);
        for (NodeId target : plan.targets()) {
            LinkTarget character = LinkTarget.named(target);
            targets.computeIfAbsent(character.table(), table -> new TreeSet<>()).add(RowKey.text(character.uuid()));
        }
        targets.forEach((table, ids) -> {
            Set<String> there = transaction.keepAll(table, ids).keySet();
            ids.stream().filter(id -> !there.contains(id)).forEach(id -> changed.add(table.tableName() + " " + id));
        });
    }

    private void write(StudioTable table, String column, List<PlannedRow> rows) {
        transaction.checkDeadline(table);
        RowKey key = transaction.key(table);
        String relation = transaction.require(table).relation();
        int before = done.size();
        if (column.isEmpty()) {
            write(
                            table,
                            queries -> queries.delete(
                                    relation, key.expression(PlanReads.ALIAS), key.type(), ids(table, rows)))
                    .forEach(position -> done.put(
                            rows.get(position - 1), rows.get(position - 1).changes()));
        } else {
            write(
                            table,
                            queries -> queries.write(
                                    relation,
                                    key.expression(PlanReads.ALIAS),
                                    key.type(),
                                    Identifiers.quote(column),
                                    transaction.requireWritable(table, column).typeRelation(),
                                    ids(table, rows),
                                    texts(rows, PlannedRow::after)))
                    .forEach(written -> done.put(
                            rows.get(written.position() - 1), changes(rows.get(written.position() - 1), written)));
        }
        if (done.size() - before != rows.size()) {
            throw new LinkWriteException(
                    Reason.DATABASE,
                    table,
                    rows.stream()
                            .filter(row -> !done.containsKey(row))
                            .map(PlannedRow::rowId)
                            .toList(),
                    "the database did not write them, though it reported no error",
                    null);
        }
    }

    /** What is different in a row that was written: a trigger of the database can have written something else. */
    private static List<Change> changes(PlannedRow row, PlanQueries.Written written) {
        if (Objects.equals(written.now(), written.planned())) {
            return row.changes();
        }
        Optional<String> now = Optional.ofNullable(written.now());
        return now.equals(row.before())
                ? List.of()
                : List.of(new Change(row.table().tableName(), row.rowId(), row.column(), row.before(), now));
    }

    private <T> T ask(StudioTable table, Function<PlanQueries, T> question) {
        return transaction.guarded(
                table, queries -> question.apply(transaction.handle().attach(PlanQueries.class)));
    }

    private <T> T write(StudioTable table, Function<PlanQueries, T> statement) {
        return transaction.writing(
                table, queries -> statement.apply(transaction.handle().attach(PlanQueries.class)));
    }

    private static String[] ids(StudioTable table, List<PlannedRow> rows) {
        return rows.stream()
                .map(row -> LinkTransaction.text(table, row.rowId()))
                .toArray(String[]::new);
    }

    private static @Nullable String[] texts(List<PlannedRow> rows, Function<PlannedRow, Optional<String>> text) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i)).orElse(null);
        }
        return texts;
    }
}
