package io.charactergraph.source.rows;

import io.charactergraph.internal.GenerationFields;
import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import io.charactergraph.source.json.JsonShape;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code generations}. */
final class GenerationReader extends TableReader {

    private final ColumnPlaces params = places("canonical_params");
    private final ColumnPlaces olderParams = places("raw_params");
    private final Social social = new Social(params);
    private final Social olderSocial = new Social(olderParams);
    private final int prompt = column("prompt_version_id");
    private final int asset = column("asset_id");
    private final int name = column("name");
    private final int createdAt = column("created_at");
    private final WordColumn[] words = {
        new WordColumn(column("operation_type"), word -> word.toLowerCase(Locale.ROOT)),
        new WordColumn(column("provider_id"), word -> word),
        new WordColumn(column("status"), word -> word.toLowerCase(Locale.ROOT))
    };
    private final GenerationFields fields = new GenerationFields();

    GenerationReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        int number = row.integer(0);
        Row place = Row.ofNode(table(), new Generation.Id(number), number);
        int canonical = params.parse(place, row);
        int older = olderParams(place, row);
        fields.number = number;
        columns(row);
        String newer = social.rating(canonical);
        fields.words[GenerationFields.RATING] = newer == null ? olderSocial.rating(older) : newer;
        if (held(emitter().generation(fields))) {
            readPlaces(place, row);
            params.read(canonical);
            if (social.npcs(canonical) == 0) {
                olderParams.read(older); // the older place counts where the newer names no NPC (readings R3, R40)
            }
        }
    }

    private void columns(StudioRow row) {
        for (int i = 0; i < words.length; i++) {
            fields.words[i] = words[i].read(row);
        }
        fields.promptVersion = row.uuid(prompt);
        fields.hasAsset = !row.isNull(asset);
        fields.asset = fields.hasAsset ? row.integer(asset) : 0;
        fields.createdAt = finiteOrNull(row.timestamp(createdAt));
        span(row, name, fields.name);
    }

    /** The node with these fields. */
    static Generation node(GenerationFields fields) {
        return Generation.builder(new Generation.Id(fields.number))
                .operationType(Optional.ofNullable(fields.words[GenerationFields.OPERATION_TYPE]))
                .providerId(Optional.ofNullable(fields.words[GenerationFields.PROVIDER_ID]))
                .status(Optional.ofNullable(fields.words[GenerationFields.STATUS]))
                .name(Optional.ofNullable(fields.name.text()))
                .rating(Optional.ofNullable(fields.words[GenerationFields.RATING]))
                .promptVersion(Optional.ofNullable(fields.promptVersion).map(PromptVersion.Id::new))
                .asset(fields.hasAsset ? Optional.of(new Asset.Id(fields.asset)) : Optional.empty())
                .createdAt(Optional.ofNullable(fields.createdAt))
                .build();
    }

    /** The older parameters; of another type they are passed over in silence (readings R3). */
    private int olderParams(Row place, StudioRow row) {
        int value = olderParams.parseAny(place, row);
        return value >= 0 && olderParams.cell().document().isObject(value) ? value : JsonDocument.NONE;
    }

    /** The social context of the parameters in one column. */
    private static final class Social {

        private final JsonDocument document;
        private final JsonName context;
        private final JsonName rating;
        private final JsonName npcs;

        Social(ColumnPlaces params) {
            JsonShape.Builder social = params.wanted().field("social_context");
            social.field("npcIds").element();
            this.document = params.cell().document();
            this.context = params.wanted().name("social_context");
            this.rating = social.wantedName("contentRating");
            this.npcs = social.name("npcIds");
        }

        @Nullable
        String rating(int params) {
            int social = params < 0 ? JsonDocument.NONE : document.field(params, context);
            return social < 0 ? null : RatingText.text(document, social, rating);
        }

        /** How many NPCs are named, well or not. */
        int npcs(int params) {
            int social = params < 0 ? JsonDocument.NONE : document.field(params, context);
            int found = social < 0 ? JsonDocument.NONE : document.field(social, npcs);
            return found >= 0 && document.isArray(found) ? document.count(found) : 0;
        }
    }
}
