package io.charactergraph.testkit;

import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.source.DetailTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioColumn;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.StudioTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source that reads a studio's rows in memory, without a database, and gives the graph that PostgreSQL would give.
 *
 * <pre>{@code
 * CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
 * }</pre>
 */
public final class RowsSource implements GraphSource {

    private final StudioRows rows;

    private RowsSource(StudioRows rows) {
        this.rows = rows;
    }

    /** A source of these rows. */
    public static RowsSource of(StudioRows rows) {
        return new RowsSource(rows);
    }

    @Override
    public String name() {
        return "rows";
    }

    /**
     * Gives the rows.
     *
     * @throws IllegalArgumentException if a cell is of no type that its column could have in a database; a number that is not
     *     whole or beyond 32 bits, and text that is no UUID, are read as {@link StudioRow#misfit} says
     */
    @Override
    public void load(LoadOptions options, LoadSink sink) {
        for (StudioTable table : StudioTable.values()) {
            if (options.leftOut().contains(table)) {
                sink.unread(table, TableCoverage.Status.LEFT_OUT);
            } else if (!rows.columns(table.tableName())
                    .contains(table.columns().get(0).name())) {
                sink.unread(table, TableCoverage.Status.ABSENT);
            } else {
                read(table, options, sink);
            }
        }
    }

    private void read(StudioTable table, LoadOptions options, LoadSink sink) {
        List<String> columns = rows.columns(table.tableName());
        List<String> missing = table.columns().stream()
                .map(StudioColumn::name)
                .filter(name -> !columns.contains(name))
                .toList();
        int size = rows.rows(table.tableName()).size();
        options.listener().tableStarted(table, size);
        LoadSink.RowConsumer consumer = sink.table(table, missing);
        CellRow row = new CellRow(table, columns);
        rows.rows(table.tableName()).forEach(cells -> consumer.accept(row.over(cells)));
        options.listener().tableFinished(table, size);
    }

    /** The free JSON and large texts of the rows; nothing for a node that is no row of these. */
    @Override
    public NodeDetailSource details() {
        return this::find;
    }

    private Optional<NodeDetails> find(NodeId id) {
        return DetailTable.find(id).flatMap(table -> {
            String key = DetailTable.key(id).toString();
            return rows.maps(table.table().tableName()).stream()
                    .filter(row -> key.equalsIgnoreCase(row.get("id")))
                    .findFirst()
                    .map(row -> details(id, table, row));
        });
    }

    private static NodeDetails details(NodeId id, DetailTable table, Map<String, @Nullable String> row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : table.columns()) {
            String text = row.get(column);
            if (text != null) {
                texts.put(column, text);
            }
        }
        return new NodeDetails(id, texts);
    }
}
