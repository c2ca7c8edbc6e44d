package io.charactergraph.testkit.rows;

import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.CurrentDetails;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.internal.CellRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The details of rows in memory. They do not change, so that every moment is the same. */
final class RowsDetails implements CurrentDetails, CurrentDetails.Moment {

    private final StudioRows rows;

    RowsDetails(StudioRows rows) {
        this.rows = rows;
    }

    @Override
    public Moment open() {
        return this;
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    public Optional<NodeDetails> find(NodeId id) {
        return NodeRow.find(id)
                .flatMap(own ->
                        LogicalRows.of(rows, own.table()).find(own.id()).map(row -> details(id, own.table(), row)));
    }

    private static NodeDetails details(NodeId id, StudioTable table, Map<String, @Nullable String> row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : table.detailColumns()) {
            String text = row.get(column);
            if (text != null) {
                texts.put(column, text);
            }
        }
        return new NodeDetails(id, texts);
    }

    @Override
    public void rows(Set<NodeId> nodes, LoadSink sink) {
        for (StudioTable table : StudioTable.values()) {
            if (!table.hasNodes() || !table.rowsMayBeRated()) {
                continue;
            }
            Set<String> keys = nodes.stream()
                    .flatMap(id -> NodeRow.find(id).stream())
                    .filter(row -> row.table() == table)
                    .map(NodeRow::id)
                    .collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                give(table, "id", keys::contains, sink);
                if (table == StudioTable.GAME_SCENES) {
                    give(StudioTable.GAME_SCENE_NODES, "scene_id", keys::contains, sink);
                }
            }
        }
    }

    @Override
    public Set<NodeId> assetsOf(Set<NodeId> nodes, LoadSink sink) {
        give(StudioTable.SCENE_ASSETS, "id", key -> true, sink);
        give(StudioTable.ASSETS, "id", key -> true, sink);
        return Set.of();
    }

    private void give(StudioTable table, String column, Predicate<String> keys, LoadSink sink) {
        LogicalRows logical = LogicalRows.of(rows, table);
        int key = logical.columns().indexOf(column);
        if (key < 0) {
            return;
        }
        LoadSink.RowConsumer consumer = sink.table(table, logical.missing(), logical.relations());
        CellRow row = new CellRow(table, logical.columns());
        for (List<@Nullable String> cells : logical.rows()) {
            String cell = cells.get(key);
            if (cell != null && keys.test(cell.toLowerCase(Locale.ROOT))) {
                consumer.accept(row.over(cells));
            }
        }
    }
}
