package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.Extension;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.TextBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a source gives. */
final class RecordingSink implements LoadSink {

    private final Map<StudioTable, List<String>> missing = new EnumMap<>(StudioTable.class);
    private final Map<StudioTable, TableCoverage.Status> unread = new EnumMap<>(StudioTable.class);
    private final Map<StudioTable, List<List<@Nullable Object>>> rows = new EnumMap<>(StudioTable.class);
    private Runnable afterEachRow = () -> {};
    private ForeignKeys foreignKeys = ForeignKeys.dictionary();

    static RecordingSink load(GraphSource source) {
        return load(source, LoadOptions.standard());
    }

    static RecordingSink load(GraphSource source, LoadOptions options) {
        RecordingSink sink = new RecordingSink();
        source.load(options, sink);
        return sink;
    }

    RecordingSink afterEachRow(Runnable action) {
        this.afterEachRow = action;
        return this;
    }

    /** The tables that were read, with the columns that were missing. */
    Map<StudioTable, List<String>> missing() {
        return missing;
    }

    List<String> missing(StudioTable table) {
        return missing.getOrDefault(table, List.of("(not read)"));
    }

    Map<StudioTable, TableCoverage.Status> unread() {
        return unread;
    }

    List<List<@Nullable Object>> rows(StudioTable table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The one row of the table. */
    List<@Nullable Object> row(StudioTable table) {
        List<List<@Nullable Object>> all = rows(table);
        if (all.size() != 1) {
            throw new AssertionError(table + " has " + all.size() + " rows");
        }
        return all.get(0);
    }

    @Nullable
    Object value(StudioTable table, String column) {
        return row(table).get(table.indexOf(column));
    }

    /** The foreign keys that the database declares. */
    ForeignKeys foreignKeys() {
        return foreignKeys;
    }

    @Override
    public void foreignKeys(ForeignKeys declared) {
        foreignKeys = declared;
    }

    @Override
    public RowConsumer table(StudioTable table, List<String> missingColumns) {
        if (missing.put(table, missingColumns) != null) {
            throw new AssertionError(table + " is given twice");
        }
        List<List<@Nullable Object>> kept = new ArrayList<>();
        rows.put(table, kept);
        return row -> {
            kept.add(copy(table, row));
            afterEachRow.run();
        };
    }

    private static List<@Nullable Object> copy(StudioTable table, StudioRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (StudioColumn column : table.columns(SchemaProfile.PROFILE_2025)) {
            int i = table.indexOf(column.name());
            values.add(row.isNull(i) ? null : value(table, row, i));
        }
        return values;
    }

    private static @Nullable Object value(StudioTable table, StudioRow row, int column) {
        return switch (table.columns().get(column).type()) {
            case INTEGER -> row.integer(column);
            case UUID -> row.uuid(column);
            case TEXT, JSON, ROW_ID -> text(row, column);
            case BOOLEAN -> row.bool(column);
            case TIMESTAMP -> row.timestamp(column);
            case DOUBLE -> row.number(column);
        };
    }

    private static @Nullable String text(StudioRow row, int column) {
        String text = row.text(column);
        TextBytes bytes = row.textBytes(column);
        String decoded = bytes == null
                ? null
                : new String(bytes.array(), bytes.from(), bytes.to() - bytes.from(), StandardCharsets.UTF_8);
        assertThat(decoded).isEqualTo(text);
        return text;
    }

    @Override
    public void unread(StudioTable table, TableCoverage.Status status) {
        unread.put(table, status);
    }

    @Override
    public void node(Extension node) {
        throw new AssertionError("no node is expected: " + node);
    }

    @Override
    public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {
        throw new AssertionError("no edge is expected: " + kind);
    }
}
