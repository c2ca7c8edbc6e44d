package io.charactergraph.jdbc.scope;

/**
 * An index that a look-up needs.
 *
 * @param relation the full name of the table, quoted
 * @param name the name of the index
 * @param definition what stands after {@code on <table>}
 * @param isThere whether the database has it, or one that does as well
 * @param ofNames whether it is made on the function of names
 */
record NeededIndex(String relation, String name, String definition, boolean isThere, boolean ofNames) {}
