package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.schema.ColumnType;
import java.util.Optional;

/** How a column of the database is read: which of its types fit which type of the data dictionary. */
public enum ColumnReading {
    INT,
    /** A 64-bit number, which does not fit when it has more than 32 bits. */
    LONG,
    UUID,
    /** Text, which does not fit when it is not a UUID. */
    UUID_TEXT,
    TEXT,
    /** JSON in PostgreSQL's own form, of which the binary form is the text behind the number of a version. */
    JSONB,
    /** What has to be made text by the server: blanks at the end of {@code char(n)} are removed, and every type has a text. */
    CAST_TEXT,
    BOOLEAN,
    TIMESTAMP,
    ZONED_TIMESTAMP,
    DOUBLE,
    /** A whole number of any size that is read as a floating-point number. */
    WHOLE,
    /** A number with any number of digits, made text by the server. */
    DECIMAL,
    /** A 32-bit floating-point number, read as the decimal that it is written as: 0.7 and not 0.699999988. */
    FLOAT;

    /**
     * How to read a column of that type, or empty when the type does not fit.
     *
     * @param wanted what the graph wants
     * @param type the type in the database, as {@link CatalogQueries.Column#typeName()}
     */
    public static Optional<ColumnReading> find(ColumnType wanted, String type) {
        return Optional.ofNullable(
                switch (wanted) {
                    case INTEGER ->
                        switch (type) {
                            case "int2", "int4" -> INT;
                            case "int8" -> LONG;
                            default -> null;
                        };
                    case UUID ->
                        switch (type) {
                            case "uuid" -> UUID;
                            case "text", "varchar" -> UUID_TEXT;
                            default -> null;
                        };
                    case TEXT ->
                        switch (type) {
                            case "text", "varchar", "name", "enum", "citext" -> TEXT;
                            case "bpchar" -> CAST_TEXT;
                            default -> null;
                        };
                    case JSON ->
                        switch (type) {
                            case "json", "text", "varchar" -> TEXT;
                            case "jsonb" -> JSONB;
                            default -> null;
                        };
                    case BOOLEAN -> type.equals("bool") ? BOOLEAN : null;
                    case TIMESTAMP ->
                        switch (type) {
                            case "timestamp" -> TIMESTAMP;
                            case "timestamptz" -> ZONED_TIMESTAMP;
                            default -> null;
                        };
                    case DOUBLE ->
                        switch (type) {
                            case "float8" -> DOUBLE;
                            case "int2", "int4", "int8" -> WHOLE;
                            case "numeric" -> DECIMAL;
                            case "float4" -> FLOAT;
                            default -> null;
                        };
                    case ROW_ID -> CAST_TEXT;
                });
    }

    /** Whether a value can be of any size. */
    boolean isText() {
        return this == TEXT || this == JSONB || this == CAST_TEXT || this == UUID_TEXT;
    }

    /** The expression that a statement selects for the column; it means the same under any search path. */
    String expression(String column) {
        String quoted = Identifiers.quote(column);
        return switch (this) {
            case CAST_TEXT, DECIMAL -> "cast(" + quoted + " as pg_catalog.text)";
            case FLOAT -> "cast(cast(" + quoted + " as pg_catalog.text) as double precision)";
            default -> quoted;
        };
    }
}
