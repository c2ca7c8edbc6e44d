package io.charactergraph.source.rows;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code prompt_versions}. The title of the family is added when all rows are in. */
final class PromptReader extends TableReader {

    private final int family = column("family_id");
    private final int version = column("version_number");
    private final int variables = column("variables");
    private final int usedOnce = column("used_once");

    PromptReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        UUID uuid = Objects.requireNonNull(row.uuid(0));
        PromptVersion.Id id = new PromptVersion.Id(uuid);
        if (node(new PromptVersion(
                id,
                uuid(row, family),
                Optional.empty(),
                integer(row, version),
                keys(row.text(variables)),
                !row.isNull(usedOnce) && row.bool(usedOnce)))) {
            readPlaces(Row.ofNode(table(), id, keyOf(uuid)), row);
        }
    }

    private static List<String> keys(@Nullable String json) {
        JsonValue value = json == null ? null : JsonReader.read(json);
        if (!(value instanceof JsonValue.Obj object)) {
            return List.of();
        }
        TreeSet<String> keys = new TreeSet<>(TextOrder.BY_CODE_POINT);
        keys.addAll(object.fields().keySet());
        return List.copyOf(keys);
    }
}
