package io.charactergraph;

import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.NodePath;
import io.charactergraph.query.NodePaths;
import io.charactergraph.query.PathOptions;
import io.charactergraph.query.Together;
import io.charactergraph.query.engine.Lineages;
import io.charactergraph.query.engine.Paths;
import io.charactergraph.query.engine.Togetherness;
import io.charactergraph.state.GraphState;
import java.util.Optional;

/**
 * How things hang together: paths, lineage, shared scenes. Got by {@link CharacterGraph#paths()}. All but the shared scenes of
 * one character throw an {@link IllegalStateException} when only a part of the data was loaded.
 */
public final class PathQuestions {

    private final GraphState state;

    PathQuestions(GraphState state) {
        this.state = state;
    }

    /** A shortest path between two nodes, over edges of every kind, either way. Cost: at most one walk of the graph. */
    public Optional<NodePath> shortest(NodeId from, NodeId to) {
        return shortest(from, to, PathOptions.STANDARD);
    }

    /** A shortest path between two nodes; of several the first that walking finds, by kind of edge, then id. */
    public Optional<NodePath> shortest(NodeId from, NodeId to, PathOptions options) {
        return Paths.shortest(state, one(from), one(to), options);
    }

    /** All simple paths of at most so many edges, over edges of every kind, either way, at most a hundred. */
    public NodePaths all(NodeId from, NodeId to, int maxLength) {
        return all(from, to, maxLength, PathOptions.STANDARD);
    }

    /**
     * All simple paths (no node twice) of at most so many edges, shorter ones first. The answer says whether there were more than
     * the limit, or the search gave up.
     */
    public NodePaths all(NodeId from, NodeId to, int maxLength, PathOptions options) {
        return Paths.all(state, one(from), one(to), maxLength, options);
    }

    /**
     * The ancestors and descendants of an asset or generation, down to the characters and scenes at the ends.
     *
     * @throws IllegalArgumentException if the id is of another kind
     */
    public Lineage lineage(NodeId assetOrGeneration) {
        return Lineages.of(state, assetOrGeneration);
    }

    /** All pairs of templates that share scenes or have a relationship. Cost: the pairs in each scene. */
    public Together together() {
        return Togetherness.all(state);
    }

    /** The pairs of one template; of an instance, its template's. Cost: the casts of its scenes. */
    public Together together(CharacterRef character) {
        return Togetherness.of(state, character);
    }

    private int[] one(NodeId id) {
        return new int[] {state.require(id)};
    }
}
