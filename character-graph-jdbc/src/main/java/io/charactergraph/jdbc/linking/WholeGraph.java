package io.charactergraph.jdbc.linking;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.state.FriendAccess;

/** Checks that a graph is complete, as writing from a graph requires. */
public final class WholeGraph {

    private WholeGraph() {}

    /**
     * Returns the graph.
     *
     * @throws IllegalArgumentException if it is filtered, or only a part was loaded
     */
    public static CharacterGraph require(CharacterGraph graph) {
        if (!graph.filter().equals(GraphFilter.everything())
                || FriendAccess.stateOf(graph).scope().isPresent()) {
            throw new IllegalArgumentException(
                    "graph: it is filtered, or only a part was loaded; give the whole graph, as loaded");
        }
        return graph;
    }
}
