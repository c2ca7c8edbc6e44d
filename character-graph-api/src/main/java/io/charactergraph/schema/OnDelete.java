package io.charactergraph.schema;

/**
 * What the database does to a row when the row that a foreign key of it refers to is deleted.
 *
 * @since 0.1
 */
public enum OnDelete {
    /** Deletes it too. */
    CASCADE("cascade"),
    /** Clears the column. */
    SET_NULL("set null"),
    /** Writes the column's default, which is not null. */
    SET_DEFAULT("set default"),
    /** Refuses the deletion. */
    BLOCK("restrict");

    private final String words;

    OnDelete(String words) {
        this.words = words;
    }

    /** The words of SQL. */
    public String words() {
        return words;
    }
}
