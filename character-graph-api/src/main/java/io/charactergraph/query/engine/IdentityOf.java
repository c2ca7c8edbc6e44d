package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GameNpc;
import io.charactergraph.state.GraphState;
import java.util.List;

/** Lists the nodes that count as a character. */
public final class IdentityOf {

    private IdentityOf() {}

    /** Returns the instances of a template, in order; of an instance, itself. Cost: in proportion to the instances. */
    public static List<CharacterInstance> instances(GraphState state, CharacterRef ref) {
        IndexedGraph graph = state.graph();
        Identity identity = Identity.of(graph, state.require(ref));
        int[] instances = identity.ofTemplate() ? identity.instances() : new int[] {identity.asked()};
        return Nodes.list(graph, CharacterInstance.class, instances);
    }

    /** Returns the NPCs of a template or an instance, in order. Cost: in proportion to the links. */
    public static List<GameNpc> npcs(GraphState state, CharacterRef ref) {
        IndexedGraph graph = state.graph();
        return Nodes.list(
                graph, GameNpc.class, Identity.of(graph, state.require(ref)).npcs());
    }
}
