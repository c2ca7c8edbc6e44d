package io.charactergraph.source.rows;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonPick;
import io.charactergraph.source.json.JsonReader;
import java.util.Objects;
import java.util.UUID;

/** Reads {@code action_blocks}. */
final class ActionBlockReader extends TableReader {

    private static final JsonPick PICK = JsonPick.fields("content_rating");

    private final int key = column("block_id");
    private final int kind = column("kind");
    private final int tags = column("tags");

    ActionBlockReader(Reading reading) {
        super(reading);
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
        if (node(block)) {
            readPlaces(Row.ofNode(table(), id, keyOf(uuid)), row);
        }
    }
}
