package io.charactergraph.source.assembly;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.StudioTable;
import java.util.UUID;

/** Reads {@code action_blocks}. */
final class ActionBlockReader extends TableReader {

    private static final JsonPick PICK = JsonPick.fields("content_rating");

    private final int key = column("block_id");
    private final int kind = column("kind");
    private final int prompt = column("prompt");
    private final int tags = column("tags");

    ActionBlockReader(Assembly assembly) {
        super(assembly, StudioTable.ACTION_BLOCKS);
    }

    @Override
    void read(StudioRow row) {
        UUID uuid = row.uuid(0);
        if (uuid == null) {
            return;
        }
        String tagText = row.text(tags);
        ActionBlock.Id id = new ActionBlock.Id(uuid);
        ActionBlock block = new ActionBlock(
                id,
                text(row, key),
                text(row, kind),
                RatingText.find(tagText == null ? null : JsonReader.read(tagText, PICK), "content_rating"));
        if (!assembly().builder().add(block)) {
            return;
        }
        account().nodeRow();
        String text = row.text(prompt);
        if (text != null) {
            RowContext context = RowContext.ofNode(assembly(), table(), uuid.toString(), id);
            int owner = RawValues.payload(assembly().raws().ofUuid(uuid));
            PromptMentions.note(context, Convention.ACTION_MENTION, "prompt", owner, text);
        }
    }
}
