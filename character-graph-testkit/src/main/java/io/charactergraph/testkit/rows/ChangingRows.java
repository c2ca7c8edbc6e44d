package io.charactergraph.testkit.rows;

import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangeSink;
import io.charactergraph.source.ChangingSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.internal.CellRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory that change: a source for a {@code LiveGraph} in tests. Finds out which rows have changed, as a database does. For
 * any number of threads.
 *
 * <pre>{@code
 * ChangingRows studio = ChangingRows.of(SampleStudio.hamlet());
 * LiveGraph live = LiveGraph.builder(studio).start();
 * studio.set(studio.rows().without("assets"));
 * live.refresh();
 * }</pre>
 *
 * @since 0.1
 */
public final class ChangingRows implements ChangingSource {

    private final Current current;

    private ChangingRows(StudioRows rows) {
        this.current = new Current(rows);
    }

    /** The rows that there are now. */
    private static final class Current {

        private volatile StudioRows rows;

        Current(StudioRows rows) {
            this.rows = rows;
        }
    }

    private record Known(StudioRows rows) implements Marks {}

    /** Returns a source that has these rows first. */
    public static ChangingRows of(StudioRows rows) {
        return new ChangingRows(rows);
    }

    /** Sets the rows that loads read from now on. */
    public void set(StudioRows rows) {
        current.rows = Objects.requireNonNull(rows, "rows");
    }

    /** Returns the rows. */
    public StudioRows rows() {
        return current.rows;
    }

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        RowsSource.of(current.rows).load(options, sink);
    }

    /** Returns the free JSON and large texts of the rows as they are when it is called. */
    @Override
    public NodeDetailSource details() {
        return id -> RowsSource.of(current.rows).details().find(id);
    }

    @Override
    public Marks refresh(LoadOptions options, Optional<Marks> since, boolean verify, ChangeSink sink) {
        StudioRows now = current.rows;
        if (since.isPresent() && since.orElseThrow() instanceof Known known) {
            RowsSource.of(now).load(options, sink, table -> changes(table, known.rows, now, verify, sink));
        } else {
            RowsSource.of(now).load(options, sink);
        }
        return new Known(now);
    }

    /** Passes what has changed in a table to the sink; returns false when all rows must be read. */
    private static boolean changes(
            StudioTable table, StudioRows before, StudioRows now, boolean verify, ChangeSink sink) {
        LogicalRows was = LogicalRows.of(before, table);
        LogicalRows is = LogicalRows.of(now, table);
        if (!was.isThere()
                || !was.columns().equals(is.columns())
                || !was.missing().equals(is.missing())
                || !was.relations().equals(is.relations())) {
            return false;
        }
        List<List<@Nullable String>> rowsBefore = was.rows();
        List<List<@Nullable String>> rowsNow = is.rows();
        if (rowsBefore.equals(rowsNow)) {
            sink.unchanged(table);
        } else if (!someChanged(table, is.columns(), rowsBefore, rowsNow, sink)) {
            return false;
        }
        if (verify) {
            pass(table, is.columns(), rowsNow, sink.verify(table));
        }
        return true;
    }

    private static boolean someChanged(
            StudioTable table,
            List<String> columns,
            List<List<@Nullable String>> before,
            List<List<@Nullable String>> now,
            ChangeSink sink) {
        int id = columns.indexOf(table.columns().get(0).name());
        Optional<Map<String, List<@Nullable String>>> was = byId(table, id, before);
        Optional<Map<String, List<@Nullable String>>> is = byId(table, id, now);
        if (was.isEmpty() || is.isEmpty()) {
            return false;
        }
        ChangeSink.ChangedRows changed = sink.changed(table);
        CellRow row = new CellRow(table, columns);
        is.orElseThrow().forEach((key, cells) -> {
            if (!cells.equals(was.orElseThrow().get(key))) {
                changed.accept(row.over(cells));
            }
        });
        pass(table, columns, now, changed.present());
        return true;
    }

    /** Returns the rows by their ids; empty when an id is null, does not fit, or stands twice. */
    private static Optional<Map<String, List<@Nullable String>>> byId(
            StudioTable table, int id, List<List<@Nullable String>> rows) {
        Map<String, List<@Nullable String>> byId = new HashMap<>();
        Set<String> seen = new HashSet<>();
        CellRow row = new CellRow(table, List.of(table.columns().get(0).name()));
        ColumnType type = table.columns().get(0).type();
        for (List<@Nullable String> cells : rows) {
            String cell = id < 0 ? null : cells.get(id);
            if (cell == null
                    || type != ColumnType.ROW_ID && row.over(List.of(cell)).isNull(0)) {
                return Optional.empty();
            }
            String key = type == ColumnType.UUID
                    ? String.valueOf(row.over(List.of(cell)).uuid(0))
                    : type == ColumnType.INTEGER
                            ? Integer.toString(row.over(List.of(cell)).integer(0))
                            : cell;
            if (!seen.add(key)) {
                return Optional.empty();
            }
            byId.put(key, cells);
        }
        return Optional.of(byId);
    }

    private static void pass(
            StudioTable table, List<String> columns, List<List<@Nullable String>> rows, LoadSink.RowConsumer consumer) {
        CellRow row = new CellRow(table, columns);
        rows.forEach(cells -> consumer.accept(row.over(cells)));
    }
}
