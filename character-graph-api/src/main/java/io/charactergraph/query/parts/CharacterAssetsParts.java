package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.FoundAsset;
import java.util.List;

/** What {@link CharacterAssets} is made of. */
public record CharacterAssetsParts(GraphNode character, List<FoundAsset> assets) implements Parts<CharacterAssets> {

    /** Copies the list. */
    public CharacterAssetsParts {
        assets = FrozenList.copyOf(assets);
    }
}
