package io.charactergraph;

import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.query.engine.LoadedFor;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.state.DetailAccess;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Loads a state from sources. */
final class Loading {

    private Loading() {}

    static GraphState.Loaded load(LoadOptions options, List<GraphSource> sources) {
        return state(GraphAssembler.load(sources, options), options, sources);
    }

    /** Makes a state of what was loaded. */
    static GraphState.Loaded state(LoadedGraph loaded, LoadOptions options, List<GraphSource> sources) {
        List<NodeDetailSource> details =
                sources.stream().map(GraphSource::details).toList();
        List<ReferringRows> referring =
                sources.stream().map(GraphSource::referringRows).toList();
        GraphState.Loaded all = new GraphState.Loaded(
                loaded.graph(),
                loaded.records(),
                loaded.unresolved(),
                loaded.contexts(),
                loaded.coverage(),
                options.ratingScale(),
                DetailAccess.current(details),
                Instant.now(),
                Optional.empty(),
                loaded.foreignKeys(),
                loaded.rows(),
                questions -> referring.stream()
                        .flatMap(source -> source.count(questions).stream())
                        .toList(),
                loaded.snapshots());
        return options.scope()
                .map(scope -> LoadedFor.of(all, scope, loaded.scanned()))
                .orElse(all);
    }
}
