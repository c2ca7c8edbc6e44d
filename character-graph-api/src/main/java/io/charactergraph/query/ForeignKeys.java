package io.charactergraph.query;

import java.util.List;
import java.util.Optional;

/**
 * The foreign keys of a database, which decide what deleting a row does. Public because a database can declare others than the
 * dictionary's.
 */
@FunctionalInterface
public interface ForeignKeys {

    /** The foreign keys of the data dictionary. */
    ForeignKeys DICTIONARY = () -> DictionaryKeys.ALL;

    /** All foreign keys between the tables that the graph knows. */
    List<ForeignKey> all();

    /** The key by which a column refers to a table, if it is one. */
    default Optional<ForeignKey> find(String table, String column, String referenced) {
        return all().stream()
                .filter(key -> key.table().equals(table)
                        && key.column().equals(column)
                        && key.referenced().equals(referenced))
                .findFirst();
    }

    /**
     * A foreign key.
     *
     * @param table the table that refers
     * @param column the column that refers
     * @param referenced the table referred to
     * @param onDelete what the database does to the referring row
     */
    record ForeignKey(String table, String column, String referenced, OnDelete onDelete) {}

    /** What the database does to a row when the row that it refers to is deleted. */
    enum OnDelete {
        /** Deletes it too. */
        CASCADE,
        /** Clears the column. */
        SET_NULL,
        /** Refuses the deletion. */
        BLOCK
    }
}
