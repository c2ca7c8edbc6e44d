package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import java.util.List;

/**
 * What was read of one table, and what became of its rows. Always {@code rowsRead = nodeRows + edgeOnlyRows +
 * nothingRows}.
 *
 * @param table the table's name, without schema
 * @param status how much of it was read
 * @param missingColumns columns that the graph would have read and could not, in the order of the dictionary
 * @param source the name of the source that gave it; empty when none did
 * @param rowsRead rows read
 * @param nodeRows rows that are a node
 * @param edgeOnlyRows rows that are no node and gave an edge
 * @param nothingRows rows that gave neither
 * @param edges edges that its rows gave, before the same edge from two rows became one
 * @param unresolved unresolved references in its rows
 */
public record TableCoverage(
        String table,
        Status status,
        List<String> missingColumns,
        String source,
        long rowsRead,
        long nodeRows,
        long edgeOnlyRows,
        long nothingRows,
        long edges,
        long unresolved) {

    /** Copies the list and checks the sum. */
    public TableCoverage {
        missingColumns = List.copyOf(missingColumns);
        if (rowsRead != nodeRows + edgeOnlyRows + nothingRows) {
            throw new IllegalArgumentException(OneLine.of("rowsRead: " + table + " has " + rowsRead + " rows read, but "
                    + nodeRows + " + " + edgeOnlyRows + " + " + nothingRows + " accounted for"));
        }
    }

    /** Whether its rows were read. */
    public boolean wasRead() {
        return status == Status.WHOLE || status == Status.PARTIAL;
    }

    /** The same, given by another source; to compare what two sources read. */
    public TableCoverage withSource(String name) {
        return new TableCoverage(
                table, status, missingColumns, name, rowsRead, nodeRows, edgeOnlyRows, nothingRows, edges, unresolved);
    }

    /** How much of a table was read. */
    public enum Status {
        /** All columns that the graph needs. */
        WHOLE,
        /** Columns were missing. */
        PARTIAL,
        /** There is no such table. */
        ABSENT,
        /** The role may not read it. */
        NOT_PERMITTED,
        /** The caller left it out. */
        LEFT_OUT
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
