package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.KeyedRows;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.CurrentDetails;
import io.charactergraph.source.DetailTable;
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
            for (DetailTable table : DetailTable.values()) {
                Set<String> keys = keys(nodes, table);
                if (!keys.isEmpty() && details.reads(table.table())) {
                    rows(catalog, table.table(), sink).read("id", keys, row -> {});
                    if (table == DetailTable.GAME_SCENE && details.reads(StudioTable.GAME_SCENE_NODES)) {
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
            Set<String> contentScenes = keys(nodes, DetailTable.CONTENT_SCENE);
            if (!contentScenes.isEmpty() && details.reads(StudioTable.SCENE_ASSETS)) {
                rows(catalog, StudioTable.SCENE_ASSETS, sink).read("scene_id", contentScenes, row -> {});
            }
            if (!details.reads(StudioTable.ASSETS)) {
                return;
            }
            KeyedRows assets = rows(catalog, StudioTable.ASSETS, sink);
            assets.read("source_generation_id", keys(nodes, DetailTable.GENERATION), row -> {});
            boolean scenes = nodes.stream().anyMatch(is(DetailTable.GAME_SCENE));
            if (scenes
                    && !(assets.readHolding("tags", "scene", MOST_SEARCHED)
                            && assets.readHolding("media_metadata", "scene", MOST_SEARCHED))) {
                nodes.stream().filter(is(DetailTable.GAME_SCENE)).forEach(unknown::add);
            }
        });
        return unknown;
    }

    private KeyedRows rows(Catalog catalog, StudioTable table, LoadSink sink) {
        return KeyedRows.of(snapshot.connection(), Phase.FETCHING_DETAILS, catalog, table, sink);
    }

    private static Predicate<NodeId> is(DetailTable table) {
        return id -> DetailTable.find(id).filter(table::equals).isPresent();
    }

    private static Set<String> keys(Set<NodeId> nodes, DetailTable table) {
        return nodes.stream()
                .filter(is(table))
                .map(id -> RowKey.text(DetailTable.key(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
