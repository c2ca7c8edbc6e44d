package io.charactergraph.jdbc.change;

import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;

/**
 * A planned change of one column of one row, or the planned deletion of a row.
 *
 * @param table the table
 * @param rowId the row's id, as text
 * @param column the column; empty for a whole row
 * @param before the present value: the whole column, or the whole row, as text
 * @param after the planned value; empty for null, and for a deletion
 * @param changes the changes, one for each place
 * @since 0.1
 */
public record PlannedRow(
        StudioTable table,
        String rowId,
        String column,
        Optional<String> before,
        Optional<String> after,
        List<Change> changes) {

    /** Copies the list. */
    public PlannedRow {
        changes = List.copyOf(changes);
    }

    /** Returns whether the row is to be deleted. */
    public boolean isDeletion() {
        return column.isEmpty();
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
