package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The tables of a PostgreSQL database, read in ranges of their ids. Every column is read as the text that the database shows. */
final class JdbcTables {

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final String UUID = "uuid";
    private static final String ID = "id";
    private static final String FIRST = "sessionInitStatement";
    private static final String FETCHED = "fetchsize";
    private static final long RANGE = 1L << 32;

    private final SparkSession session;
    private final String url;
    private final Properties properties;
    private final int ranges;

    /**
     * The tables of a database.
     *
     * @param given the properties that the user gives, whose names are those of Spark in any case
     */
    JdbcTables(SparkSession session, String url, Properties given, int ranges) {
        this.session = session;
        this.url = url;
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.stringPropertyNames().forEach(name -> options.put(name, given.getProperty(name)));
        options.putIfAbsent("driver", "org.postgresql.Driver");
        if ("0".equals(options.getOrDefault(FETCHED, "0"))) {
            options.put(FETCHED, "5000"); // with 0 the driver would take all rows at once, and begin no transaction
        }
        this.properties = new Properties();
        this.properties.putAll(options);
        this.ranges = ranges;
    }

    private record Column(String name, String type, boolean isPermitted) {}

    /**
     * The tables of some names.
     *
     * @param tables those that may be read
     * @param notPermitted the names of those that may not: by the rights of the role, or since a policy would hide rows
     */
    record Found(Map<String, Dataset<Row>> tables, Set<String> notPermitted) {}

    /** Begins a transaction that {@link #read} reads in. */
    JdbcSnapshot open() {
        return JdbcSnapshot.open(url, properties);
    }

    /** Returns the tables of these names that are in the first schema of the search path. */
    Found read(JdbcSnapshot snapshot, Set<String> names) {
        Properties inSnapshot = new Properties();
        inSnapshot.putAll(properties);
        inSnapshot.put(
                FIRST,
                snapshot.beginning() + "; SET DateStyle = 'ISO'; SET extra_float_digits = 3"
                        + (properties.containsKey(FIRST) ? "; " + properties.get(FIRST) : ""));
        Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
        Set<String> notPermitted = new LinkedHashSet<>();
        columns(snapshot).forEach((table, columns) -> {
            List<Column> permitted =
                    columns.stream().filter(Column::isPermitted).toList();
            boolean hasId = columns.stream().anyMatch(column -> column.name.equals(ID));
            if (!names.contains(table)) {
                return;
            }
            if (permitted.isEmpty() || hasId && permitted.stream().noneMatch(column -> column.name.equals(ID))) {
                notPermitted.add(table);
            } else {
                tables.put(table, rows(snapshot, inSnapshot, table, permitted));
            }
        });
        return new Found(tables, notPermitted);
    }

    /** The columns of all tables. A domain counts as the type that it is made of. */
    private static Map<String, List<Column>> columns(JdbcSnapshot snapshot) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        String question = "SELECT c.relname, a.attname,"
                + " pg_catalog.format_type(COALESCE(NULLIF(t.typbasetype, 0), t.oid), NULL),"
                + " pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')"
                + " AND NOT pg_catalog.row_security_active(c.oid)"
                + " FROM pg_catalog.pg_class c"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = pg_catalog.current_schema()"
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                + " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
                + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                + " ORDER BY c.relname, a.attnum";
        for (List<@Nullable String> row : snapshot.ask(question)) {
            columns.computeIfAbsent(required(row.get(0)), any -> new ArrayList<>())
                    .add(new Column(required(row.get(1)), required(row.get(2)), "t".equals(row.get(3))));
        }
        return columns;
    }

    private static String required(@Nullable String text) {
        return Objects.requireNonNull(text);
    }

    private Dataset<Row> rows(JdbcSnapshot snapshot, Properties inSnapshot, String table, List<Column> columns) {
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
            return session.read().jdbc(url, query, inSnapshot);
        }
        List<String> predicates = type.equals(UUID) ? uuidRanges() : numberRanges(snapshot, table);
        return session.read()
                .jdbc(url, query, predicates.toArray(new String[0]), inSnapshot)
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
    private List<String> numberRanges(JdbcSnapshot snapshot, String table) {
        List<@Nullable String> ends = snapshot.ask(
                        "SELECT min(" + quoted(ID) + "), max(" + quoted(ID) + ") FROM " + quoted(table))
                .get(0);
        List<String> bounds = new ArrayList<>();
        if (ends.get(0) != null) {
            long lowest = Long.parseLong(required(ends.get(0)));
            double width = ((double) Long.parseLong(required(ends.get(1))) - lowest) / ranges;
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
