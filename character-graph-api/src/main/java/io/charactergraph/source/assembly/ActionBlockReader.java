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
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<GraphRecords.OutsideReference> outside = new ArrayList<>();

    ActionBlockReader(Assembly assembly) {
        super(assembly, StudioTable.ACTION_BLOCKS);
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
        long version = rawUuid(row, promptVersion);
        if (version != RawValues.NONE && assembly().keepsRecords()) {
            versions.put(uuid, version);
        }
        String text = row.text(prompt);
        if (text != null) {
            RowContext context = RowContext.ofNode(assembly(), table(), uuid.toString(), id);
            int owner = RawValues.payload(assembly().raws().ofUuid(uuid));
            PromptMentions.note(context, Convention.ACTION_MENTION, "prompt", owner, text);
        }
    }

    /** Finds the prompt versions that blocks were made from: outside references (readings R32). */
    @Override
    void finish() {
        versions.forEach((block, version) -> {
            int handle = assembly().resolver().resolve(Forms.PROMPT_UUID, version);
            if (handle >= 0) {
                outside.add(new GraphRecords.OutsideReference(
                        table().tableName(),
                        block.toString(),
                        "prompt_version_id",
                        assembly().builder().id(handle)));
            }
        });
        versions.clear();
    }

    List<GraphRecords.OutsideReference> outside() {
        return outside;
    }
}
