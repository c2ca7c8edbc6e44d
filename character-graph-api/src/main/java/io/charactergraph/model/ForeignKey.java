package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.OnDelete;
import java.util.List;

/**
 * A foreign key of the database: it decides what deleting the row that it refers to does to the row that refers.
 *
 * @param table the table that refers: a table of the dictionary by its name there, any other with its schema, such as {@code
 *     public.clip_sequences}
 * @param columns the columns that refer
 * @param referenced the table referred to, named like the other
 * @param referencedColumns the columns referred to, in the order of {@code columns}
 * @param onDelete what the database does to the referring row
 * @param everyRow whether it holds for every row of both tables; false when only a part of one, such as a partition, has it
 * @since 0.1
 */
public record ForeignKey(
        String table,
        List<String> columns,
        String referenced,
        List<String> referencedColumns,
        OnDelete onDelete,
        boolean everyRow) {

    private static final List<String> ID = List.of("id");

    /** Copies the lists. */
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("columns: " + columns + " do not go with " + referencedColumns
                    + "; name one column or more, and as many referenced ones");
        }
    }

    /** A key of one column that refers to the id of a table, and holds for every row. */
    public static ForeignKey of(String table, String column, String referenced, OnDelete onDelete) {
        return new ForeignKey(table, List.of(column), referenced, ID, onDelete, true);
    }

    /** Whether it is one column that refers to an id, in every row. */
    public boolean isPlain() {
        return everyRow && columns.size() == 1 && referencedColumns.equals(ID);
    }

    /** Such as {@code public.clip_sequences.character_id → characters, on delete cascade}. */
    @Override
    public String toString() {
        String from = columns.size() == 1 ? columns.get(0) : "(" + String.join(", ", columns) + ")";
        String to = referencedColumns.equals(ID) ? "" : "(" + String.join(", ", referencedColumns) + ")";
        return OneLine.of(table + "." + from + " → " + referenced + to + ", on delete " + onDelete.words());
    }
}
