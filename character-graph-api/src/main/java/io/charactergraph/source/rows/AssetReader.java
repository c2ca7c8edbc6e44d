package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code assets}. */
final class AssetReader extends TableReader {

    private final ColumnPlaces tags = places("tags");
    private final int mediaType = column("media_type");
    private final int description = column("description");
    private final int styleTags = column("style_tags");
    private final int domain = column("content_domain");
    private final int category = column("content_category");
    private final int rating = column("content_rating");
    private final int ageRestricted = column("age_restricted");
    private final int generation = column("source_generation_id");
    private final int archived = column("is_archived");

    AssetReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        Asset.Id id = new Asset.Id(row.integer(0));
        Row place = Row.ofNode(table(), id, id.number());
        Cursor tagList = tags.parseAny(place, row);
        Asset asset = Asset.builder(id)
                .mediaType(mediaType(row.text(mediaType)))
                .description(text(row, description))
                .tags(texts(tagList == null ? null : tagList.value()))
                .styleTags(styleTags(row.text(styleTags)))
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

    private static List<String> styleTags(@Nullable String json) {
        return texts(json == null ? null : JsonReader.read(json));
    }

    private static List<String> texts(@Nullable JsonValue value) {
        if (!(value instanceof JsonValue.Arr array)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            if (item instanceof JsonValue.Text text) {
                texts.add(text.value());
            }
        }
        return texts;
    }
}
