package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.parts.RatingRollUpParts;
import io.charactergraph.state.EffectiveRatings;
import io.charactergraph.state.GraphState;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rating roll-up of a scene, an arc or a character, with the path to the node that makes it so. */
public final class RatingRollUps {

    private final GraphState state;
    private final IndexedGraph graph;
    private final EffectiveRatings ratings;
    private @Nullable Highest highest;

    private RatingRollUps(GraphState state) {
        this.state = state;
        this.graph = state.graph();
        this.ratings = state.facts().ratings();
    }

    /**
     * Answers; the cost is in proportion to what the subject contains.
     *
     * @throws IllegalArgumentException if the id is of none of these kinds
     */
    public static RatingRollUp of(GraphState state, NodeId id) {
        int subject = state.require(id);
        RatingRollUps search = new RatingRollUps(state);
        switch (id.kind()) {
            case SCENE -> search.addScene(subject, new int[0]);
            case ARC -> search.addArc(subject);
            case CHARACTER_TEMPLATE, CHARACTER_INSTANCE -> search.addCharacter(subject);
            default ->
                throw new IllegalArgumentException(OneLine.of("id: " + id
                        + " is no scene, arc or character; only these roll up, other nodes have their own rating"));
        }
        return search.present(subject);
    }

    private void addScene(int scene, int[] before) {
        offer(ratings.ownRank(scene), scene, before);
        for (int e : graph.outEdges(scene, EdgeKind.CONTAINS_ASSET)) {
            if (isHigher(ratings.ownRank(graph.to(e)))) {
                offer(ratings.ownRank(graph.to(e)), graph.to(e), with(before, e));
            }
        }
    }

    private void addArc(int arc) {
        for (int e : graph.inEdges(arc, EdgeKind.PART_OF_ARC)) {
            int member = graph.from(e);
            if (graph.kind(member) == NodeKind.SCENE) {
                addScene(member, new int[] {e});
            } else {
                addContent(member, new int[] {e});
            }
        }
    }

    /** An asset or a generation; a generation without a rating of its own has that of its assets which the graph shows. */
    private void addContent(int content, int[] before) {
        offer(ratings.ownRank(content), content, before);
        if (graph.kind(content) != NodeKind.GENERATION || ratings.ownRank(content) != EffectiveRatings.NONE) {
            return;
        }
        for (int e : graph.inEdges(content, EdgeKind.GENERATED_BY)) {
            if (isHigher(ratings.ownRank(graph.from(e)))) {
                offer(ratings.ownRank(graph.from(e)), graph.from(e), with(before, e));
            }
        }
    }

    private void addCharacter(int character) {
        Identity identity = Identity.of(graph, character);
        var scenes = ScenesForCharacter.collect(state, identity);
        for (Proofs.Found asset : AssetsForCharacter.collect(state, identity, scenes, AssetReason.DIRECT)
                .toList()) {
            if (isHigher(ratings.ownRank(asset.node()))) {
                offer(
                        ratings.ownRank(asset.node()),
                        asset.node(),
                        Routes.between(graph, character, asset.node(), asset.edges()));
            }
        }
        for (Proofs.Found scene : scenes) {
            addScene(scene.node(), Routes.between(graph, character, scene.node(), scene.edges()));
        }
    }

    private boolean isHigher(int rank) {
        return rank != EffectiveRatings.NONE && (highest == null || rank > highest.rank());
    }

    private void offer(int rank, int node, int[] path) {
        if (isHigher(rank)) {
            highest = new Highest(rank, node, path);
        }
    }

    private static int[] with(int[] path, int edge) {
        int[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = edge;
        return longer;
    }

    private RatingRollUp present(int subject) {
        Highest found = highest;
        int[] path = found == null ? new int[0] : found.path();
        return new RatingRollUpParts(
                        graph.node(subject),
                        Optional.ofNullable(found)
                                .map(high -> high.rank() == EffectiveRatings.UNKNOWN
                                        ? RatingRollUp.UNKNOWN
                                        : state.scale().name(high.rank())),
                        Optional.ofNullable(found).map(high -> graph.node(high.node())),
                        Proofs.edges(graph, path),
                        Proofs.because(graph, path))
                .answer();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Highest(int rank, int node, int[] path) {}
}
