package io.charactergraph.source.rows;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonName;
import io.charactergraph.source.json.JsonShape;
import java.util.Objects;
import java.util.UUID;

/** Reads {@code action_blocks}. */
final class ActionBlockReader extends TableReader {

    private static final JsonShape.Builder WANTED = JsonShape.builder();
    private static final JsonName RATING = WANTED.wantedName("content_rating");
    private static final JsonShape SHAPE = WANTED.build();

    private final int key = column("block_id");
    private final int kind = column("kind");
    private final JsonCell tags = cell("tags");

    ActionBlockReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        UUID uuid = Objects.requireNonNull(row.uuid(0));
        ActionBlock.Id id = new ActionBlock.Id(uuid);
        ActionBlock block = new ActionBlock(
                id, text(row, key), text(row, kind), RatingText.find(tags.document(), tags.read(row, SHAPE), RATING));
        if (node(block)) {
            readPlaces(Row.ofNode(table(), id, keyOf(uuid)), row);
        }
    }
}
