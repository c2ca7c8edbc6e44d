package io.charactergraph.testkit.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a studio's tables, one at a time.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes one row.
     *
     * <p>Cells are in PostgreSQL's text form: booleans {@code t} and {@code f}, timestamps {@code 2026-01-31 12:00:00},
     * UUIDs
     * and JSON as text; null is the SQL NULL. A sink keeps neither of the lists: a caller may use them again.
     *
     * @param table the table's name, without schema
     * @param columns the columns of the row; a column that it leaves out is NULL
     * @param cells as many as there are columns
     */
    void row(String table, List<String> columns, List<@Nullable String> cells);
}
