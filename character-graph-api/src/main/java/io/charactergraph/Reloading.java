package io.charactergraph;

import io.charactergraph.model.Coverage;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.state.GraphState;
import java.util.List;

/** Loads a graph again and again from the same sources. For one thread at a time. */
final class Reloading {

    private final LoadOptions options;
    private final List<GraphSource> sources;

    Reloading(LoadOptions options, List<GraphSource> sources) {
        this.options = options;
        this.sources = List.copyOf(sources);
    }

    /** Loads the graph of the rows as they are now. */
    LoadResult load() {
        GraphState.Loaded loaded = Loading.load(options, sources);
        Coverage coverage = loaded.coverage();
        return new LoadResult(
                new CharacterGraph(GraphState.of(loaded)),
                loaded.snapshots(),
                coverage.rowsRead(),
                0,
                coverage.tables().stream()
                        .filter(TableCoverage::wasRead)
                        .map(TableCoverage::table)
                        .toList(),
                true,
                List.of());
    }
}
