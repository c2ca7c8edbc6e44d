package io.charactergraph.schema;

/**
 * What a column of the studio's tables holds. Decides which method of a {@code StudioRow} reads it.
 *
 * @since 0.1
 */
public enum ColumnType {
    /** A 32-bit integer, read with {@code StudioRow.integer}. */
    INTEGER,
    /** A UUID, read with {@code StudioRow.uuid}. */
    UUID,
    /** Text, or the label of an enum type, read with {@code StudioRow.text}. */
    TEXT,
    /** A {@code json} or {@code jsonb} column, whose text is read with {@code StudioRow.text}. */
    JSON,
    /** A boolean, read with {@code StudioRow.bool}. */
    BOOLEAN,
    /** A timestamp without time zone, in UTC, read with {@code StudioRow.timestamp}. */
    TIMESTAMP,
    /** A floating-point number, read with {@code StudioRow.number}. */
    DOUBLE,
    /** The id of a row that no reference names, of any type, read as text with {@code StudioRow.text}. */
    ROW_ID
}
