package io.charactergraph.source.rows;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonShape;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Reads {@code prompt_versions}. The title of the family is added when all rows are in. */
final class PromptReader extends TableReader {

    private static final JsonShape KEYS = keys();

    private final int family = column("family_id");
    private final int version = column("version_number");
    private final JsonCell variables = cell("variables");
    private final int usedOnce = column("used_once");

    PromptReader(Reading reading) {
        super(reading);
    }

    private static JsonShape keys() {
        JsonShape.Builder wanted = JsonShape.builder();
        wanted.entry();
        return wanted.build();
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
                keys(variables.read(row, KEYS)),
                !row.isNull(usedOnce) && row.bool(usedOnce)))) {
            readPlaces(Row.ofNode(table(), id, keyOf(uuid)), row);
        }
    }

    /** The keys of an object, in order, each once; none of any other value. */
    private List<String> keys(int value) {
        JsonDocument document = variables.document();
        if (value < 0 || !document.isObject(value) || document.isEmpty(value)) {
            return List.of();
        }
        TreeSet<String> keys = new TreeSet<>(TextOrder.BY_CODE_POINT);
        for (int entry = document.firstEntry(value); entry >= 0; entry = document.nextEntry(value, entry)) {
            keys.add(document.key(entry));
        }
        return List.copyOf(keys);
    }
}
