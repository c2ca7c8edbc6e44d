package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.Way;
import io.charactergraph.query.parts.CharacterScenesParts;
import io.charactergraph.query.parts.FoundSceneParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import io.charactergraph.state.WorldsOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code findScenesForCharacter}. */
public final class ScenesForCharacter {

    private final GraphState state;
    private final IndexedGraph graph;
    private final Identity identity;
    private final Proofs proofs = new Proofs();

    private ScenesForCharacter(GraphState state, Identity identity) {
        this.state = state;
        this.graph = state.graph();
        this.identity = identity;
    }

    /** Answers; the cost is in proportion to the edges found. */
    public static CharacterScenes find(GraphState state, CharacterRef ref) {
        int character = state.require(ref);
        IndexedGraph graph = state.graph();
        Identity identity = Identity.of(graph, character);
        List<FoundScene> scenes = new ArrayList<>();
        for (Proofs.Found found : collect(state, identity)) {
            scenes.add(present(graph, identity, found));
        }
        return new CharacterScenesParts(graph.node(character), scenes).answer();
    }

    /** The scenes found, in order. */
    static List<Proofs.Found> collect(GraphState state, Identity identity) {
        ScenesForCharacter search = new ScenesForCharacter(state, identity);
        identity.forEach(search::addScenesOf);
        if (!identity.ofTemplate() && identity.template() != IndexedGraph.NONE) {
            search.addScenesOfTemplate();
        }
        return search.proofs.toList();
    }

    private void addScenesOf(int node, Way way) {
        int bit = Proofs.bit(way);
        int end = graph.outEnd(node, EdgeKind.APPEARS_IN);
        for (int e = graph.outStart(node, EdgeKind.APPEARS_IN); e < end; e++) {
            if (graph.hasEdge(e)) {
                proofs.add(graph.to(e), e, bit);
            }
        }
        end = graph.outEnd(node, EdgeKind.FILLS_ROLE);
        for (int e = graph.outStart(node, EdgeKind.FILLS_ROLE); e < end; e++) {
            int scene = graph.hasEdge(e) ? state.facts().sceneOfRole(graph.to(e)) : IndexedGraph.NONE;
            if (scene != IndexedGraph.NONE && graph.hasNode(scene)) {
                proofs.add(scene, e, bit);
            }
        }
        end = graph.inEnd(node, EdgeKind.CASTS);
        for (int p = graph.inStart(node, EdgeKind.CASTS); p < end; p++) {
            int e = graph.inEdge(p);
            if (graph.hasEdge(e) && graph.detail(e) instanceof EdgeDetail.Casting casting && !casting.hint()) {
                addScenesCast(e, casting.role());
            }
        }
    }

    private void addScenesCast(int casts, String name) {
        for (int role : state.openRoles().castBy(graph.from(casts), name)) {
            int end = graph.inEnd(role, EdgeKind.HAS_ROLE);
            for (int p = graph.inStart(role, EdgeKind.HAS_ROLE); p < end; p++) {
                int declares = graph.inEdge(p);
                if (graph.hasEdge(declares)) {
                    proofs.add(graph.from(declares), casts, Proofs.bit(Way.VIA_WORLD_ROLE));
                    proofs.add(graph.from(declares), declares, Proofs.bit(Way.VIA_WORLD_ROLE));
                }
            }
        }
    }

    private void addScenesOfTemplate() {
        WorldsOf worldsOf = state.worldsOf();
        int[] own = worldsOf.instance(identity.asked());
        Map<Integer, Boolean> open = new HashMap<>();
        for (EdgeKind kind : List.of(EdgeKind.APPEARS_IN, EdgeKind.FILLS_ROLE)) {
            int end = graph.outEnd(identity.template(), kind);
            for (int e = graph.outStart(identity.template(), kind); e < end; e++) {
                if (!graph.hasEdge(e)) {
                    continue;
                }
                int scene = kind == EdgeKind.APPEARS_IN
                        ? graph.to(e)
                        : state.facts().sceneOfRole(graph.to(e));
                if (scene != IndexedGraph.NONE
                        && graph.hasNode(scene)
                        && open.computeIfAbsent(scene, s -> isOpen(worldsOf.scene(s), own))) {
                    proofs.add(scene, e, Proofs.bit(Way.VIA_TEMPLATE));
                }
            }
        }
    }

    private static boolean isOpen(int[] worldsOfScene, int[] own) {
        return worldsOfScene.length == 0 || IntArrays.meet(worldsOfScene, own);
    }

    private static FoundScene present(IndexedGraph graph, Identity identity, Proofs.Found found) {
        IntList roles = new IntList();
        IntList worldRoles = new IntList();
        for (int e : found.edges()) {
            if (graph.edgeKind(e) == EdgeKind.FILLS_ROLE) {
                roles.add(graph.to(e));
            } else if (graph.edgeKind(e) == EdgeKind.HAS_ROLE) {
                worldRoles.add(graph.to(e));
            }
        }
        boolean required = identity.template() != IndexedGraph.NONE
                && Walk.joined(graph, found.node(), EdgeKind.REQUIRES_CHARACTER, identity.template());
        return new FoundSceneParts(
                        (Scene) graph.node(found.node()),
                        roleIds(graph, roles),
                        roleIds(graph, worldRoles),
                        required,
                        EnumSets.ofBits(Way.class, found.ways()),
                        Proofs.edges(graph, found.edges()),
                        Proofs.because(graph, found.edges()))
                .answer();
    }

    private static List<SceneRole.Id> roleIds(IndexedGraph graph, IntList roles) {
        List<SceneRole.Id> ids = new ArrayList<>();
        for (int role : roles.toSortedSet()) {
            ids.add((SceneRole.Id) graph.id(role));
        }
        return ids;
    }
}
