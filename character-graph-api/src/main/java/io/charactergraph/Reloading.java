package io.charactergraph;

import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphRefresher;
import io.charactergraph.state.GraphState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads a graph again and again from the same sources. For one thread at a time. */
final class Reloading {

    private final LoadOptions options;
    private final List<GraphSource> sources;
    private final GraphRefresher refresher;
    private @Nullable CharacterGraph last;
    private @Nullable CharacterGraph kept;

    Reloading(LoadOptions options, List<GraphSource> sources) {
        this.options = options;
        this.sources = List.copyOf(sources);
        this.refresher = new GraphRefresher(sources, options);
    }

    /**
     * Returns the graph of the rows as they are now; the same instance as the last time when nothing has changed.
     *
     * @param verify whether to read all rows, and to compare them with what the detection of changes says
     * @param published the graph that is published; it is returned again when the rows are those of which it was made
     */
    LoadResult load(boolean verify, @Nullable CharacterGraph published) {
        if (published != null && published == last) {
            keepLast(); // a refused graph that was accepted meanwhile
        }
        return options.scope().isPresent() ? loadPart() : loadAll(verify);
    }

    /** Keeps what was loaded last, since it is published, and forgets what was kept before. */
    void keepLast() {
        refresher.keep();
        kept = last;
    }

    /** Loads the graph of one thing anew. */
    private LoadResult loadPart() {
        GraphState.Loaded loaded = Loading.load(options, sources);
        return new LoadResult(
                new CharacterGraph(GraphState.of(loaded)),
                loaded.snapshots(),
                loaded.coverage().rowsRead(),
                0,
                loaded.coverage().tables().stream()
                        .filter(TableCoverage::wasRead)
                        .map(TableCoverage::table)
                        .toList(),
                true,
                false,
                List.of());
    }

    private LoadResult loadAll(boolean verify) {
        GraphRefresher.Refreshed refreshed = refresher.refresh(verify);
        CharacterGraph graph = refreshed
                .loaded()
                .map(loaded -> new CharacterGraph(GraphState.of(Loading.state(loaded, options, sources))))
                .or(() -> Optional.ofNullable(refreshed.likeKept() ? kept : last))
                .orElseThrow();
        last = graph;
        return new LoadResult(
                graph,
                refreshed.snapshots(),
                refreshed.rowsRead(),
                refreshed.rowsReused(),
                names(refreshed.tablesRead()),
                refreshed.full(),
                refreshed.patched(),
                names(refreshed.disagreements()));
    }

    private static List<String> names(Collection<StudioTable> tables) {
        return tables.stream().map(StudioTable::tableName).toList();
    }
}
