package io.charactergraph.jdbc.linking;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.state.FriendAccess;

/** What may be written down from a graph: only what a whole one says. */
public final class WholeGraph {

    private WholeGraph() {}

    /**
     * Gives the graph back.
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
