package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.Collection;
import java.util.List;

/**
 * The nodes that a graph loaded for one thing shows: those of which the answers about the thing consist. They follow from the
 * graph alone, so they are the same whatever else was loaded.
 */
public final class ScopeNodes {

    private final GraphState state;
    private final IndexedGraph graph;
    private final IntList nodes = new IntList();

    private ScopeNodes(GraphState state) {
        this.state = state;
        this.graph = state.graph();
    }

    /**
     * Returns the nodes, sorted. Costs what the questions about the things cost.
     *
     * @param things templates, instances without a template, scenes, arcs or worlds; those that are not in the graph are ignored
     * @param castIn further worlds in which scenes are cast
     */
    public static int[] of(GraphState state, Collection<NodeId> things, Collection<World.Id> castIn) {
        ScopeNodes scope = new ScopeNodes(state);
        for (NodeId thing : things) {
            int node = state.graph().indexOf(thing);
            if (node != IndexedGraph.NONE) {
                scope.addThing(node);
                castIn.forEach(scope::addIfThere);
            }
        }
        return scope.nodes.toSortedSet();
    }

    private void addThing(int thing) {
        nodes.add(thing);
        switch (graph.kind(thing)) {
            case CHARACTER_TEMPLATE -> addTemplate(thing);
            case CHARACTER_INSTANCE -> addInstance(thing);
            case SCENE -> addScene(thing);
            case ARC -> addArc(thing);
            case WORLD -> addWorld(thing);
            default -> throw new IllegalStateException("no graph is loaded for a " + graph.kind(thing));
        }
    }

    private void addTemplate(int template) {
        addAll(CharacterGraphOf.nodes(state, template, CharacterGraphOf.DEFAULT_DEPTH));
    }

    private void addInstance(int instance) {
        Identity identity = Identity.of(graph, instance);
        addAll(identity.npcs());
        addAll(Walk.targets(graph, instance, EdgeKind.LIVES_IN));
        List<Proofs.Found> scenes = ScenesForCharacter.collect(state, identity);
        scenes.forEach(scene -> nodes.add(scene.node()));
        addAll(AssetsForCharacter.collect(state, identity, scenes, AssetReason.ALL)
                .toNodes());
        addAll(GenerationsForCharacter.collect(state, identity, scenes).toNodes());
    }

    private void addArc(int arc) {
        for (int member : Walk.sources(graph, arc, EdgeKind.PART_OF_ARC)) {
            nodes.add(member);
            if (graph.kind(member) == NodeKind.SCENE) {
                addScene(member);
            }
        }
    }

    private void addWorld(int world) {
        addAll(Walk.sources(graph, world, EdgeKind.LIVES_IN));
        for (int instance : Walk.sources(state.below(), world, EdgeKind.LIVES_IN)) {
            addAll(Nodes.shown(graph, Walk.targets(state.below(), instance, EdgeKind.SYNCS_WITH)));
        }
        for (int scene : WorldViews.scenes(state, world)) {
            nodes.add(scene);
            addScene(scene);
        }
    }

    /** Adds what a scene's view and its castings consist of. */
    private void addScene(int scene) {
        IntList players = new IntList();
        Walk.addSources(graph, scene, EdgeKind.APPEARS_IN, players);
        Walk.addTargets(graph, scene, EdgeKind.REQUIRES_CHARACTER, players);
        for (int role : Walk.targets(graph, scene, EdgeKind.HAS_ROLE)) {
            nodes.add(role);
            Walk.addSources(graph, role, EdgeKind.FILLS_ROLE, players);
            for (int e : state.worldCasts().edges(((SceneRole.Id) graph.id(role)).role())) {
                nodes.add(graph.from(e));
                players.add(graph.to(e));
            }
        }
        for (int player : players.toSortedSet()) {
            addPlayer(player);
        }
        addAll(CastOfScene.of(state, scene));
        addAll(Walk.targets(graph, scene, EdgeKind.CONTAINS_ASSET));
        addAll(Walk.sources(graph, scene, EdgeKind.CREATED_FOR));
        addAll(Walk.targets(graph, scene, EdgeKind.PART_OF_ARC));
        addAll(Nodes.shown(graph, state.worldsOf().scene(scene)));
    }

    private void addPlayer(int player) {
        nodes.add(player);
        if (graph.kind(player) == NodeKind.CHARACTER_TEMPLATE) {
            for (int instance : Walk.targets(graph, player, EdgeKind.INSTANTIATES)) {
                nodes.add(instance);
                addAll(Walk.targets(graph, instance, EdgeKind.LIVES_IN));
            }
        } else if (graph.kind(player) == NodeKind.CHARACTER_INSTANCE) {
            addAll(Walk.targets(graph, player, EdgeKind.LIVES_IN));
        }
    }

    private void addIfThere(NodeId id) {
        int node = graph.indexOf(id);
        if (node != IndexedGraph.NONE) {
            nodes.add(node);
        }
    }

    private void addAll(int[] some) {
        for (int node : some) {
            nodes.add(node);
        }
    }
}
