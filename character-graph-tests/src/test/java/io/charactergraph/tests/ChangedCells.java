package io.charactergraph.tests;

import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A studio with other cells in the columns that a graph reads. */
final class ChangedCells {

    private ChangedCells() {}

    /** Returns the studio with every cell changed, row by row, in the order of the columns. */
    static StudioRows of(StudioRows studio, Change change) {
        StudioRows changed = studio;
        for (String table : studio.tables()) {
            Optional<StudioTable> known = StudioTable.find(table);
            if (known.isPresent()) {
                changed = changed.withRows(table, row -> change(known.get(), row, change));
            }
        }
        return changed;
    }

    private static Map<String, String> change(StudioTable table, Map<String, String> row, Change change) {
        Map<String, String> changed = new HashMap<>(row);
        for (StudioColumn column : table.columns()) {
            String cell = changed.get(column.name());
            String other = change.apply(column, cell);
            if (!Objects.equals(cell, other)) {
                changed.put(column.name(), other);
            }
        }
        return changed;
    }

    /** Returns the new value of a cell, or the same. */
    @FunctionalInterface
    interface Change {
        String apply(StudioColumn column, String cell);
    }
}
