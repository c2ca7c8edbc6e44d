package io.charactergraph.source;

/** What a column of the studio's tables holds, and so how a {@link StudioRow} is asked for it. */
public enum ColumnType {
    /** A 32-bit integer; {@link StudioRow#integer}. */
    INTEGER,
    /** A UUID; {@link StudioRow#uuid}. */
    UUID,
    /** Text, or the label of an enum type; {@link StudioRow#text}. */
    TEXT,
    /** A {@code json} or {@code jsonb} column; {@link StudioRow#text} gives its text. */
    JSON,
    /** {@link StudioRow#bool}. */
    BOOLEAN,
    /** A timestamp without time zone, in UTC; {@link StudioRow#timestamp}. */
    TIMESTAMP,
    /** A floating-point number; {@link StudioRow#number}. */
    DOUBLE,
    /** The id of a row that no reference names, of whatever type; {@link StudioRow#text} gives it as text. */
    ROW_ID
}
