package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
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

    private AssetsForCharacter() {}

    /** Answers with the assets that have any of the reasons; the cost is in proportion to the edges found. */
    public static CharacterAssets find(GraphState state, CharacterRef ref, Set<AssetReason> reasons) {
        int character = state.require(ref);
        IndexedGraph graph = state.graph();
        Identity identity = Identity.of(graph, character);
        List<Proofs.Found> scenes =
                reasons.contains(AssetReason.SCENE) ? ScenesForCharacter.collect(state, identity) : List.of();
        List<FoundAsset> assets = new ArrayList<>();
        for (Proofs.Found found : collect(state, identity, scenes, reasons).toList()) {
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

    /** Returns the assets found for some reasons; {@code SCENE} looks into these scenes. */
    static Proofs collect(GraphState state, Identity identity, List<Proofs.Found> scenes, Set<AssetReason> reasons) {
        Proofs assets = new Proofs();
        CharacterWalk walk = new CharacterWalk(state, identity);
        walk.shownAssets(reasons, assets);
        if (reasons.contains(AssetReason.GENERATED)) {
            walk.involved(CharacterWalk.Sink.NOTHING, assets);
        }
        if (reasons.contains(AssetReason.SCENE)) {
            for (Proofs.Found scene : scenes) {
                walk.assetsOfScene(scene.node(), scene.ways(), assets);
            }
        }
        return assets;
    }
}
