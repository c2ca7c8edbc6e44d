package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterSubgraph;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.List;

/** {@code getCharacterGraph}. */
public final class CharacterGraphOf {

    /** The depth of a graph that nobody asked otherwise for: everything. */
    public static final int DEFAULT_DEPTH = 3;

    private final GraphState state;
    private final IndexedGraph graph;
    private final int template;
    private final Identity identity;
    private final IntList nodes = new IntList();

    private CharacterGraphOf(GraphState state, int template) {
        this.state = state;
        this.graph = state.graph();
        this.template = template;
        this.identity = Identity.of(graph, template);
    }

    /**
     * Answers; the cost is in proportion to the edges of the nodes found.
     *
     * @throws IllegalArgumentException if the depth is not 1, 2 or 3
     */
    public static CharacterSubgraph find(GraphState state, CharacterRef ref, int depth) {
        if (depth < 1 || depth > DEFAULT_DEPTH) {
            throw new IllegalArgumentException("depth: " + depth + " is not 1, 2 or 3");
        }
        int template = state.requireTemplate(ref);
        IndexedGraph graph = state.graph();
        int[] nodes = new CharacterGraphOf(state, template).nodes(depth);
        int[] edges = InducedEdges.of(graph, nodes);
        return new CharacterSubgraph(
                (CharacterTemplate) graph.node(template),
                depth,
                FrozenList.of(nodes.length, i -> graph.node(nodes[i])),
                FrozenList.of(edges.length, i -> graph.edge(edges[i])));
    }

    private int[] nodes(int depth) {
        nodes.add(template);
        for (int instance : identity.instances()) {
            nodes.add(instance);
            Walk.addTargets(graph, instance, EdgeKind.LIVES_IN, nodes);
        }
        if (depth >= 2) {
            addSecondRing(depth);
        }
        return nodes.toSortedSet();
    }

    private void addSecondRing(int depth) {
        List<Proofs.Found> scenes = ScenesForCharacter.collect(state, identity);
        identity.forEach((node, way) -> {
            nodes.add(node);
            Walk.addTargets(graph, node, EdgeKind.FILLS_ROLE, nodes);
        });
        for (Proofs.Found scene : scenes) {
            nodes.add(scene.node());
            Walk.addTargets(graph, scene.node(), EdgeKind.PART_OF_ARC, nodes);
        }
        for (EdgeKind kind : List.of(EdgeKind.REFERENCES, EdgeKind.EVOLVED_FROM)) {
            Walk.addTargets(graph, template, kind, nodes);
            Walk.addSources(graph, template, kind, nodes);
        }
        Walk.addSources(graph, template, EdgeKind.USES_CHARACTER, nodes);
        Walk.addTargets(graph, template, EdgeKind.HAS_CAPABILITY, nodes);
        for (int instance : identity.instances()) {
            Walk.addTargets(graph, instance, EdgeKind.HAS_CAPABILITY, nodes);
        }
        if (depth >= DEFAULT_DEPTH) {
            addAll(AssetsForCharacter.collect(graph, identity, scenes, AssetReason.ALL)
                    .toNodes());
            addAll(GenerationsForCharacter.collect(graph, identity, scenes).toNodes());
        }
    }

    private void addAll(int[] found) {
        for (int node : found) {
            nodes.add(node);
        }
    }
}
