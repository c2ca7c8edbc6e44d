package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.SceneStats;
import io.charactergraph.query.parts.SceneStatsParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is in a scene. */
public final class SceneStatistics {

    private SceneStatistics() {}

    /** Answers; the cost is in proportion to the edges of the scene, its roles and its cast. */
    public static SceneStats of(GraphState state, Scene.Id id) {
        IndexedGraph graph = state.graph();
        int scene = state.require(id);
        IntList npcs = new IntList();
        addNpcs(graph, Walk.sources(graph, scene, EdgeKind.APPEARS_IN), npcs);
        List<String> roles = new ArrayList<>();
        Map<String, NodeId> bindings = new LinkedHashMap<>();
        for (int role : Walk.targets(graph, scene, EdgeKind.HAS_ROLE)) {
            String name = ((SceneRole.Id) graph.id(role)).role();
            int[] fillers = Walk.sources(graph, role, EdgeKind.FILLS_ROLE);
            roles.add(name);
            addNpcs(graph, fillers, npcs);
            if (fillers.length > 0) {
                bindings.put(name, graph.id(fillers[0]));
            }
        }
        return new SceneStatsParts(
                        (Scene) graph.node(scene),
                        Nodes.ids(graph, CharacterTemplate.Id.class, CastOfScene.of(state, scene)),
                        Nodes.ids(graph, GameNpc.Id.class, npcs.toSortedSet()),
                        Walk.targets(graph, scene, EdgeKind.CONTAINS_ASSET).length,
                        Walk.sources(graph, scene, EdgeKind.CREATED_FOR).length,
                        roles,
                        bindings)
                .answer();
    }

    private static void addNpcs(IndexedGraph graph, int[] nodes, IntList npcs) {
        for (int node : nodes) {
            if (graph.kind(node) == NodeKind.GAME_NPC) {
                npcs.add(node);
            }
        }
    }
}
