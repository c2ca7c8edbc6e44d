package io.charactergraph.model;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Printout;
import io.charactergraph.internal.TextTable;
import java.util.List;
import java.util.Optional;

/**
 * What was read: an answer that nothing uses a node is only as good as this.
 *
 * @param tables one entry for each table of the dictionary, in its order
 * @since 0.1
 */
public record Coverage(List<TableCoverage> tables) {

    private static final TextTable<TableCoverage> TABLE = TextTable.of(TableCoverage.class)
            .text("TABLE", TableCoverage::table)
            .text("STATUS", TableCoverage::status)
            .text("LACKS", TableCoverage::lacking)
            .number("ROWS", TableCoverage::rowsRead)
            .number("NODES", TableCoverage::nodeRows)
            .number("EDGES", TableCoverage::edges)
            .number("UNRESOLVED", TableCoverage::unresolved);

    /** Copies the list. */
    public Coverage {
        tables = FrozenList.copyOf(tables, TABLE);
    }

    /** The entry of a table, if the dictionary has it. */
    public Optional<TableCoverage> find(String table) {
        return tables.stream().filter(entry -> entry.table().equals(table)).findFirst();
    }

    /** The tables that were not read, or not whole, in order. */
    public List<TableCoverage> gaps() {
        return tables.stream()
                .filter(entry -> entry.status() != TableCoverage.Status.WHOLE)
                .toList();
    }

    /** Rows read from all tables. */
    public long rowsRead() {
        return tables.stream().mapToLong(TableCoverage::rowsRead).sum();
    }

    /** Returns a table of all tables that were read, and the others by name. */
    @Override
    public String toString() {
        List<TableCoverage> read =
                tables.stream().filter(TableCoverage::wasRead).toList();
        List<TableCoverage> others =
                tables.stream().filter(entry -> !entry.wasRead()).toList();
        return new Printout()
                .line(read.size() + " of " + tables.size() + " tables read, " + rowsRead() + " rows")
                .table(TABLE, read)
                .list("not read", others, entry -> entry.table() + ", " + entry.status())
                .toString();
    }
}
