package io.charactergraph.state;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fetches details for a view: only of what it shows, and under a ceiling without the places that name a hidden row. */
final class FilteredDetails implements NodeDetailSource {

    private final NodeDetailSource loaded;
    private final IndexedGraph graph;
    private final IndexedGraph below;
    private final boolean ceiling;

    FilteredDetails(GraphState.Loaded loaded, IndexedGraph graph, IndexedGraph below, GraphFilter filter) {
        this.loaded = loaded.details();
        this.graph = graph;
        this.below = below;
        this.ceiling = filter.hasCeiling();
    }

    @Override
    public Optional<NodeDetails> find(NodeId id) {
        int node = graph.indexOf(id);
        if (node == IndexedGraph.NONE) {
            return Optional.empty();
        }
        Optional<NodeDetails> details = loaded.find(id);
        return ceiling ? details.map(whole -> redact(whole, node)) : details;
    }

    private NodeDetails redact(NodeDetails whole, int node) {
        Map<String, String> texts = new LinkedHashMap<>();
        whole.texts()
                .forEach((column, text) ->
                        DetailRedaction.of(below, node, column).apply(text).ifPresent(kept -> texts.put(column, kept)));
        return new NodeDetails(whole.id(), texts);
    }
}
