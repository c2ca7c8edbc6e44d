package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A media asset: a row of {@code assets}.
 *
 * @param mediaType in lower case, {@code 3d_model} for {@code MODEL_3D}
 * @param tags the texts of {@code assets.tags}, in their order, as they stand
 * @param styleTags the texts of {@code assets.style_tags}, in their order, as they stand
 * @param contentDomain in lower case
 * @param contentRating the rating as the text found, trimmed; absent when the row has none
 * @param ageRestricted whether it is restricted by age; absent, when the row does not say, counts as not
 * @param sourceGeneration {@code assets.source_generation_id}, whether or not there is such a row
 * @param archived whether it is put away: {@code assets.is_archived}, a column of profile {@code 2026}
 * @since 0.1
 */
@Value.Builder
@SuppressWarnings("immutables:from") // the covariant id cannot be copied
public record Asset(
        Id id,
        Optional<String> mediaType,
        Optional<String> description,
        List<String> tags,
        List<String> styleTags,
        Optional<String> contentDomain,
        Optional<String> contentCategory,
        Optional<String> contentRating,
        Optional<Boolean> ageRestricted,
        Optional<Generation.Id> sourceGeneration,
        boolean archived)
        implements GraphNode {

    /** Copies the lists. */
    public Asset {
        tags = List.copyOf(tags);
        styleTags = List.copyOf(styleTags);
    }

    /** Returns the description, else {@code Asset <number>}. */
    @Override
    public String label() {
        return Texts.firstPresent(description, Optional.empty(), "Asset " + id.number());
    }

    /** Returns a builder; only the id is required. */
    public static AssetBuilder builder(Id id) {
        return new AssetBuilder().id(id).archived(false);
    }

    /**
     * Returns the id of an asset.
     *
     * <pre>{@code
     * Asset.id(105); // asset:105
     * }</pre>
     */
    public static Id id(int number) {
        return new Id(number);
    }

    /**
     * The id of an asset.
     *
     * @param number {@code assets.id}
     */
    public record Id(int number) implements NodeId.ByNumber<Asset> {
        @Override
        public NodeKind kind() {
            return NodeKind.ASSET;
        }

        @Override
        public String toString() {
            return "asset:" + number;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
