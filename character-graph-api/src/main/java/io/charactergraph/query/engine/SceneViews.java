package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.SceneView.Presence;
import io.charactergraph.query.SceneView.RoleView;
import io.charactergraph.query.SceneView.ShownAsset;
import io.charactergraph.query.parts.SceneViewParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The view of a scene. */
public final class SceneViews {

    private final GraphState state;
    private final IndexedGraph graph;
    private final int scene;

    private SceneViews(GraphState state, int scene) {
        this.state = state;
        this.graph = state.graph();
        this.scene = scene;
    }

    /** Answers; the cost is in proportion to the edges of the scene, its roles and its cast. */
    public static SceneView of(GraphState state, Scene.Id id) {
        return of(state, state.require(id));
    }

    static SceneView of(GraphState state, int scene) {
        return new SceneViews(state, scene).view();
    }

    private SceneView view() {
        int[] bound = boundCharacters();
        int[] cast = CastOfScene.of(state, scene);
        int[] relationships = relationships(graph, cast);
        IntList unbound = new IntList();
        for (int template : Walk.targets(graph, scene, EdgeKind.REQUIRES_CHARACTER)) {
            if (!IntArrays.contains(bound, template)) {
                unbound.add(template);
            }
        }
        return new SceneViewParts(
                        (Scene) graph.node(scene),
                        roles(),
                        withoutRole(bound),
                        Nodes.list(graph, CharacterTemplate.class, unbound.toArray()),
                        Nodes.list(graph, CharacterTemplate.class, cast),
                        Proofs.edges(graph, relationships),
                        Proofs.because(graph, relationships),
                        assets(),
                        Nodes.list(graph, Generation.class, Walk.sources(graph, scene, EdgeKind.CREATED_FOR)),
                        Nodes.list(graph, Arc.class, Walk.targets(graph, scene, EdgeKind.PART_OF_ARC)),
                        Nodes.list(
                                graph,
                                World.class,
                                Nodes.shown(graph, state.worldsOf().scene(scene))))
                .answer();
    }

    /** The {@code references} whose two ends are among the templates. */
    static int[] relationships(IndexedGraph graph, int[] templates) {
        IntList found = new IntList();
        for (int template : templates) {
            for (int e : graph.outEdges(template, EdgeKind.REFERENCES)) {
                if (IntArrays.contains(templates, graph.to(e))) {
                    found.add(e);
                }
            }
        }
        return found.toArray();
    }

    private int[] boundCharacters() {
        IntList bound = new IntList();
        for (int role : Walk.targets(graph, scene, EdgeKind.HAS_ROLE)) {
            for (int filler : Walk.sources(graph, role, EdgeKind.FILLS_ROLE)) {
                for (int character : Characters.of(graph, filler)) {
                    bound.add(character);
                }
            }
        }
        return bound.toSortedSet();
    }

    private List<RoleView> roles() {
        List<RoleView> roles = new ArrayList<>();
        int[] edges = graph.outEdges(scene, EdgeKind.HAS_ROLE);
        for (int i = 0; i < edges.length; ) {
            int role = graph.to(edges[i]);
            EnumSet<EvidenceSource> sources = EnumSet.noneOf(EvidenceSource.class);
            for (; i < edges.length && graph.to(edges[i]) == role; i++) {
                sources.add(graph.source(edges[i]));
            }
            roles.add(new SceneViewParts.RoleView(
                            (SceneRole) graph.node(role),
                            List.copyOf(sources),
                            presences(role, EdgeKind.FILLS_ROLE, IntArrays.NONE))
                    .answer());
        }
        return roles;
    }

    private List<Presence> withoutRole(int[] bound) {
        return presences(scene, EdgeKind.APPEARS_IN, bound);
    }

    /** Who has edges of a kind to a node and is none of these characters. */
    private List<Presence> presences(int node, EdgeKind kind, int[] except) {
        List<Presence> presences = new ArrayList<>();
        int[] edges = graph.inEdges(node, kind);
        for (int i = 0; i < edges.length; ) {
            int who = graph.from(edges[i]);
            EnumSet<EvidenceSource> sources = EnumSet.noneOf(EvidenceSource.class);
            for (; i < edges.length && graph.from(edges[i]) == who; i++) {
                sources.add(graph.source(edges[i]));
            }
            if (!IntArrays.meet(Characters.of(graph, who), except)) {
                presences.add(new SceneViewParts.Presence(graph.node(who), List.copyOf(sources)).answer());
            }
        }
        return presences;
    }

    private List<ShownAsset> assets() {
        List<ShownAsset> assets = new ArrayList<>();
        int[] edges = graph.outEdges(scene, EdgeKind.CONTAINS_ASSET);
        for (int i = 0; i < edges.length; ) {
            int asset = graph.to(edges[i]);
            IntList sceneNodes = new IntList();
            for (; i < edges.length && graph.to(edges[i]) == asset; i++) {
                if (graph.sceneNode(edges[i]) != IndexedGraph.NO_SCENE_NODE) {
                    sceneNodes.add(graph.sceneNode(edges[i]));
                }
            }
            List<Integer> numbers = new ArrayList<>();
            for (int number : sceneNodes.toSortedSet()) {
                numbers.add(number);
            }
            assets.add(new SceneViewParts.ShownAsset((Asset) graph.node(asset), numbers).answer());
        }
        return assets;
    }
}
