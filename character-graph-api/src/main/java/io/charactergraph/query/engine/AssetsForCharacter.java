package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.FoundAsset;
import io.charactergraph.query.Way;
import io.charactergraph.query.parts.CharacterAssetsParts;
import io.charactergraph.query.parts.FoundAssetParts;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code findAssetsForCharacter}. */
public final class AssetsForCharacter {

    private final IndexedGraph graph;
    private final Proofs proofs = new Proofs();

    private AssetsForCharacter(IndexedGraph graph) {
        this.graph = graph;
    }

    /** Answers with the assets that have any of the reasons; the cost is in proportion to the edges found. */
    public static CharacterAssets find(GraphState state, CharacterRef ref, Set<AssetReason> reasons) {
        int character = state.require(ref);
        IndexedGraph graph = state.graph();
        Identity identity = Identity.of(graph, character);
        List<Proofs.Found> scenes =
                reasons.contains(AssetReason.SCENE) ? ScenesForCharacter.collect(state, identity) : List.of();
        List<FoundAsset> assets = new ArrayList<>();
        for (Proofs.Found found : collect(graph, identity, scenes, reasons).toList()) {
            assets.add(new FoundAssetParts(
                            (Asset) graph.node(found.node()),
                            EnumSets.ofBits(AssetReason.class, found.reasons()),
                            EnumSets.ofBits(Way.class, found.ways()),
                            Proofs.edges(graph, found.edges()),
                            Proofs.because(graph, found.edges()))
                    .answer());
        }
        return new CharacterAssetsParts(graph.node(character), assets).answer();
    }

    /** The assets found for some reasons, of which {@code SCENE} looks into the scenes given. */
    static Proofs collect(IndexedGraph graph, Identity identity, List<Proofs.Found> scenes, Set<AssetReason> reasons) {
        AssetsForCharacter search = new AssetsForCharacter(graph);
        identity.forEach((node, way) -> search.addAssetsOf(node, way, reasons));
        if (reasons.contains(AssetReason.SCENE)) {
            for (Proofs.Found scene : scenes) {
                search.addOut(scene.node(), EdgeKind.CONTAINS_ASSET, AssetReason.SCENE, scene.ways());
            }
        }
        return search.proofs;
    }

    private void addAssetsOf(int node, Way way, Set<AssetReason> reasons) {
        NodeKind kind = graph.kind(node);
        if (kind == NodeKind.GAME_NPC) {
            if (reasons.contains(AssetReason.EXPRESSION)) {
                addOut(node, EdgeKind.EXPRESSES_AS, AssetReason.EXPRESSION, Proofs.bit(way));
            }
        } else if (reasons.contains(AssetReason.DEPICTS)) {
            int end = graph.inEnd(node, EdgeKind.DEPICTS);
            for (int p = graph.inStart(node, EdgeKind.DEPICTS); p < end; p++) {
                int e = graph.inEdge(p);
                if (graph.hasEdge(e)) {
                    proofs.add(graph.from(e), e, Proofs.bit(AssetReason.DEPICTS) | Proofs.bit(way));
                }
            }
        }
        if (reasons.contains(AssetReason.GENERATED)) {
            addGenerated(node, way);
        }
    }

    private void addOut(int node, EdgeKind kind, AssetReason reason, int ways) {
        int end = graph.outEnd(node, kind);
        for (int e = graph.outStart(node, kind); e < end; e++) {
            if (graph.hasEdge(e)) {
                proofs.add(graph.to(e), e, Proofs.bit(reason) | ways);
            }
        }
    }

    private void addGenerated(int node, Way way) {
        int bits = Proofs.bit(AssetReason.GENERATED) | Proofs.bit(way);
        int end = graph.inEnd(node, EdgeKind.INVOLVES_CHARACTER);
        for (int p = graph.inStart(node, EdgeKind.INVOLVES_CHARACTER); p < end; p++) {
            int involves = graph.inEdge(p);
            if (!graph.hasEdge(involves)) {
                continue;
            }
            int generation = graph.from(involves);
            int last = graph.inEnd(generation, EdgeKind.GENERATED_BY);
            for (int q = graph.inStart(generation, EdgeKind.GENERATED_BY); q < last; q++) {
                int made = graph.inEdge(q);
                if (graph.hasEdge(made)) {
                    proofs.add(graph.from(made), made, bits);
                    proofs.add(graph.from(made), involves, bits);
                }
            }
        }
    }
}
