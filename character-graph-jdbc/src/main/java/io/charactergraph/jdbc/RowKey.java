package io.charactergraph.jdbc;

import io.charactergraph.source.StudioTable;
import java.util.Locale;
import java.util.Set;

/**
 * How a column is compared with a value that is given as text, so that an index on it can be used.
 *
 * @param expression what stands in the statement for the column
 * @param type the type that the text is cast to, one of the schema {@code pg_catalog}
 */
record RowKey(String expression, String type) {

    private static final Set<String> PLAIN = Set.of("int2", "int4", "int8", "uuid", "text", "varchar");

    /** The id of a table's rows. */
    static RowKey ofId(StudioTable table, CatalogTable in) {
        return of(in, table.columns().get(0).name());
    }

    /** A column of a table. */
    static RowKey of(CatalogTable in, String column) {
        String quoted = Identifiers.quote(column);
        String type = in.find(column).map(CatalogTable.CatalogColumn::type).orElse("text");
        return PLAIN.contains(type)
                ? new RowKey(quoted, type)
                : new RowKey("cast(" + quoted + " as pg_catalog.text)", "text");
    }

    /** A column that holds UUIDs: one that is text is compared in lower case. */
    static RowKey ofUuid(CatalogTable in, String column) {
        RowKey key = of(in, column);
        return key.type.equals("uuid") ? key : new RowKey("pg_catalog.lower(" + key.expression + ")", "text");
    }

    /** A UUID as {@link #ofUuid} compares it. */
    static String text(Object uuid) {
        return uuid.toString().toLowerCase(Locale.ROOT);
    }
}
