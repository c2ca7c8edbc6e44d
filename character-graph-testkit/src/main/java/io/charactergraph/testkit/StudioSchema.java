package io.charactergraph.testkit;

import io.charactergraph.internal.Lazy;
import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.CellRow;
import io.charactergraph.testkit.internal.JsonText;
import io.charactergraph.testkit.internal.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables and columns of the testkit's DDL; also those that no graph reads. */
final class StudioSchema {

    private static final Pattern TABLE = Pattern.compile("(?ms)^CREATE TABLE (\\w+) \\(\n(.*?)^\\);");
    private static final Pattern COLUMN = Pattern.compile("(?m)^    \"?(\\w+)\"? +(\\w+)");
    private static final Lazy<Map<String, Map<String, String>>> TABLES = Lazy.of(StudioSchema::read);

    private StudioSchema() {}

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        for (Matcher table = TABLE.matcher(SampleStudio.schema()); table.find(); ) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (Matcher column = COLUMN.matcher(table.group(2)); column.find(); ) {
                columns.put(column.group(1), column.group(2));
            }
            tables.put(table.group(1), columns);
        }
        return tables;
    }

    /** The columns of a table, in order. */
    static List<String> columns(String table) {
        return List.copyOf(types(table).keySet());
    }

    /** Whether a column holds JSON. */
    static boolean isJson(String table, String column) {
        return type(table, column).startsWith("json");
    }

    /** Returns whether the ids of a table are UUIDs. */
    static boolean hasUuids(String table) {
        return type(table, "id").equals("uuid");
    }

    /**
     * Checks that a cell is of its column's type, as far as a graph reads the column.
     *
     * @throws IllegalArgumentException if it is not
     */
    static void check(String table, String column, @Nullable String cell) {
        StudioTable known = StudioTable.find(table).orElse(null);
        int index = known == null ? -1 : known.indexOf(column);
        if (known == null || index < 0 || cell == null) {
            return;
        }
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(cell);
        CellRow row = new CellRow(known, List.of(column)).over(cells);
        ColumnType type = known.columns().get(index).type();
        switch (type) {
            case INTEGER -> row.integer(index);
            case UUID -> row.requireUuid(index);
            case DOUBLE -> row.number(index);
            case BOOLEAN -> row.bool(index);
            case TIMESTAMP -> row.timestamp(index);
            case JSON -> JsonText.check(cell);
            case TEXT, ROW_ID -> {
                // any text will do
            }
        }
    }

    private static String type(String table, String column) {
        String type = types(table).get(column);
        if (type == null) {
            throw new IllegalArgumentException(OneLine.of(
                    "column: '" + column + "' is no column of " + table + Suggestions.of(column, columns(table))));
        }
        return type;
    }

    private static Map<String, String> types(String table) {
        Map<String, String> types = TABLES.get().get(table);
        if (types == null) {
            throw new IllegalArgumentException(OneLine.of("table: '" + table + "' is no table of the studio"
                    + Suggestions.of(table, TABLES.get().keySet())));
        }
        return types;
    }
}
