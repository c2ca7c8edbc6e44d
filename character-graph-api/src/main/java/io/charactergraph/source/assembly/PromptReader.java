package io.charactergraph.source.assembly;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code prompt_versions}; the nodes are made at the end, for their labels name the family. */
final class PromptReader extends TableReader {

    private final Map<UUID, String> familyTitles = new HashMap<>();
    private final FamilyCharacters familyCharacters;
    private final List<PromptVersion> pending = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private final int family = column("family_id");
    private final int version = column("version_number");
    private final int promptText = column("prompt_text");
    private final int variables = column("variables");
    private final int usedOnce = column("used_once");

    PromptReader(Assembly assembly) {
        super(assembly, StudioTable.PROMPT_VERSIONS);
        familyCharacters = new FamilyCharacters(assembly);
    }

    /** Reads {@code prompt_families}, for their titles and their characters. */
    LoadSink.RowConsumer families() {
        int title = StudioTable.PROMPT_FAMILIES.indexOf("title");
        int character = StudioTable.PROMPT_FAMILIES.indexOf("primary_character_id");
        Set<UUID> families = new HashSet<>();
        TableAccount account = assembly().account(StudioTable.PROMPT_FAMILIES);
        return row -> {
            account.row();
            UUID uuid = row.uuid(0);
            String text = row.text(title);
            if (uuid == null || !families.add(uuid)) {
                account.unheldRow();
                return;
            }
            if (text != null) {
                familyTitles.put(uuid, text);
            }
            familyCharacters.note(uuid, rawUuid(row, character));
        };
    }

    @Override
    void read(StudioRow row) {
        UUID uuid = Objects.requireNonNull(row.uuid(0));
        if (!seen.add(uuid)) {
            account().unheldRow();
            return;
        }
        PromptVersion.Id id = new PromptVersion.Id(uuid);
        pending.add(new PromptVersion(
                id,
                uuid(row, family),
                Optional.empty(),
                integer(row, version),
                keys(row.text(variables)),
                !row.isNull(usedOnce) && row.bool(usedOnce)));
        account().nodeRow();
        String text = row.text(promptText);
        if (text != null) {
            RowContext context = RowContext.ofNode(assembly(), table(), uuid.toString(), id);
            int owner = RawValues.payload(assembly().raws().ofUuid(uuid));
            PromptMentions.note(context, Convention.PROMPT_MENTION, "prompt_text", owner, text);
        }
    }

    /** Adds the nodes; before nodes can be found. */
    void addNodes() {
        for (PromptVersion prompt : pending) {
            Optional<String> title = prompt.familyId().map(familyTitles::get);
            prompt.familyId().ifPresent(familyId -> familyCharacters.version(familyId, prompt.id()));
            assembly()
                    .builder()
                    .add(new PromptVersion(
                            prompt.id(),
                            prompt.familyId(),
                            title,
                            prompt.versionNumber(),
                            prompt.variables(),
                            prompt.usedOnce()));
        }
        pending.clear();
    }

    @Override
    void finish() {
        familyCharacters.finish();
    }

    private static List<String> keys(@Nullable String json) {
        JsonValue value = json == null ? null : JsonReader.read(json, JsonPick.ALL);
        if (!(value instanceof JsonValue.Obj object)) {
            return List.of();
        }
        TreeSet<String> keys = new TreeSet<>(TextOrder.BY_CODE_POINT);
        keys.addAll(object.fields().keySet());
        return List.copyOf(keys);
    }
}
