package io.charactergraph.jdbc.tables;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.schema.StudioTable;
import java.util.Locale;
import java.util.Set;

/**
 * How a column is compared with a value that is given as text, so that an index on it can be used.
 *
 * @param column the column, quoted
 * @param form the form in which it is compared
 * @param type the full name of the type that the text is cast to
 */
public record RowKey(String column, Form form, String type) {

    private static final String TEXT = "pg_catalog.text";
    private static final String UUID = "pg_catalog.uuid";
    private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8");
    private static final Set<String> TEXTS = Set.of("text", "varchar");

    /** What is compared of a column. */
    enum Form {
        ITSELF("%s"),
        TEXT("cast(%s as pg_catalog.text)"),
        LOWER_CASE("pg_catalog.lower(cast(%s as pg_catalog.text))");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }

        String of(String column) {
            return pattern.replace("%s", column);
        }
    }

    /** The id of a table's rows. */
    public static RowKey ofId(StudioTable table, CatalogTable in) {
        return of(in, table.columns().get(0).name());
    }

    /** A column of a table. An integer is compared with one of 64 bits, so that no number is out of its range. */
    static RowKey of(CatalogTable in, String column) {
        String quoted = Identifiers.quote(column);
        String type = in.find(column).map(CatalogTable.CatalogColumn::type).orElse("other");
        if (INTEGERS.contains(type)) {
            return new RowKey(quoted, Form.ITSELF, "pg_catalog.int8");
        }
        return type.equals("uuid")
                ? new RowKey(quoted, Form.ITSELF, UUID)
                : new RowKey(quoted, TEXTS.contains(type) ? Form.ITSELF : Form.TEXT, TEXT);
    }

    /**
     * A column of a table of the data dictionary, compared where its values stand.
     *
     * @param stored the column of the database that holds them
     */
    public static RowKey of(CatalogTable in, String column, String stored) {
        RowKey key = of(in, column);
        return new RowKey(Identifiers.quote(stored), key.form, key.type);
    }

    /** Whether the column is compared as it stands, so that an index on it can be used. */
    public boolean isPlain() {
        return form == Form.ITSELF;
    }

    /** Whether the column is compared as an integer, or as a UUID. */
    public boolean isTyped() {
        return isPlain() && !type.equals(TEXT);
    }

    /** A column that holds UUIDs: one that is text is compared in lower case. */
    public static RowKey ofUuid(CatalogTable in, String column) {
        RowKey key = of(in, column);
        return key.type.equals(UUID) ? key : key.asUuidText();
    }

    /** The same compared as text, in lower case: to compare two columns of which one is text. */
    public RowKey asUuidText() {
        return new RowKey(column, Form.LOWER_CASE, TEXT);
    }

    /** Returns the expression of the column in a statement. */
    public String expression() {
        return form.of(column);
    }

    /** Returns the expression of the column of one of the tables in a statement. */
    public String expression(String alias) {
        return form.of(alias + "." + column);
    }

    /** A UUID as {@link #ofUuid} compares it. */
    public static String text(Object uuid) {
        return uuid.toString().toLowerCase(Locale.ROOT);
    }
}
