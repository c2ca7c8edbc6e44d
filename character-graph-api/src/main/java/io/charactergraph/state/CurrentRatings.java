package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Asset;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.Schema;
import io.charactergraph.source.CurrentDetails;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rating ceiling hides at this moment: determined by a load of the few rows that decide it, by the rules of every
 * load.
 */
final class CurrentRatings {

    private final Schema schema;
    private final List<CurrentDetails.Moment> moments;
    private final RatingScale scale;
    private final Set<NodeId> unproven = new HashSet<>();

    private CurrentRatings(Schema schema, List<CurrentDetails.Moment> moments, RatingScale scale) {
        this.schema = schema;
        this.moments = moments;
        this.scale = scale;
    }

    /**
     * What the ceiling leaves of these nodes now.
     *
     * @param schema the places by which rows are read
     * @param rank the ceiling
     */
    static Now of(Schema schema, List<CurrentDetails.Moment> moments, Set<NodeId> nodes, RatingScale scale, int rank) {
        return new CurrentRatings(schema, moments, scale).judge(nodes, rank);
    }

    private Now judge(Set<NodeId> nodes, int rank) {
        LoadedGraph loaded = load(nodes, Set.of());
        Set<NodeId> unrated = unrated(loaded.graph(), nodes);
        if (!unrated.isEmpty()) {
            loaded = load(nodes, unrated);
            Set<NodeId> more = new HashSet<>(nodes);
            for (UnresolvedReference reference : loaded.unresolved()) {
                reference.missing().stream().filter(Asset.Id.class::isInstance).forEach(more::add);
            }
            if (more.size() > nodes.size()) {
                loaded = load(more, unrated);
            }
        }
        return new Now(new GraphFacts(loaded.graph(), scale).ceiling(rank).graph(), Set.copyOf(unproven));
    }

    private LoadedGraph load(Set<NodeId> nodes, Set<NodeId> unrated) {
        return GraphAssembler.some(schema, sink -> {
            for (CurrentDetails.Moment moment : moments) {
                moment.rows(nodes, sink);
                if (!unrated.isEmpty()) {
                    unproven.addAll(moment.assetsOf(unrated, sink));
                }
            }
        });
    }

    private Set<NodeId> unrated(IndexedGraph graph, Set<NodeId> nodes) {
        EffectiveRatings ratings = EffectiveRatings.of(graph, scale);
        Set<NodeId> unrated = new HashSet<>();
        for (NodeId id : nodes) {
            int node = graph.indexOf(id);
            if (node != IndexedGraph.NONE && EffectiveRatings.isDerived(id.kind())) {
                if (ratings.ownRank(node) == EffectiveRatings.NONE) {
                    unrated.add(id);
                }
            }
        }
        return unrated;
    }

    /**
     * What shows now.
     *
     * @param graph the requested nodes that pass the ceiling
     * @param unproven nodes of which nothing is certain
     */
    record Now(IndexedGraph graph, Set<NodeId> unproven) {

        boolean shows(NodeId id) {
            return graph.indexOf(id) != IndexedGraph.NONE && !unproven.contains(id);
        }
    }
}
