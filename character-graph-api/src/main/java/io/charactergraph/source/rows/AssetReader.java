package io.charactergraph.source.rows;

import io.charactergraph.internal.AssetFields;
import io.charactergraph.internal.Texts;
import io.charactergraph.internal.WordList;
import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonShape;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code assets}. */
final class AssetReader extends TableReader {

    private static final JsonShape STYLES = styles();

    private final ColumnPlaces tags = places("tags");
    private final int description = column("description");
    private final JsonCell styleTags = cell("style_tags");
    private final int ageRestricted = column("age_restricted");
    private final int generation = column("source_generation_id");
    private final int archived = column("is_archived");
    private final RecentWords tagWords = new RecentWords();
    private final WordColumn[] words = {
        new WordColumn(column("media_type"), AssetReader::mediaType),
        new WordColumn(column("content_domain"), word -> word.toLowerCase(Locale.ROOT)),
        new WordColumn(column("content_category"), word -> word),
        new WordColumn(column("content_rating"), Texts::trim)
    };
    private final AssetFields fields = new AssetFields();

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
        int number = row.integer(0);
        Row place = Row.ofNode(table(), new Asset.Id(number), number);
        int tagList = tags.parseAny(place, row);
        fields.number = number;
        tags(tags.cell().document(), tagList, fields.tags);
        tags(styleTags.document(), styleTags.read(row, STYLES), fields.styleTags);
        columns(row);
        if (held(emitter().asset(fields))) {
            readPlaces(place, row);
            tags.read(tagList);
        }
    }

    private void columns(StudioRow row) {
        for (int i = 0; i < words.length; i++) {
            fields.words[i] = words[i].read(row);
        }
        fields.ageKnown = !row.isNull(ageRestricted);
        fields.ageRestricted = fields.ageKnown && row.bool(ageRestricted);
        fields.archived = !row.isNull(archived) && row.bool(archived);
        fields.hasSourceGeneration = !row.isNull(generation);
        fields.sourceGeneration = fields.hasSourceGeneration ? row.integer(generation) : 0;
        span(row, description, fields.description);
    }

    private void tags(JsonDocument document, int array, WordList into) {
        into.clear();
        if (array < 0 || !document.isArray(array)) {
            return;
        }
        for (int item = document.first(array); item >= 0; item = document.next(array, item)) {
            if (document.isPlain(item)) {
                into.add(tagWords.of(document.bytes(), document.from(item), document.to(item)));
            } else if (document.isText(item)) {
                into.add(document.text(item));
            }
        }
    }

    private static String mediaType(String label) {
        return label.equals("MODEL_3D") ? "3d_model" : label.toLowerCase(Locale.ROOT);
    }

    /** The node with these fields. */
    static Asset node(AssetFields fields) {
        return Asset.builder(new Asset.Id(fields.number))
                .mediaType(Optional.ofNullable(fields.words[AssetFields.MEDIA_TYPE]))
                .description(Optional.ofNullable(fields.description.text()))
                .tags(fields.tags.toList())
                .styleTags(fields.styleTags.toList())
                .contentDomain(Optional.ofNullable(fields.words[AssetFields.CONTENT_DOMAIN]))
                .contentCategory(Optional.ofNullable(fields.words[AssetFields.CONTENT_CATEGORY]))
                .contentRating(Optional.ofNullable(fields.words[AssetFields.CONTENT_RATING]))
                .ageRestricted(fields.ageKnown ? Optional.of(fields.ageRestricted) : Optional.empty())
                .sourceGeneration(
                        fields.hasSourceGeneration
                                ? Optional.of(new Generation.Id(fields.sourceGeneration))
                                : Optional.empty())
                .archived(fields.archived)
                .build();
    }
}
