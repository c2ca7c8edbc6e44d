package io.charactergraph.query;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.parts.FoundAssetParts;
import java.util.List;
import java.util.Set;

/**
 * An asset of a character.
 *
 * @since 0.1
 */
public final class FoundAsset extends Value {

    static final TextTable<FoundAsset> TABLE = TextTable.of(FoundAsset.class)
            .name(
                    "ASSET",
                    found -> found.asset().label(),
                    found -> found.asset().id())
            .words("REASONS", FoundAsset::reasons)
            .words("WAYS", FoundAsset::ways);

    private final FoundAssetParts parts;

    FoundAsset(FoundAssetParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the asset. */
    public Asset asset() {
        return parts.asset();
    }

    /** Returns the reasons why the asset belongs to the character, direct reasons first, at least one. */
    public Set<AssetReason> reasons() {
        return parts.reasons();
    }

    /** Returns the ways in which the asset was found, in order; for {@link AssetReason#SCENE} the ways of the scene. */
    public Set<Way> ways() {
        return parts.ways();
    }

    /** Returns the edges that prove it, in order, without the edges between the character and a scene. */
    public List<GraphEdge> edges() {
        return parts.edges();
    }

    /** Returns one sentence for each of the edges, in their order. */
    public List<String> because() {
        return parts.because();
    }

    /** Returns it on one line. */
    @Override
    public String toString() {
        return OneLine.of(Explanation.name(asset()) + "  " + OneLine.joined(reasons()) + "  " + OneLine.joined(ways()));
    }
}
