package io.charactergraph.jdbc.change;

import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;

/**
 * One column of one row as a plan found it, and as it is to be; or a whole row that is to go.
 *
 * @param table the table
 * @param rowId the row's id, as text
 * @param column the column; empty for a whole row
 * @param before what stood there: the whole column, or the whole row, as text
 * @param after what is to stand there; empty for null, and for a row that goes
 * @param changes what is different, place by place
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

    /** Whether the row is to go. */
    public boolean isDeletion() {
        return column.isEmpty();
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
