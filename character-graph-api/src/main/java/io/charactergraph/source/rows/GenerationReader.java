package io.charactergraph.source.rows;

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
    private final int operation = column("operation_type");
    private final int status = column("status");
    private final int provider = column("provider_id");
    private final int prompt = column("prompt_version_id");
    private final int asset = column("asset_id");
    private final int name = column("name");
    private final int createdAt = column("created_at");

    GenerationReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        Generation.Id id = new Generation.Id(row.integer(0));
        Row place = Row.ofNode(table(), id, id.number());
        int canonical = params.parse(place, row);
        int older = olderParams(place, row);
        Generation generation = Generation.builder(id)
                .operationType(lower(row.text(operation)))
                .providerId(text(row, provider))
                .status(lower(row.text(status)))
                .name(text(row, name))
                .rating(social.rating(canonical).or(() -> olderSocial.rating(older)))
                .promptVersion(Optional.ofNullable(row.uuid(prompt)).map(PromptVersion.Id::new))
                .asset(row.isNull(asset) ? Optional.empty() : Optional.of(new Asset.Id(row.integer(asset))))
                .createdAt(finite(row.timestamp(createdAt)))
                .build();
        if (node(generation)) {
            readPlaces(place, row);
            params.read(canonical);
            if (social.npcs(canonical) == 0) {
                olderParams.read(older); // the older place counts where the newer names no NPC (readings R3, R40)
            }
        }
    }

    /** The older parameters; of another type they are passed over in silence (readings R3). */
    private int olderParams(Row place, StudioRow row) {
        int value = olderParams.parseAny(place, row);
        return value >= 0 && olderParams.cell().document().isObject(value) ? value : JsonDocument.NONE;
    }

    private static Optional<String> lower(@Nullable String label) {
        return Optional.ofNullable(label).map(word -> word.toLowerCase(Locale.ROOT));
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

        Optional<String> rating(int params) {
            int social = params < 0 ? JsonDocument.NONE : document.field(params, context);
            return RatingText.find(document, social, rating);
        }

        /** How many NPCs are named, well or not. */
        int npcs(int params) {
            int social = params < 0 ? JsonDocument.NONE : document.field(params, context);
            int found = social < 0 ? JsonDocument.NONE : document.field(social, npcs);
            return found >= 0 && document.isArray(found) ? document.count(found) : 0;
        }
    }
}
