package io.charactergraph.jdbc.scope;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.tables.BoundedRows;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.ResultSetRow;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.scope.Name;
import io.charactergraph.source.scope.RowsByName;
import io.charactergraph.source.scope.Wanted;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables that are read in parts: one statement for all rows of a table that are wanted at a time, by its indexes. A table that
 * lacks an index that the statement needs is read from end to end.
 */
public final class PartRows implements RowsByName {

    private static final SqlFile PART = new SqlFile(PartRows.class, "part");
    private static final SqlFile PLAIN = new SqlFile(PartRows.class, "plain");

    private final Snapshot snapshot;
    private final Limits limits;
    private final Deadline deadline;
    private final LoadListener listener;
    private final Map<StudioTable, TablePlan> plans = new EnumMap<>(StudioTable.class);
    private final Map<StudioTable, CatalogTable> tables = new EnumMap<>(StudioTable.class);
    private final Map<StudioTable, TableAccess> accesses = new EnumMap<>(StudioTable.class);
    private final Set<StudioTable> scanned = EnumSet.noneOf(StudioTable.class);

    /** Begins to read tables; those of the plans that are not read are left out. */
    public PartRows(
            Snapshot snapshot,
            Limits limits,
            Deadline deadline,
            LoadListener listener,
            Catalog catalog,
            List<TablePlan> all,
            Schema schema) {
        this.snapshot = snapshot;
        this.limits = limits;
        this.deadline = deadline;
        this.listener = listener;
        for (TablePlan plan : all) {
            if (plan.isRead()) {
                plans.put(plan.table(), plan);
                catalog.find(plan.table()).ifPresent(table -> tables.put(plan.table(), table));
            }
        }
        Indexes indexes = DatabaseIndexes.read(snapshot, tables.values(), NameFunction.NAME);
        tables.forEach((table, in) -> accesses.put(table, new TableAccess(table, in, schema, indexes)));
        snapshot.ask(
                Phase.PROBING,
                null,
                () -> snapshot.handle().attach(IndexQueries.class).useIndexes());
    }

    @Override
    public Map<StudioTable, Part> tables() {
        Map<StudioTable, Part> parts = new EnumMap<>(StudioTable.class);
        plans.forEach((table, plan) -> parts.put(table, new Part(plan.missingColumns(), plan.readFrom())));
        return parts;
    }

    @Override
    public Set<StudioTable> scanned() {
        return Collections.unmodifiableSet(scanned);
    }

    @Override
    public void read(StudioTable table, Wanted wanted, LoadSink.RowConsumer consumer) {
        TablePlan plan = plans.get(table);
        TableAccess access = accesses.get(table);
        CatalogTable in = tables.get(table);
        if (plan == null || access == null || in == null) {
            return;
        }
        deadline.check(Phase.READING, table);
        List<String> all = new ArrayList<>();
        List<String[]> arrays = new ArrayList<>();
        boolean indexed = true;
        for (Wanted one = wanted; one != null; one = one.also().orElse(null)) {
            List<String> conditions = new ArrayList<>();
            for (Asked asked : asked(access, one)) {
                conditions.add(
                        one.isFew()
                                ? asked.access().fewCondition(in.relation(), Identifiers.quote(access.storedId()))
                                : asked.access().condition());
                arrays.addAll(asked.access().arrays(asked.names()));
                indexed &= asked.access().isIndexed();
            }
            if (conditions.isEmpty()) {
                return;
            }
            all.add("(" + String.join("\n or ", conditions) + ")");
        }
        if (!indexed) {
            scanned.add(table);
            arrays.clear();
        }
        listener.tableStarted(table, -1);
        long rows = stream(plan, indexed ? part(in, plan, access, all) : plan.relation(), arrays, consumer);
        listener.tableFinished(table, rows);
    }

    private record Asked(Access access, List<Name> names) {}

    private static List<Asked> asked(TableAccess access, Wanted wanted) {
        List<Asked> asked = new ArrayList<>();
        access.itself().forEach(by -> add(by, wanted.themselves(), asked));
        access.byColumn().forEach((column, by) -> add(by, wanted.namedIn(column), asked));
        return asked;
    }

    private static void add(Access access, Set<Name> names, List<Asked> asked) {
        List<Name> fitting = names.stream()
                .filter(name -> access.accepts(name.kind()) && isStorable(name.text()))
                .toList();
        if (!fitting.isEmpty()) {
            asked.add(new Asked(access, fitting));
        }
    }

    /** Whether a text of the database can be that one: none has a NUL character or half a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String part(CatalogTable in, TablePlan plan, TableAccess access, List<String> conditions) {
        String arms = String.join("\n and ", conditions);
        if (in.sourceByKey().equals(in.relation())) {
            return PLAIN.fill(Map.of("base", in.relation(), "arms", arms));
        }
        return PART.fill(Map.of(
                "source",
                        in.sourceByKey().endsWith(" as logical") ? in.sourceByKey() : in.sourceByKey() + " as logical",
                "id", Identifiers.quote(plan.table().columns().get(0).name()),
                "key", Identifiers.quote(access.storedId()),
                "base", in.relation(),
                "arms", arms));
    }

    private long stream(TablePlan plan, String relation, List<String[]> arrays, LoadSink.RowConsumer consumer) {
        StudioTable table = plan.table();
        if (deadline.remaining().compareTo(limits.statementTimeout()) < 0) {
            snapshot.limitStatements(deadline.remaining(), Phase.READING, table);
        }
        long[] count = new long[1];
        new BoundedRows(snapshot.connection(), limits.fetchSize(), this::ask, table)
                .read(relation, statement -> set(statement, arrays), plan.selection(), rows -> {
                    ResultSetRow row = new ResultSetRow(rows, plan);
                    return () -> {
                        if (count[0]++ % 500 == 499) {
                            deadline.check(Phase.READING, table);
                        }
                        consumer.accept(row);
                    };
                });
        return count[0];
    }

    private void set(PreparedStatement statement, List<String[]> arrays) throws SQLException {
        for (int i = 0; i < arrays.size(); i++) {
            statement.setArray(i + 1, snapshot.connection().createArrayOf("text", arrays.get(i)));
        }
    }

    private <T> T ask(StudioTable table, Snapshot.Question<T> question) {
        try {
            return snapshot.ask(Phase.READING, table, question);
        } catch (GraphLoadException e) {
            throw deadline.passed() ? deadline.exceeded(Phase.READING, table, e.getCause()) : e;
        }
    }
}
