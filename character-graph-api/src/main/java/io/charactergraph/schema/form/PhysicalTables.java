package io.charactergraph.schema.form;

/** Which tables and columns a database has. */
public interface PhysicalTables {

    /** Whether there is such a table. */
    boolean has(String relation);

    /** Whether there is such a table with such a column. */
    boolean has(String relation, String column);
}
