package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.World;
import io.charactergraph.source.StudioRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code game_worlds}. */
final class WorldReader extends TableReader {

    private final int name = column("name");
    private final ColumnPlaces meta = places("meta", "generation", "maxContentRating");
    private final Convention hint = conventions().at(table(), "meta.npcRoles.{}");

    WorldReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        World.Id id = new World.Id(row.integer(0));
        Row place = Row.ofNode(table(), id, id.number());
        Cursor cursor = meta.parse(place, row);
        if (node(new World(id, text(row, name), rating(cursor)))) {
            readPlaces(place, row);
            meta.read(cursor);
            if (cursor != null) {
                hints(cursor.object("npcRoles", hint.kinds()));
            }
        }
    }

    private static Optional<String> rating(@Nullable Cursor meta) {
        if (meta == null) {
            return Optional.empty();
        }
        Cursor generation = meta.field("generation");
        return RatingText.find(generation == null ? null : generation.value(), "maxContentRating")
                .or(() -> RatingText.find(meta.value(), "maxContentRating"));
    }

    private void hints(@Nullable Cursor npcRoles) {
        if (npcRoles == null) {
            return;
        }
        for (Cursor entry : npcRoles.entries()) {
            long npc = emitter().values().ofText(entry.key());
            boolean none = true;
            // The key counts whatever stands under it (readings R13).
            for (Cursor role : entry.isNull() ? List.<Cursor>of() : entry.elements(hint.kinds())) {
                String roleName = role.name(hint.kinds());
                if (roleName != null) {
                    none = false;
                    hint(entry, npc, new EdgeDetail.Casting(roleName, true));
                }
            }
            if (none) {
                hint(entry, npc, null);
            }
        }
    }

    /** The NPC stands in the key; without a role it makes no edge, yet it must exist. */
    private void hint(Cursor entry, long npc, EdgeDetail.@Nullable Casting casting) {
        emitter().reference(new RowReference(entry.row(), hint, entry.position(), npc, casting, null, RawValues.NONE));
    }
}
