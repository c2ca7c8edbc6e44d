package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.session.SqlTemplate;
import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a table is read, or why it is not read.
 *
 * @param relation what stands after {@code from}; empty when absent
 * @param readFrom the tables of the database that are read
 * @param derived whether it is a view or a foreign table
 * @param aboutRows estimated rows; negative when not known
 * @param columns what is selected, in this order
 * @param missingColumns the columns that are not
 */
public record TablePlan(
        StudioTable table,
        Status status,
        String relation,
        List<String> readFrom,
        boolean derived,
        long aboutRows,
        List<PlannedColumn> columns,
        List<String> missingColumns) {

    private static final SqlFile COPY = new SqlFile(TablePlan.class, "copy");

    /**
     * Plans from the catalog. Without a fitting id column there is no telling rows apart, so the table counts as absent;
     * with an id that the role may not read, as not permitted.
     */
    public static TablePlan of(StudioTable table, Optional<CatalogTable> found) {
        if (found.isEmpty()) {
            return unread(table, Status.ABSENT);
        }
        CatalogTable in = found.orElseThrow();
        StudioColumn id = table.columns().get(0);
        if (in.readable() && reading(id, in, false).isEmpty()) {
            return unread(table, Status.ABSENT);
        }
        if (!in.readable() || reading(id, in, true).isEmpty()) {
            return unread(table, Status.NOT_PERMITTED);
        }
        List<PlannedColumn> columns = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            StudioColumn column = table.columns().get(i);
            if (in.form().flatMap(form -> form.find(column.name())).isEmpty()) {
                continue;
            }
            Optional<ColumnReading> reading = reading(column, in, true);
            if (reading.isPresent()) {
                columns.add(new PlannedColumn(i, column.name(), reading.orElseThrow()));
            } else {
                missing.add(column.name());
            }
        }
        return new TablePlan(
                table,
                missing.isEmpty() ? Status.WHOLE : Status.PARTIAL,
                in.source(),
                in.readFrom(),
                in.derived(),
                in.aboutRows(),
                List.copyOf(columns),
                List.copyOf(missing));
    }

    public static TablePlan unread(StudioTable table, Status status) {
        return new TablePlan(table, status, "", List.of(), false, -1, List.of(), List.of());
    }

    private static Optional<ColumnReading> reading(StudioColumn column, CatalogTable in, boolean selectable) {
        return in.find(column.name())
                .filter(there -> !selectable || there.selectable())
                .flatMap(there -> ColumnReading.find(column.type(), there.type()));
    }

    /** Returns the same of the rows that meet a condition; of a plan that reads one relation. */
    public TablePlan where(String condition) {
        return new TablePlan(
                table,
                status,
                "(select * from " + relation + " where " + condition + ") as chosen",
                readFrom,
                derived,
                -1,
                columns,
                missingColumns);
    }

    /** Whether ids that differ in the database differ when they are read: text that holds UUIDs can have them in several cases. */
    public boolean keepsIdsApart() {
        return columns.stream().noneMatch(column -> column.index() == 0 && column.reading() == ColumnReading.UUID_TEXT);
    }

    /** Returns what two plans have in common that read the same rows in the same way. */
    public String signature() {
        return relation + " " + readFrom + " " + columns + " " + missingColumns;
    }

    /**
     * The plan of a sample: of a table the rows of some of its blocks, of a view or a query the first rows.
     *
     * @param rows how many rows there are
     * @param wanted about how many are to be read
     */
    public TablePlan sample(long rows, int wanted, boolean blocks) {
        String from = blocks && rows > 2L * wanted
                ? relation + " tablesample pg_catalog.system (" + 100.0 * wanted / rows + ")"
                : rows > wanted ? "(select * from " + relation + " limit " + wanted + ") as sampled" : relation;
        return new TablePlan(table, status, from, readFrom, derived, wanted, columns, missingColumns);
    }

    /** The same without any column but the id. */
    public TablePlan onlyIds() {
        List<PlannedColumn> id =
                columns.stream().filter(column -> column.index() == 0).toList();
        List<String> others = new ArrayList<>(missingColumns);
        columns.stream().filter(column -> column.index() > 0).forEach(column -> others.add(column.name()));
        return isRead()
                ? new TablePlan(table, Status.PARTIAL, relation, readFrom, derived, aboutRows, id, others)
                : this;
    }

    public boolean isRead() {
        return status == Status.WHOLE || status == Status.PARTIAL;
    }

    /** The columns as they are selected. */
    public List<BoundedRows.Column> selection() {
        return columns.stream()
                .map(column -> new BoundedRows.Column(
                        column.reading().expression(column.name()),
                        column.reading().isText()))
                .toList();
    }

    /** The statement that gives all rows in PostgreSQL's binary form. */
    public String copyStatement() {
        return fill(COPY.text());
    }

    /** Puts the columns and the table into a statement. */
    public String fill(String statement) {
        return fill(statement, Map.of());
    }

    /** Puts the columns, the table and more into a statement. */
    public String fill(String statement, Map<String, String> more) {
        String list = String.join(
                ", ",
                columns.stream()
                        .map(column -> column.reading().expression(column.name()))
                        .toList());
        Map<String, String> values = new HashMap<>(more);
        values.put("columns", list);
        values.put("table", relation);
        return SqlTemplate.fill(statement, values);
    }

    /**
     * A column that is selected.
     *
     * @param index its index in {@link StudioTable#columns()}
     */
    record PlannedColumn(int index, String name, ColumnReading reading) {}
}
