package io.charactergraph.testkit.assertions;

import io.charactergraph.model.GraphNode;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.FoundAsset;
import java.util.List;
import java.util.Set;

/**
 * Assertions on the assets of a character. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class AssetsAssert extends AbstractFoundAssert<AssetsAssert, CharacterAssets, FoundAsset> {

    /** Assertions on that answer. */
    protected AssetsAssert(CharacterAssets actual) {
        super(actual, AssetsAssert.class);
    }

    /** That an asset was found for exactly these reasons. */
    public AssetsAssert containsFound(String asset, AssetReason... reasons) {
        isNotNull();
        FoundAsset found = require(asset);
        if (!found.reasons().equals(Set.of(reasons))) {
            throw notSo(found, Set.of(reasons).stream().sorted().toList().toString());
        }
        return this;
    }

    @Override
    protected List<FoundAsset> found() {
        return actual.assets();
    }

    @Override
    protected GraphNode node(FoundAsset found) {
        return found.asset();
    }

    @Override
    protected String heading() {
        return "assets of " + Names.of(actual.character());
    }

    @Override
    protected String how(FoundAsset found) {
        return found.reasons() + " " + found.ways();
    }
}
