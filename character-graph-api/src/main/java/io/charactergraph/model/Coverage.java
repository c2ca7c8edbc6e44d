package io.charactergraph.model;

import java.util.List;
import java.util.Optional;

/**
 * What was read: an answer of "nobody uses it" is only as good as this.
 *
 * @param tables one entry for each table of the dictionary, in its order
 */
public record Coverage(List<TableCoverage> tables) {

    /** Copies the list. */
    public Coverage {
        tables = List.copyOf(tables);
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
}
