package io.charactergraph.schema.form;

import io.charactergraph.internal.OneLine;
import java.util.Optional;

/**
 * A table or a column whose presence distinguishes one form of a table from another.
 *
 * @param relation the physical table
 * @param column a column of it; empty for the table itself
 */
public record Mark(String relation, Optional<String> column) {

    static Mark table(String relation) {
        return new Mark(relation, Optional.empty());
    }

    static Mark column(String relation, String column) {
        return new Mark(relation, Optional.of(column));
    }

    boolean isIn(PhysicalTables tables) {
        return column.map(name -> tables.has(relation, name)).orElseGet(() -> tables.has(relation));
    }

    @Override
    public String toString() {
        return OneLine.of(relation + column.map(name -> "." + name).orElse(""));
    }
}
