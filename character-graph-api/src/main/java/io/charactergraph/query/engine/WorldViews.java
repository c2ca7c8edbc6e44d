package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.WorldView;
import io.charactergraph.query.parts.WorldViewParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;

/** The view of a world. */
public final class WorldViews {

    private WorldViews() {}

    /** Answers; the cost is in proportion to the edges of the world and of its instances. */
    public static WorldView of(GraphState state, World.Id id) {
        int world = state.require(id);
        IndexedGraph graph = state.graph();
        IntList npcs = new IntList();
        for (int instance : Walk.sources(state.below(), world, EdgeKind.LIVES_IN)) {
            Walk.addTargets(state.below(), instance, EdgeKind.SYNCS_WITH, npcs);
        }
        int[] scenes = scenes(state, world);
        IntList arcs = new IntList();
        for (int scene : scenes) {
            Walk.addTargets(graph, scene, EdgeKind.PART_OF_ARC, arcs);
        }
        return new WorldViewParts(
                        (World) graph.node(world),
                        Nodes.list(graph, CharacterInstance.class, Walk.sources(graph, world, EdgeKind.LIVES_IN)),
                        Nodes.list(graph, GameNpc.class, Nodes.shown(graph, npcs.toSortedSet())),
                        Nodes.list(graph, Scene.class, scenes),
                        Nodes.list(graph, Arc.class, arcs.toSortedSet()))
                .answer();
    }

    /** The scenes shown whose worlds have this one among them, sorted. */
    static int[] scenes(GraphState state, int world) {
        IndexedGraph below = state.below();
        IntList scenes = new IntList();
        Walk.addSources(below, world, EdgeKind.SET_IN, scenes);
        IntList roles = new IntList();
        for (int instance : Walk.sources(below, world, EdgeKind.LIVES_IN)) {
            Walk.addTargets(below, instance, EdgeKind.APPEARS_IN, scenes);
            Walk.addTargets(below, instance, EdgeKind.FILLS_ROLE, roles);
        }
        for (int role : roles.toSortedSet()) {
            int scene = state.facts().sceneOfRole(role);
            if (scene != IndexedGraph.NONE) {
                scenes.add(scene);
            }
        }
        return Nodes.shown(state.graph(), scenes.toSortedSet());
    }
}
