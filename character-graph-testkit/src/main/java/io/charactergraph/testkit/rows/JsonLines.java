package io.charactergraph.testkit.rows;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextFile;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Studios as files or resources of JSON lines; see {@link StudioRows#readJsonLines(Path)} for the form. */
final class JsonLines {

    private static final String ENDING = ".jsonl";

    private JsonLines() {}

    static StudioRows read(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .forEach(name -> names.add(name.substring(0, name.length() - ENDING.length())));
        }
        List<String> ordered = new ArrayList<>();
        for (StudioTable table : StudioTable.values()) {
            if (names.remove(table.tableName())) {
                ordered.add(table.tableName());
            }
        }
        ordered.addAll(names);
        StudioRows.Builder rows = StudioRows.builder();
        for (String table : ordered) {
            try (BufferedReader lines = TextFile.open(folder.resolve(table + ENDING))) {
                readTable(table, lines, rows);
            }
        }
        return rows.build();
    }

    static StudioRows read(Class<?> anchor, String folder) throws IOException {
        List<String> tables = new ArrayList<>();
        for (StudioTable table : StudioTable.values()) {
            tables.add(table.tableName());
        }
        StudioRows.Builder rows = StudioRows.builder();
        for (String table : tables) {
            try (InputStream in = anchor.getResourceAsStream(folder + "/" + table + ENDING)) {
                if (in != null) {
                    readTable(table, TextFile.open(in, folder + "/" + table + ENDING), rows);
                }
            }
        }
        StudioRows read = rows.build();
        if (read.tables().isEmpty()) {
            throw new IllegalArgumentException(
                    OneLine.of("folder: no resource " + folder + "/<table>" + ENDING + " for " + anchor.getName()));
        }
        return read;
    }

    private static void readTable(String table, BufferedReader lines, StudioRows.Builder rows) throws IOException {
        Map<String, ColumnType> types = types(table);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                if (!line.isBlank()) {
                    JsonText.check(line);
                    readLine(table, types, JsonText.compact(line), number == 1, rows);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        OneLine.of(table + ENDING + ", line " + number + ": " + e.getMessage()), e);
            }
        }
        if (number == 0) {
            rows.table(table);
        }
    }

    private static void readLine(
            String table, Map<String, ColumnType> types, String line, boolean first, StudioRows.Builder rows) {
        List<String> header = JsonText.elements(line);
        if (first) {
            if (header == null) {
                rows.table(table);
            } else {
                rows.table(table, header.stream().map(JsonText::text).toList());
                return;
            }
        }
        List<JsonText.Member> members = JsonText.members(line);
        if (members == null) {
            throw new IllegalArgumentException("a row must be a JSON object of column and value");
        }
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (JsonText.Member member : members) {
            row.put(member.name(), cell(types.get(member.name()), member.value()));
        }
        rows.row(table, row);
    }

    private static @Nullable String cell(@Nullable ColumnType type, String json) {
        if (type == ColumnType.JSON) {
            return json;
        }
        if (type == ColumnType.BOOLEAN && (json.equals("true") || json.equals("false"))) {
            return json.substring(0, 1);
        }
        if (json.equals("null")) {
            return null;
        }
        return json.startsWith("\"") ? JsonText.text(json) : json;
    }

    static void write(StudioRows studio, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String table : studio.tables()) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(table + ENDING))) {
                writeTable(studio, table, out);
            }
        }
    }

    private static void writeTable(StudioRows studio, String table, Writer out) throws IOException {
        List<String> columns = studio.columns(table);
        Map<String, ColumnType> types = types(table);
        List<String> header = columns.stream().map(JsonText::quote).toList();
        out.append('[').append(String.join(",", header)).append("]\n");
        for (List<@Nullable String> row : studio.rows(table)) {
            out.append('{');
            String separator = "";
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.get(i);
                if (cell != null) {
                    out.append(separator).append(header.get(i)).append(':');
                    out.append(value(types.get(columns.get(i)), cell));
                    separator = ",";
                }
            }
            out.append("}\n");
        }
    }

    private static String value(@Nullable ColumnType type, String cell) {
        if (type == null) {
            return JsonText.quote(cell);
        }
        return switch (type) {
            case JSON -> {
                JsonText.check(cell);
                if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                    throw new IllegalArgumentException(OneLine.of("cell: JSON with a line break: " + cell));
                }
                yield cell;
            }
            case BOOLEAN -> cell.equals("t") ? "true" : cell.equals("f") ? "false" : JsonText.quote(cell);
            case INTEGER, DOUBLE, ROW_ID -> JsonText.isNumber(cell) ? cell : JsonText.quote(cell);
            case UUID, TEXT, TIMESTAMP -> JsonText.quote(cell);
        };
    }

    private static Map<String, ColumnType> types(String table) {
        Map<String, ColumnType> types = new HashMap<>();
        StudioTable.find(table).ifPresent(known -> {
            for (StudioColumn column : known.columns()) {
                types.put(column.name(), column.type());
            }
        });
        return types;
    }
}
