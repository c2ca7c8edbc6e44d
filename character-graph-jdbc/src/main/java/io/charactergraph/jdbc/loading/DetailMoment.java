package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.KeyedRows;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.CurrentDetails;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadSink;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Details, and the rows that decide ratings, in one snapshot. */
public final class DetailMoment implements CurrentDetails.Moment {

    /**
     * The rows of {@code assets} up to which they are searched for tags and linkages that name a scene without a rating. No
     * index helps there, and the search is done for each call.
     */
    public static final int MOST_SEARCHED = 10_000;

    private final JdbcNodeDetails details;
    private final Snapshot snapshot;

    DetailMoment(JdbcNodeDetails details, Snapshot snapshot) {
        this.details = details;
        this.snapshot = snapshot;
    }

    @Override
    public Optional<NodeDetails> find(NodeId id) {
        return details.find(id, snapshot);
    }

    @Override
    public void rows(Set<NodeId> nodes, LoadSink sink) {
        details.reading(snapshot, catalog -> {
            for (StudioTable table : StudioTable.values()) {
                Set<String> keys = table.hasNodes() ? keys(nodes, table) : Set.of();
                if (!keys.isEmpty() && details.reads(table)) {
                    rows(catalog, table, sink).read("id", keys, row -> {});
                    if (table == StudioTable.GAME_SCENES && details.reads(StudioTable.GAME_SCENE_NODES)) {
                        rows(catalog, StudioTable.GAME_SCENE_NODES, sink).read("scene_id", keys, row -> {});
                    }
                }
            }
        });
    }

    @Override
    public Set<NodeId> assetsOf(Set<NodeId> nodes, LoadSink sink) {
        Set<NodeId> unknown = new HashSet<>();
        details.reading(snapshot, catalog -> {
            Set<String> contentScenes = keys(nodes, StudioTable.SCENES);
            if (!contentScenes.isEmpty() && details.reads(StudioTable.SCENE_ASSETS)) {
                rows(catalog, StudioTable.SCENE_ASSETS, sink).read("scene_id", contentScenes, row -> {});
            }
            if (!details.reads(StudioTable.ASSETS)) {
                return;
            }
            KeyedRows assets = rows(catalog, StudioTable.ASSETS, sink);
            assets.read("source_generation_id", keys(nodes, StudioTable.GENERATIONS), row -> {});
            boolean scenes = nodes.stream().anyMatch(is(StudioTable.GAME_SCENES));
            if (scenes
                    && !(assets.readHolding("tags", "scene", MOST_SEARCHED)
                            && assets.readHolding("media_metadata", "scene", MOST_SEARCHED))) {
                nodes.stream().filter(is(StudioTable.GAME_SCENES)).forEach(unknown::add);
            }
        });
        return unknown;
    }

    private KeyedRows rows(Catalog catalog, StudioTable table, LoadSink sink) {
        return KeyedRows.of(snapshot.connection(), Phase.FETCHING_DETAILS, catalog, table, sink);
    }

    private static Predicate<NodeId> is(StudioTable table) {
        return id -> NodeRow.find(id).filter(row -> row.table() == table).isPresent();
    }

    private static Set<String> keys(Set<NodeId> nodes, StudioTable table) {
        return nodes.stream()
                .filter(is(table))
                .flatMap(id -> NodeRow.find(id).stream())
                .map(row -> RowKey.text(row.key()))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
