package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read of one table, and what became of its rows. Always {@code rowsRead = nodeRows + edgeOnlyRows +
 * nothingRows}.
 *
 * <p>A graph holds ids that are whole numbers of 32 bits, or UUIDs. A database whose columns are of wider types can have rows
 * that a graph cannot hold. They are counted here, and the table is {@link Status#PARTIAL}.
 *
 * @param table the table's name, without schema
 * @param status how much of it was read
 * @param missingColumns columns that the graph would have read and could not, in the order of the dictionary
 * @param source the name of the source that gave it; empty when none did
 * @param readFrom the physical tables that were read, the one first whose rows are this table's: the table's own name, or
 *     others where the database has it in another profile or by another name; empty when no table was read
 * @param rowsRead rows read
 * @param nodeRows rows that are a node
 * @param edgeOnlyRows rows that are no node and gave an edge
 * @param nothingRows rows that gave neither
 * @param edges edges that its rows gave, before the same edge from two rows became one
 * @param unresolved unresolved references in its rows
 * @param unheldRows those of {@code nothingRows} that no graph can hold: the id is null, beyond 32 bits, no UUID, or that of
 *     another row
 * @param unheldValues attributes that are absent because they do not fit: numbers beyond 32 bits or not whole, and text that is no
 *     UUID; references that do not fit are unresolved instead
 * @since 0.1
 */
public record TableCoverage(
        String table,
        Status status,
        List<String> missingColumns,
        String source,
        List<String> readFrom,
        long rowsRead,
        long nodeRows,
        long edgeOnlyRows,
        long nothingRows,
        long edges,
        long unresolved,
        long unheldRows,
        long unheldValues) {

    /** Copies the lists and checks the sum. */
    public TableCoverage {
        missingColumns = List.copyOf(missingColumns);
        readFrom = List.copyOf(readFrom);
        if (rowsRead != nodeRows + edgeOnlyRows + nothingRows) {
            throw new IllegalArgumentException(OneLine.of("rowsRead: " + table + " has " + rowsRead + " rows read, but "
                    + nodeRows + " + " + edgeOnlyRows + " + " + nothingRows + " accounted for"));
        }
        if (unheldRows > nothingRows) {
            throw new IllegalArgumentException(OneLine.of("unheldRows: " + table + " has " + unheldRows
                    + " rows that were not held, but only " + nothingRows + " that made nothing"));
        }
    }

    /** A table that has its own name in the database, and all of whose rows and values could be held. */
    public TableCoverage(
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
        this(
                table,
                status,
                missingColumns,
                source,
                ownName(table, status),
                rowsRead,
                nodeRows,
                edgeOnlyRows,
                nothingRows,
                edges,
                unresolved,
                0,
                0);
    }

    private static List<String> ownName(String table, Status status) {
        return status == Status.WHOLE || status == Status.PARTIAL ? List.of(table) : List.of();
    }

    /**
     * The table's name, how much of it was read, and what it is lacking: {@code game_npcs is PARTIAL, without meta}. Names the
     * physical table where that is another: {@code character_npc_links (object_links) is WHOLE}.
     */
    public String described() {
        return OneLine.of(table) + physical() + " is " + status + (lacking().isEmpty() ? "" : ", " + lacking());
    }

    private String physical() {
        return readFrom.isEmpty() || readFrom.equals(List.of(table)) ? "" : " (" + OneLine.joined(readFrom) + ")";
    }

    /**
     * What of the table is lacking, such as {@code without meta, 2 rows not held}; empty when nothing is, or the table was not read
     * at all. The text is for people, and may change.
     */
    public String lacking() {
        List<String> parts = new ArrayList<>();
        if (!missingColumns.isEmpty()) {
            parts.add("without " + OneLine.joined(missingColumns));
        }
        if (unheldRows > 0) {
            parts.add(unheldRows + (unheldRows == 1 ? " row" : " rows") + " not held");
        }
        if (unheldValues > 0) {
            parts.add(unheldValues + (unheldValues == 1 ? " value" : " values") + " not held");
        }
        return String.join(", ", parts);
    }

    /** Whether its rows were read. */
    public boolean wasRead() {
        return status == Status.WHOLE || status == Status.PARTIAL;
    }

    /** The same, given by another source; to compare what two sources read. */
    public TableCoverage withSource(String name) {
        return new TableCoverage(
                table,
                status,
                missingColumns,
                name,
                readFrom,
                rowsRead,
                nodeRows,
                edgeOnlyRows,
                nothingRows,
                edges,
                unresolved,
                unheldRows,
                unheldValues);
    }

    /** How much of a table was read. */
    public enum Status {
        /** All columns that the graph needs. */
        WHOLE,
        /** Columns were missing, or rows or values could not be held. */
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
