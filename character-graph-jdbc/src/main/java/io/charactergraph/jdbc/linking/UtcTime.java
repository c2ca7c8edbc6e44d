package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.tables.CatalogQueries;

/**
 * Times as timestamps without time zone in UTC, for columns with and without time zone, regardless of the zones of the session
 * and of this process. A column with time zone contains the instant, a column without is in UTC.
 */
final class UtcTime {

    private UtcTime() {}

    /**
     * The expression that reads a column as a timestamp in UTC.
     *
     * @param column the column, quoted, with its table's alias if needed
     * @param type as {@link CatalogQueries.Column#typeName()}
     */
    static String read(String column, String type) {
        return isZoned(type) ? "(" + column + " at time zone 'UTC')" : column;
    }

    /**
     * The expression that a column is set to.
     *
     * @param timestamp an expression of a timestamp in UTC
     * @param type as {@link CatalogQueries.Column#typeName()}
     */
    static String write(String timestamp, String type) {
        return isZoned(type) ? "(" + timestamp + " at time zone 'UTC')" : timestamp;
    }

    private static boolean isZoned(String type) {
        return type.equals("timestamptz");
    }
}
