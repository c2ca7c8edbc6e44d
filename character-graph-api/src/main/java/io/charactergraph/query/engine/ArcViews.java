package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.parts.ArcViewParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;

/** The view of an arc. */
public final class ArcViews {

    private ArcViews() {}

    /** Answers; the cost is in proportion to the edges of the arc's scenes. */
    public static ArcView of(GraphState state, Arc.Id id) {
        int arc = state.require(id);
        IndexedGraph graph = state.graph();
        int[] scenes = Nodes.sources(graph, arc, EdgeKind.PART_OF_ARC, NodeKind.SCENE);
        IntList cast = new IntList();
        IntList roles = new IntList();
        IntList assets = new IntList();
        IntList generations = new IntList();
        for (int scene : scenes) {
            for (int template : CastOfScene.of(state, scene)) {
                cast.add(template);
            }
            Walk.addTargets(graph, scene, EdgeKind.HAS_ROLE, roles);
            Walk.addTargets(graph, scene, EdgeKind.CONTAINS_ASSET, assets);
            Walk.addSources(graph, scene, EdgeKind.CREATED_FOR, generations);
        }
        for (int member : Walk.sources(graph, arc, EdgeKind.PART_OF_ARC)) {
            if (graph.kind(member) == NodeKind.ASSET) {
                assets.add(member);
            } else if (graph.kind(member) == NodeKind.GENERATION) {
                generations.add(member);
            }
        }
        int[] templates = cast.toSortedSet();
        int[] relationships = SceneViews.relationships(graph, templates);
        return new ArcViewParts(
                        (Arc) graph.node(arc),
                        FrozenList.of(scenes.length, i -> SceneViews.of(state, scenes[i])),
                        Nodes.list(graph, CharacterTemplate.class, templates),
                        Proofs.edges(graph, relationships),
                        Proofs.because(graph, relationships),
                        Nodes.list(graph, SceneRole.class, roles.toSortedSet()),
                        Nodes.list(graph, Asset.class, assets.toSortedSet()),
                        Nodes.list(graph, Generation.class, generations.toSortedSet()))
                .answer();
    }
}
