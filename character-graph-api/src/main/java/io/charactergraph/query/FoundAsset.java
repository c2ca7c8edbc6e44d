package io.charactergraph.query;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GraphEdge;
import java.util.List;
import java.util.Set;

/**
 * An asset of a character.
 *
 * @param asset the asset
 * @param reasons why it belongs to the character, direct reasons first, at least one
 * @param ways how it was found, in order; for {@link AssetReason#SCENE} the ways of the scene
 * @param edges the edges that prove it, in order; why a scene is the character's is told by the question about scenes
 * @param because for each of the edges the sentence that it stands for
 */
public record FoundAsset(
        Asset asset, Set<AssetReason> reasons, Set<Way> ways, List<GraphEdge> edges, List<String> because) {

    /** Copies the collections; lists that make their elements on demand are kept. */
    public FoundAsset {
        reasons = EnumSets.copyOf(AssetReason.class, reasons);
        ways = EnumSets.copyOf(Way.class, ways);
        edges = FrozenList.copyOf(edges);
        because = FrozenList.copyOf(because);
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
