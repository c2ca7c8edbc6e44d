package io.charactergraph.source.assembly;

import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import java.util.List;

/** What becomes of the rows of one table. */
final class TableAccount {

    private final StudioTable table;
    private TableCoverage.Status status = TableCoverage.Status.ABSENT;
    private List<String> missingColumns = List.of();
    private String source = "";
    private List<String> readFrom = List.of();
    private long rows;
    private long nodeRows;
    private long edgeOnlyRows;
    private long edges;
    private long unheldRows;
    private long unheldValues;

    TableAccount(StudioTable table) {
        this.table = table;
    }

    void begin(String sourceName, List<String> missing, List<String> physicalTables) {
        status = missing.isEmpty() ? TableCoverage.Status.WHOLE : TableCoverage.Status.PARTIAL;
        missingColumns = table.columns().stream()
                .map(column -> column.name())
                .filter(missing::contains)
                .toList();
        source = sourceName;
        readFrom = physicalTables;
    }

    /** Notes why a table is not read; a table that some source could read stays read, and a refusal says more than absence. */
    void unread(TableCoverage.Status why) {
        if (!wasRead() && (status == TableCoverage.Status.ABSENT || why == TableCoverage.Status.NOT_PERMITTED)) {
            status = why;
        }
    }

    boolean wasRead() {
        return status == TableCoverage.Status.WHOLE || status == TableCoverage.Status.PARTIAL;
    }

    boolean wasRead(String column) {
        return wasRead() && !missingColumns.contains(column);
    }

    void row() {
        rows++;
    }

    /** How many rows were read. */
    long rows() {
        return rows;
    }

    /** A row that no graph can hold: its id does not fit, is null, or is that of another row. */
    void unheldRow() {
        unheldRows++;
    }

    /** An attribute that is there and does not fit its column. */
    void unheldValue() {
        unheldValues++;
    }

    void nodeRow() {
        nodeRows++;
    }

    void edgeOnlyRow() {
        edgeOnlyRows++;
    }

    void edgeOnlyRows(int count) {
        edgeOnlyRows += count;
    }

    void edge() {
        edges++;
    }

    void edges(int count) {
        edges += count;
    }

    /** How many edges there were. */
    long edges() {
        return edges;
    }

    TableCoverage coverage(long unresolved) {
        return new TableCoverage(
                table.tableName(),
                status == TableCoverage.Status.WHOLE && unheldRows + unheldValues > 0
                        ? TableCoverage.Status.PARTIAL
                        : status,
                missingColumns,
                source,
                readFrom,
                rows,
                nodeRows,
                edgeOnlyRows,
                rows - nodeRows - edgeOnlyRows,
                edges,
                unresolved,
                unheldRows,
                unheldValues);
    }
}
