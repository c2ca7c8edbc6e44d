package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of a PostgreSQL database, read in ranges of their ids. Every column is read as the text that the database shows. */
final class JdbcTables {

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final String UUID = "uuid";
    private static final String ID = "id";
    private static final long RANGE = 1L << 32;

    private final SparkSession session;
    private final String url;
    private final Properties properties;
    private final int ranges;

    JdbcTables(SparkSession session, String url, Properties properties, int ranges) {
        this.session = session;
        this.url = url;
        this.properties = new Properties();
        this.properties.putAll(properties);
        this.properties.putIfAbsent("driver", "org.postgresql.Driver");
        this.properties.putIfAbsent("fetchsize", "5000");
        this.properties.putIfAbsent("sessionInitStatement", "SET DateStyle = 'ISO'; SET extra_float_digits = 3");
        this.ranges = ranges;
    }

    private record Column(String name, String type) {}

    /** Adds the tables of these names that are in the first schema of the search path and may be read. */
    SparkStudio addTo(SparkStudio studio, Set<String> names) {
        SparkStudio all = studio;
        for (Map.Entry<String, List<Column>> table : columns().entrySet()) {
            if (names.contains(table.getKey())) {
                all = all.with(table.getKey(), rows(table.getKey(), table.getValue()));
            }
        }
        return all;
    }

    private Map<String, List<Column>> columns() {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        String query = "SELECT table_name::text AS table_name, column_name::text AS column_name,"
                + " data_type::text AS data_type FROM information_schema.columns"
                + " WHERE table_schema = current_schema()"
                + " AND has_column_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), column_name, 'SELECT')"
                + " ORDER BY table_name, ordinal_position";
        for (Row row : read(query).collectAsList()) {
            columns.computeIfAbsent(row.getAs("table_name"), any -> new ArrayList<>())
                    .add(new Column(row.getAs("column_name"), row.getAs("data_type")));
        }
        return columns;
    }

    private Dataset<Row> read(String query) {
        return session.read().jdbc(url, "(" + query + ") AS question", properties);
    }

    private Dataset<Row> rows(String table, List<Column> columns) {
        List<String> texts = columns.stream()
                .map(column -> quoted(column.name) + "::text AS " + quoted(column.name))
                .toList();
        String type = columns.stream()
                .filter(column -> column.name.equals(ID))
                .map(Column::type)
                .findFirst()
                .orElse("");
        String key = WHOLE.contains(type) || type.equals(UUID) ? ", " + quoted(ID) + " AS \"range of\"" : "";
        String query = "(SELECT " + String.join(", ", texts) + key + " FROM " + quoted(table) + ") AS rows_of_table";
        if (key.isEmpty()) {
            return session.read().jdbc(url, query, properties);
        }
        List<String> predicates = type.equals(UUID) ? uuidRanges() : numberRanges(table);
        return session.read()
                .jdbc(url, query, predicates.toArray(new String[0]), properties)
                .drop("range of");
    }

    /** Ranges of UUIDs, of equal width. */
    private List<String> uuidRanges() {
        List<String> bounds = new ArrayList<>();
        for (int range = 1; range < ranges; range++) {
            String digits = Long.toHexString(RANGE + RANGE / ranges * range).substring(1);
            bounds.add("'" + digits + "-0000-0000-0000-000000000000'");
        }
        return between(bounds);
    }

    /** Ranges of numbers, of equal width, between the lowest and the highest. */
    private List<String> numberRanges(String table) {
        Row ends = read("SELECT min(" + quoted(ID) + ")::bigint AS lowest, max(" + quoted(ID)
                        + ")::bigint AS highest FROM " + quoted(table))
                .first();
        List<String> bounds = new ArrayList<>();
        if (!ends.isNullAt(0)) {
            long lowest = ends.getLong(0);
            double width = ((double) ends.getLong(1) - lowest) / ranges;
            for (int range = 1; range < ranges; range++) {
                String bound = Long.toString(lowest + (long) (width * range));
                if (!bounds.contains(bound)) {
                    bounds.add(bound);
                }
            }
        }
        return between(bounds);
    }

    private static List<String> between(List<String> bounds) {
        List<String> ranges = new ArrayList<>();
        String key = "\"range of\"";
        if (bounds.isEmpty()) {
            return List.of("true");
        }
        ranges.add(key + " < " + bounds.get(0) + " OR " + key + " IS NULL");
        for (int i = 1; i < bounds.size(); i++) {
            ranges.add(key + " >= " + bounds.get(i - 1) + " AND " + key + " < " + bounds.get(i));
        }
        ranges.add(key + " >= " + bounds.get(bounds.size() - 1));
        return ranges;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
