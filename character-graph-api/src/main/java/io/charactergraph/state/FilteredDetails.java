package io.charactergraph.state;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.NodeDetailSource;
import java.util.Optional;

/** Fetches details for a view: only of what it shows, and nothing under a ceiling. */
final class FilteredDetails {

    private FilteredDetails() {}

    static NodeDetailSource of(GraphState.Loaded loaded, IndexedGraph graph, GraphFilter filter) {
        return id -> graph.indexOf(id) == IndexedGraph.NONE || filter.hasCeiling()
                ? Optional.empty()
                : loaded.details().find(id);
    }
}
