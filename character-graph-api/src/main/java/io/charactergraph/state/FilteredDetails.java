package io.charactergraph.state;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.source.assembly.DetailRedaction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches details for a view: only of what it shows. Under a ceiling without what names a row that is hidden, in the loaded
 * graph or by the ratings of this moment.
 */
final class FilteredDetails implements NodeDetailSource {

    private static final int NO_CEILING = Integer.MAX_VALUE;

    private final GraphState.Loaded loaded;
    private final IndexedGraph graph;
    private final IndexedGraph below;
    private final int ceiling;

    FilteredDetails(GraphState.Loaded loaded, IndexedGraph graph, IndexedGraph below, GraphFilter filter) {
        this.loaded = loaded;
        this.graph = graph;
        this.below = below;
        this.ceiling = filter.parts(FilterPart.Ceiling.class).stream()
                .mapToInt(part -> loaded.scale().requireRank(part.rating()))
                .min()
                .orElse(NO_CEILING);
    }

    @Override
    public Optional<NodeDetails> find(NodeId id) {
        if (graph.indexOf(id) == IndexedGraph.NONE) {
            return Optional.empty();
        }
        boolean rated = EffectiveRatings.RATED.contains(id.kind());
        if (ceiling == NO_CEILING
                || !rated && !DetailRedaction.concerns(loaded.graph().schema(), id)) {
            return loaded.details().find(id);
        }
        if (loaded.details().isUnchanging()) {
            return loaded.details().find(id).map(details -> asLoaded(details).details());
        }
        try (DetailAccess.Look look = loaded.details().open()) {
            return look.find(id).flatMap(details -> now(details, rated, look));
        }
    }

    private DetailRedaction asLoaded(NodeDetails details) {
        DetailRedaction redaction = new DetailRedaction(loaded.graph(), details);
        redaction.keep(VisibleNodes.of(below, details.id(), node -> {}));
        return redaction;
    }

    private Optional<NodeDetails> now(NodeDetails details, boolean rated, DetailAccess.Look look) {
        NodeId id = details.id();
        Set<NodeId> named = new HashSet<>();
        DetailRedaction redaction = new DetailRedaction(loaded.graph(), details);
        redaction.keep(VisibleNodes.of(below, id, named::add));
        if (rated) {
            named.add(id);
        }
        if (!named.isEmpty()) {
            CurrentRatings.Now now =
                    CurrentRatings.of(loaded.graph().schema(), look.moments(), named, loaded.scale(), ceiling);
            if (rated && !now.shows(id)) {
                return Optional.empty();
            }
            redaction.keep(VisibleNodes.of(now, id));
        }
        return Optional.of(redaction.details());
    }
}
