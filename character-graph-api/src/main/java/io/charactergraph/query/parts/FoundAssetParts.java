package io.charactergraph.query.parts;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.FoundAsset;
import io.charactergraph.query.Way;
import java.util.List;
import java.util.Set;

/** What {@link FoundAsset} is made of. */
public record FoundAssetParts(
        Asset asset, Set<AssetReason> reasons, Set<Way> ways, List<GraphEdge> edges, List<String> because)
        implements Parts<FoundAsset> {

    /** Copies the collections; lists that make their elements on demand are kept. */
    public FoundAssetParts {
        reasons = EnumSets.copyOf(AssetReason.class, reasons);
        ways = EnumSets.copyOf(Way.class, ways);
        edges = FrozenList.copyOf(edges);
        because = FrozenList.copyOf(because);
    }
}
