package io.charactergraph.schema;

/**
 * How far to trust a piece of evidence.
 *
 * @since 0.1
 */
public enum Basis {
    /** A foreign key: the database checks it. */
    FOREIGN_KEY,
    /** A plain column that nothing checks. */
    COLUMN,
    /** A convention inside JSON. */
    JSON,
    /** A tag. */
    TAG,
    /** Found inside a prompt's text. */
    TEXT
}
