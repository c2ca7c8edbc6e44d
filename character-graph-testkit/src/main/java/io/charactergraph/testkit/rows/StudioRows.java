package io.charactergraph.testkit.rows;

import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A studio as rows of text: tables in order, each with its columns and its rows. Immutable.
 *
 * <p>Cells are those of {@link RowSink#row}. A table that is not here does not exist, and neither does a column that its
 * table does not have; a table may exist and be empty. A table that does not exist has no columns and no rows.
 *
 * @since 0.1
 */
public final class StudioRows {

    private static final Table ABSENT = new Table(List.of(), List.of());

    private final Map<String, Table> tables;

    private StudioRows(Map<String, Table> tables) {
        this.tables = tables;
    }

    /** A builder without tables. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a folder of files {@code <table>.jsonl}, each line one row as a JSON object of column and value. Which tables
     * exist is which files do: those of {@link StudioTable} in its order, then the others by name.
     *
     * <p>Numbers and text become cells as they stand. A boolean becomes {@code t} or {@code f} where {@link StudioTable} has
     * a boolean, else its word. In the columns that it has as JSON any value is the cell's JSON, made compact and otherwise
     * kept as written, null included; in a column that it does not list, an object or array is. In all other columns null
     * is the SQL NULL, as is a column that a line leaves out.
     *
     * <p>A table has the columns that {@link StudioTable} lists and those of its lines; but when the file's first line is a
     * JSON array of column names it has these and those of its lines.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a line is no such object; the message names file and line
     */
    public static StudioRows readJsonLines(Path folder) throws IOException {
        return JsonLines.read(folder);
    }

    /**
     * Reads resources as {@link #readJsonLines(Path)} reads files: for every table of {@link StudioTable} the
     * resource {@code <folder>/<table>.jsonl}, when there is one.
     *
     * @param anchor the class whose {@link Class#getResourceAsStream} finds them
     * @param folder where they are, absolute with a leading slash, else relative to the class's package
     * @throws IOException if a resource cannot be read
     * @throws IllegalArgumentException if a line is no such object, or there is no such resource at all
     */
    public static StudioRows readJsonLines(Class<?> anchor, String folder) throws IOException {
        return JsonLines.read(anchor, folder);
    }

    /**
     * Writes a file {@code <table>.jsonl} for every table into a folder, created when it does not exist. Reading them
     * returns
     * an equal studio, but for blanks between the tokens of JSON cells. JSON cells stand in their lines as they are.
     *
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if a cell of a JSON column is no JSON, or has a line break between its tokens
     */
    public void writeJsonLines(Path folder) throws IOException {
        JsonLines.write(this, folder);
    }

    /** The names of the tables, in order. */
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /** Whether there is such a table. */
    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** The columns of a table, in order. */
    public List<String> columns(String table) {
        return table(table).columns;
    }

    /** The rows of a table, in order; each has a cell for every one of {@link #columns(String)}. */
    public List<List<@Nullable String>> rows(String table) {
        return table(table).rows;
    }

    /** Returns the rows of a table as new maps of column and cell. */
    public List<Map<String, @Nullable String>> maps(String table) {
        Table known = table(table);
        List<Map<String, @Nullable String>> maps = new ArrayList<>(known.rows.size());
        known.rows.forEach(row -> maps.add(known.toMap(row)));
        return maps;
    }

    /** How many rows there are in all tables. */
    public int size() {
        return tables.values().stream().mapToInt(table -> table.rows.size()).sum();
    }

    /** Returns everything as new maps: table, rows, column, cell; in order. */
    public Map<String, List<Map<String, @Nullable String>>> toMaps() {
        Map<String, List<Map<String, @Nullable String>>> maps = new LinkedHashMap<>();
        tables.keySet().forEach(name -> maps.put(name, maps(name)));
        return maps;
    }

    /** Passes every row to a sink, table by table. */
    public void writeTo(RowSink sink) {
        tables.forEach((name, table) -> table.rows.forEach(row -> sink.row(name, table.columns, row)));
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = builder();
        tables.keySet().forEach(name -> builder.table(name, columns(name)));
        writeTo(builder);
        return builder;
    }

    /** The same without a table. */
    public StudioRows without(String table) {
        Map<String, Table> left = new LinkedHashMap<>(tables);
        left.remove(table);
        return new StudioRows(left);
    }

    /** The same without a column of a table. */
    public StudioRows withoutColumn(String table, String column) {
        int index = columns(table).indexOf(column);
        if (index < 0) {
            return this;
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (List<@Nullable String> row : rows(table)) {
            List<@Nullable String> cells = new ArrayList<>(row);
            cells.remove(index);
            rows.add(Collections.unmodifiableList(cells));
        }
        List<String> columns = new ArrayList<>(columns(table));
        columns.remove(index);
        return with(table, new Table(List.copyOf(columns), Collections.unmodifiableList(rows)));
    }

    /** The same without the rows of a table that a predicate on column and cell holds for. */
    public StudioRows withoutRows(String table, Predicate<? super Map<String, @Nullable String>> which) {
        if (!has(table)) {
            return this;
        }
        Table old = table(table);
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (List<@Nullable String> row : old.rows) {
            if (!which.test(old.toMap(row))) {
                rows.add(row);
            }
        }
        return with(table, new Table(old.columns, Collections.unmodifiableList(rows)));
    }

    /**
     * The same with every row of a table put through a function on column and cell. The function may change the map that
     * it receives; a column that it adds becomes one of the table, one that it leaves out is NULL.
     */
    public StudioRows withRows(String table, UnaryOperator<Map<String, @Nullable String>> change) {
        if (!has(table)) {
            return this;
        }
        Table old = table(table);
        Builder changed = builder().table(table, old.columns);
        for (List<@Nullable String> row : old.rows) {
            changed.row(table, change.apply(old.toMap(row)));
        }
        return with(table, changed.build().table(table));
    }

    /**
     * This studio with another laid over it: a row of the other replaces, whole and in its place, the row of the same table
     * whose {@code id} is equal; every other row is added, as are tables and columns.
     */
    public StudioRows overlay(StudioRows other) {
        Builder result = builder();
        for (String name : tables.keySet()) {
            result.table(name, columns(name)).table(name, other.columns(name));
            Map<String, Map<String, @Nullable String>> byId = new LinkedHashMap<>();
            List<Map<String, @Nullable String>> withoutId = new ArrayList<>();
            List<Map<String, @Nullable String>> all = maps(name);
            all.addAll(other.maps(name));
            for (Map<String, @Nullable String> row : all) {
                String id = row.get("id");
                if (id == null) {
                    withoutId.add(row);
                } else {
                    byId.put(id, row);
                }
            }
            byId.values().forEach(row -> result.row(name, row));
            withoutId.forEach(row -> result.row(name, row));
        }
        for (String name : other.tables.keySet()) {
            if (!has(name)) {
                result.table(name, other.columns(name));
                other.rows(name).forEach(row -> result.row(name, other.columns(name), row));
            }
        }
        return result.build();
    }

    /**
     * The same studio in another profile: rows of the dictionary's profile as a database of profile {@code 2026} has them. The
     * graph of both means the same. What the later tables cannot hold is lost: style tags, raw parameters, action blocks, and
     * tags that are no text.
     *
     * @throws IllegalArgumentException if the profile is the dictionary's
     */
    public StudioRows toProfile(SchemaProfile profile) {
        return toProfile(profile, EnumSet.allOf(StudioTable.class));
    }

    /** The same for some tables only, as in a database in the middle of a migration. */
    public StudioRows toProfile(SchemaProfile profile, Set<StudioTable> migrated) {
        if (profile != SchemaProfile.PROFILE_2026) {
            throw new IllegalArgumentException("profile: " + profile + " is where rows come from; give a later one");
        }
        return LaterPouring.pour(this, migrated);
    }

    private Table table(String name) {
        return tables.getOrDefault(name, ABSENT);
    }

    private StudioRows with(String name, Table table) {
        Map<String, Table> changed = new LinkedHashMap<>(tables);
        changed.put(name, table);
        return new StudioRows(changed);
    }

    /** Whether the other has the same tables, in whatever order, with the same columns and rows, in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StudioRows rows && tables.equals(rows.tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    /** Every table, its columns, and its rows one a line. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        tables.forEach((name, table) -> {
            out.append(OneLine.of(name + " " + table.columns)).append('\n');
            table.rows.forEach(row -> out.append("  ").append(OneLine.of(row)).append('\n'));
        });
        return out.toString();
    }

    private record Table(List<String> columns, List<List<@Nullable String>> rows) {

        Map<String, @Nullable String> toMap(List<@Nullable String> row) {
            Map<String, @Nullable String> map = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                map.put(columns.get(i), row.get(i));
            }
            return map;
        }
    }

    /** Collects rows; not for several threads. */
    public static final class Builder implements RowSink {

        private final Map<String, TableBuilder> tables = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Declares a table, also an empty one, with the columns that {@link StudioTable} lists, if it lists the table, and
         * those of its rows.
         */
        public Builder table(String name) {
            return table(
                    name,
                    StudioTable.find(name)
                            .map(table -> table.columns(SchemaProfile.PROFILE_2025).stream()
                                    .map(column -> column.name())
                                    .toList())
                            .orElse(List.of()));
        }

        /** Declares a table, also an empty one, with these columns and those of its rows. */
        public Builder table(String name, List<String> columns) {
            TableBuilder table = tables.computeIfAbsent(name, key -> new TableBuilder());
            columns.forEach(table::index);
            return this;
        }

        /** Adds a row; its table and its columns exist from then on. */
        @Override
        public void row(String table, List<String> columns, List<@Nullable String> cells) {
            if (columns.size() != cells.size()) {
                throw new IllegalArgumentException("cells: " + cells.size() + " for " + columns.size() + " columns of "
                        + table + "; give one for each");
            }
            table(table, columns);
            TableBuilder into = tables.computeIfAbsent(table, key -> new TableBuilder());
            @Nullable String[] row = new @Nullable String[into.indexes.size()];
            for (int i = 0; i < cells.size(); i++) {
                row[into.index(columns.get(i))] = cells.get(i);
            }
            into.rows.add(row);
        }

        /** Adds a row of columns and cells. */
        public Builder row(String table, Map<String, @Nullable String> cells) {
            row(table, List.copyOf(cells.keySet()), new ArrayList<>(cells.values()));
            return this;
        }

        /** What has been collected. */
        public StudioRows build() {
            Map<String, Table> built = new LinkedHashMap<>();
            tables.forEach((name, table) -> built.put(name, table.build()));
            return new StudioRows(built);
        }
    }

    private static final class TableBuilder {

        private final Map<String, Integer> indexes = new LinkedHashMap<>();
        private final List<@Nullable String[]> rows = new ArrayList<>();

        int index(String column) {
            return indexes.computeIfAbsent(column, key -> indexes.size());
        }

        Table build() {
            List<List<@Nullable String>> built = new ArrayList<>(rows.size());
            for (@Nullable String[] row : rows) {
                List<@Nullable String> cells = new ArrayList<>(indexes.size());
                Collections.addAll(cells, row);
                while (cells.size() < indexes.size()) {
                    cells.add(null);
                }
                built.add(Collections.unmodifiableList(cells));
            }
            return new Table(List.copyOf(indexes.keySet()), Collections.unmodifiableList(built));
        }
    }
}
