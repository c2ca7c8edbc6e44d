package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonShape;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code assets}. */
final class AssetReader extends TableReader {

    private static final JsonShape STYLES = styles();

    private final ColumnPlaces tags = places("tags");
    private final int mediaType = column("media_type");
    private final int description = column("description");
    private final JsonCell styleTags = cell("style_tags");
    private final int domain = column("content_domain");
    private final int category = column("content_category");
    private final int rating = column("content_rating");
    private final int ageRestricted = column("age_restricted");
    private final int generation = column("source_generation_id");
    private final int archived = column("is_archived");

    AssetReader(Reading reading) {
        super(reading);
        tags.wanted().element();
    }

    private static JsonShape styles() {
        JsonShape.Builder wanted = JsonShape.builder();
        wanted.element();
        return wanted.build();
    }

    @Override
    void read(StudioRow row) {
        Asset.Id id = new Asset.Id(row.integer(0));
        Row place = Row.ofNode(table(), id, id.number());
        int tagList = tags.parseAny(place, row);
        Asset asset = Asset.builder(id)
                .mediaType(mediaType(row.text(mediaType)))
                .description(text(row, description))
                .tags(texts(tags.cell().document(), tagList))
                .styleTags(texts(styleTags.document(), styleTags.read(row, STYLES)))
                .contentDomain(text(row, domain).map(word -> word.toLowerCase(Locale.ROOT)))
                .contentCategory(text(row, category))
                .contentRating(text(row, rating).map(Texts::trim))
                .ageRestricted(row.isNull(ageRestricted) ? Optional.empty() : Optional.of(row.bool(ageRestricted)))
                .sourceGeneration(
                        row.isNull(generation)
                                ? Optional.empty()
                                : Optional.of(new Generation.Id(row.integer(generation))))
                .archived(!row.isNull(archived) && row.bool(archived))
                .build();
        if (node(asset)) {
            readPlaces(place, row);
            tags.read(tagList);
        }
    }

    private static Optional<String> mediaType(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        return Optional.of(label.equals("MODEL_3D") ? "3d_model" : label.toLowerCase(Locale.ROOT));
    }
}
