package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.OpenRoles;
import io.charactergraph.state.Walk;

/** The templates that take part in a scene: those for which {@code findScenesForCharacter} finds it. */
final class CastOfScene {

    private CastOfScene() {}

    /** The templates, sorted. */
    static int[] of(GraphState state, int scene) {
        IndexedGraph graph = state.graph();
        IntList present = new IntList();
        Walk.addSources(graph, scene, EdgeKind.APPEARS_IN, present);
        int[] roles = Walk.targets(graph, scene, EdgeKind.HAS_ROLE);
        for (int role : roles) {
            Walk.addSources(graph, role, EdgeKind.FILLS_ROLE, present);
            if (OpenRoles.isOpen(graph, role)) {
                addCastByWorlds(state, scene, role, present);
            }
        }
        IntList templates = new IntList();
        for (int node : present.toSortedSet()) {
            for (int template : Characters.templatesOf(graph, node)) {
                templates.add(template);
            }
        }
        return templates.toSortedSet();
    }

    private static void addCastByWorlds(GraphState state, int scene, int role, IntList present) {
        IndexedGraph graph = state.graph();
        String name = ((SceneRole.Id) graph.id(role)).role();
        int[] edges = state.worldCasts().edges(name);
        if (edges.length == 0) {
            return;
        }
        int[] worlds = state.worldsOf().scene(scene);
        for (int e : edges) {
            if ((worlds.length == 0 || IntArrays.contains(worlds, graph.from(e)))
                    && graph.detail(e) instanceof EdgeDetail.Casting casting
                    && !casting.hint()) {
                present.add(graph.to(e));
            }
        }
    }
}
