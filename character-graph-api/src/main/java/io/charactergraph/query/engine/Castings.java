package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.CastingReason;
import io.charactergraph.query.ListPage;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.SceneCasting.RoleCasting;
import io.charactergraph.query.parts.CastingTableParts;
import io.charactergraph.query.parts.SceneCastingParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.List;

/**
 * Who plays the roles of a scene in a world: the scene's own binding, else the manifest's, else the world's, else the
 * world's
 * hint, else the scene's default NPC. A binding without a player in the world is skipped.
 */
public final class Castings {

    private final GraphState state;
    private final IndexedGraph graph;
    private final int world;

    private Castings(GraphState state, int world) {
        this.state = state;
        this.graph = state.graph();
        this.world = world;
    }

    /** The casting of a scene in a world, whether or not the scene is set there. */
    public static SceneCasting of(GraphState state, Scene.Id scene, World.Id world) {
        int node = state.require(scene);
        return new Castings(state, state.require(world)).cast(node);
    }

    /** The casting of every scene of a world view, by scene. */
    public static List<SceneCasting> ofAll(GraphState state, World.Id world) {
        int node = state.require(world);
        Castings castings = new Castings(state, node);
        List<SceneCasting> all = new ArrayList<>();
        for (int scene : WorldViews.scenes(state, node)) {
            all.add(castings.cast(scene));
        }
        return new CastingTableParts(all).answer();
    }

    /** A part of the castings of every scene of a world view; only the scenes of the part are cast. */
    public static ListPage<SceneCasting> page(GraphState state, World.Id world, int offset, int limit) {
        state.requireScope(world);
        int node = state.require(world);
        Castings castings = new Castings(state, node);
        int[] scenes = WorldViews.scenes(state, node);
        List<SceneCasting> part = new ArrayList<>();
        for (int i = offset; i < scenes.length && part.size() < limit; i++) {
            part.add(castings.cast(scenes[i]));
        }
        return ListPage.of(FrozenList.of(scenes.length, i -> part.get(i - offset)), offset, limit);
    }

    /** The players of a role, sorted. */
    static int[] players(GraphState state, int role, int world) {
        return new Castings(state, world).choose(role).players().toSortedSet();
    }

    private SceneCasting cast(int scene) {
        List<RoleCasting> roles = new ArrayList<>();
        for (int role : Walk.targets(graph, scene, EdgeKind.HAS_ROLE)) {
            Choice choice = choose(role);
            int[] edges = choice.edges().toSortedSet();
            roles.add(new SceneCastingParts.RoleCasting(
                            (SceneRole) graph.node(role),
                            choice.reason(),
                            Nodes.list(graph, GraphNode.class, choice.players().toSortedSet()),
                            Proofs.edges(graph, edges),
                            Proofs.because(graph, edges))
                    .answer());
        }
        return new SceneCastingParts((Scene) graph.node(scene), (World) graph.node(world), roles).answer();
    }

    private Choice choose(int role) {
        for (CastingReason reason : CastingReason.values()) {
            Choice choice = new Choice(reason, new IntList(), new IntList());
            switch (reason) {
                case SCENE_BINDING -> offerFillers(role, EvidenceSource.SCENE_META_ROLES, choice);
                case MANIFEST -> offerFillers(role, EvidenceSource.MANIFEST_ROLES, choice);
                case WORLD_BINDING -> offerCasts(role, false, choice);
                case WORLD_HINT -> offerCasts(role, true, choice);
                case SCENE_DEFAULT -> offerFillers(role, EvidenceSource.SCENE_META_CAST, choice);
                case NONE -> {
                    return choice;
                }
            }
            if (!choice.players().isEmpty()) {
                return choice;
            }
        }
        throw new IllegalStateException("unreachable: NONE is a reason");
    }

    private void offerFillers(int role, EvidenceSource source, Choice choice) {
        for (int e : graph.inEdges(role, EdgeKind.FILLS_ROLE)) {
            if (graph.source(e) == source) {
                offer(graph.from(e), e, choice);
            }
        }
    }

    private void offerCasts(int role, boolean hint, Choice choice) {
        for (int e : state.worldCasts().edges(world, ((SceneRole.Id) graph.id(role)).role())) {
            if (graph.detail(e) instanceof EdgeDetail.Casting casting && casting.hint() == hint) {
                offer(graph.to(e), e, choice);
            }
        }
    }

    private void offer(int who, int edge, Choice choice) {
        int before = choice.players().size();
        if (graph.kind(who) == NodeKind.CHARACTER_TEMPLATE) {
            for (int instance : Walk.targets(graph, who, EdgeKind.INSTANTIATES)) {
                if (IntArrays.contains(state.worldsOf().instance(instance), world)) {
                    choice.players().add(instance);
                }
            }
        } else if (graph.kind(who) == NodeKind.CHARACTER_INSTANCE) {
            int[] worlds = state.worldsOf().instance(who);
            if (worlds.length == 0 || IntArrays.contains(worlds, world)) {
                choice.players().add(who);
            }
        } else {
            choice.players().add(who);
        }
        if (choice.players().size() > before) {
            choice.edges().add(edge);
        }
    }

    private record Choice(CastingReason reason, IntList players, IntList edges) {}
}
