package io.charactergraph.source.rows;

import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code generations}. */
final class GenerationReader extends TableReader {

    private final ColumnPlaces params = places("canonical_params", "social_context");
    private final ColumnPlaces olderParams = places("raw_params", "social_context");
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
        Cursor canonical = params.parse(place, row);
        Cursor older = olderParams(place, row);
        Generation generation = Generation.builder(id)
                .operationType(lower(row.text(operation)))
                .providerId(text(row, provider))
                .status(lower(row.text(status)))
                .name(text(row, name))
                .rating(rating(canonical).or(() -> rating(older)))
                .promptVersion(Optional.ofNullable(row.uuid(prompt)).map(PromptVersion.Id::new))
                .asset(row.isNull(asset) ? Optional.empty() : Optional.of(new Asset.Id(row.integer(asset))))
                .createdAt(finite(row.timestamp(createdAt)))
                .build();
        if (node(generation)) {
            readPlaces(place, row);
            params.read(canonical);
            if (ColumnPlaces.elementsAt(canonical, "social_context", "npcIds") == 0) {
                olderParams.read(older); // the older place counts where the newer names no NPC (readings R3, R40)
            }
        }
    }

    /** The older parameters; of another type they are passed over in silence (readings R3). */
    private @Nullable Cursor olderParams(Row place, StudioRow row) {
        Cursor cursor = olderParams.parseAny(place, row);
        return cursor != null && cursor.value() instanceof JsonValue.Obj ? cursor : null;
    }

    private static Optional<String> lower(@Nullable String label) {
        return Optional.ofNullable(label).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> rating(@Nullable Cursor params) {
        Cursor social = params == null ? null : params.field("social_context");
        return RatingText.find(social == null ? null : social.value(), "contentRating");
    }
}
