package io.charactergraph;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.query.engine.CharacterGraphOf;
import io.charactergraph.state.GraphState;

/** Makes the graphs around characters. */
final class CharacterGraphs {

    private CharacterGraphs() {}

    static CharacterGraph of(GraphState state, CharacterRef ref) {
        return of(state, ref, CharacterGraphOf.DEFAULT_DEPTH);
    }

    static CharacterGraph of(GraphState state, CharacterRef ref, int depth) {
        CharacterGraphOf.requireDepth(depth);
        IndexedGraph graph = state.graph();
        int template = state.requireTemplate(ref);
        int[] nodes = CharacterGraphOf.nodes(state, template, depth);
        String name = NodeNames.described(state, graph.id(template));
        return new CharacterGraph(state.partAround(template, nodes, name + " to depth " + depth));
    }
}
