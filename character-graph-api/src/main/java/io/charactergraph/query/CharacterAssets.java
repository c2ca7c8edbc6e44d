package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.CharacterAssetsParts;
import java.util.List;
import java.util.Optional;

/**
 * The assets of a character: the answer of {@code findAssetsForCharacter}.
 *
 * @since 0.1
 */
public final class CharacterAssets extends Value implements Answer {

    private final CharacterAssetsParts parts;

    CharacterAssets(CharacterAssetsParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the template or instance asked about. */
    public GraphNode character() {
        return parts.character();
    }

    /** Returns the assets, by id. */
    public List<FoundAsset> assets() {
        return FrozenList.copyOf(parts.assets(), FoundAsset.TABLE);
    }

    /** What was found about an asset, if it is among them. */
    public Optional<FoundAsset> find(Asset.Id id) {
        return assets().stream().filter(found -> found.asset().id().equals(id)).findFirst();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.heading(Explanation.name(character()), assets().size(), "asset");
        for (FoundAsset found : assets()) {
            text.item(Explanation.name(found.asset()), found.reasons());
            text.because(found.because());
        }
        return text.toString();
    }

    /** Returns the assets as a table, as many as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(Explanation.name(character()) + ": " + Explanation.count(assets().size(), "asset"))
                .table(FoundAsset.TABLE, parts.assets())
                .toString();
    }
}
