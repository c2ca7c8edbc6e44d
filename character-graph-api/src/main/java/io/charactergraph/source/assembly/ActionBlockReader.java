package io.charactergraph.source.assembly;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads {@code action_blocks}. */
final class ActionBlockReader extends TableReader {

    private static final JsonPick PICK = JsonPick.fields("content_rating");

    private final int key = column("block_id");
    private final int kind = column("kind");
    private final int prompt = column("prompt");
    private final int tags = column("tags");
    private final int promptVersion = column("prompt_version_id");
    private final PromptVersions promptVersions;
    private final Map<String, List<ActionBlock.Id>> byKey = new HashMap<>();

    ActionBlockReader(Assembly assembly) {
        super(assembly, StudioTable.ACTION_BLOCKS);
        promptVersions = new PromptVersions(assembly, table());
    }

    @Override
    void read(StudioRow row) {
        UUID uuid = Objects.requireNonNull(row.uuid(0));
        String tagText = row.text(tags);
        ActionBlock.Id id = new ActionBlock.Id(uuid);
        ActionBlock block = new ActionBlock(
                id,
                text(row, key),
                text(row, kind),
                RatingText.find(tagText == null ? null : JsonReader.read(tagText, PICK), "content_rating"));
        if (!assembly().builder().add(block)) {
            account().unheldRow();
            return;
        }
        account().nodeRow();
        block.key()
                .ifPresent(name ->
                        byKey.computeIfAbsent(name, any -> new ArrayList<>()).add(id));
        promptVersions.note(uuid.toString(), rawUuid(row, promptVersion));
        String text = row.text(prompt);
        if (text != null) {
            RowContext context = RowContext.ofNode(assembly(), table(), uuid.toString(), id);
            int owner = RawValues.payload(assembly().raws().ofUuid(uuid));
            PromptMentions.note(context, Convention.ACTION_MENTION, "prompt", owner, text);
        }
    }

    /** The blocks with that key, whole and exactly. */
    List<ActionBlock.Id> findByKey(String text) {
        return byKey.getOrDefault(text, List.of());
    }

    @Override
    void finish() {
        promptVersions.finish();
    }

    List<GraphRecords.OutsideReference> outside() {
        return promptVersions.records();
    }
}
