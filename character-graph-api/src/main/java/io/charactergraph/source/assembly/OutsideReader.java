package io.charactergraph.source.assembly;

import io.charactergraph.model.GraphRecords;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table whose rows use nodes without being one: hotspots, locations, dialogue profiles. */
final class OutsideReader extends TableReader {

    private static final JsonPick PICK = JsonPick.fields("action", "primary_npc_id", "npcSlots2d", "world_id");

    private final List<Pending> pending = new ArrayList<>();
    private final List<GraphRecords.OutsideReference> records = new ArrayList<>();

    OutsideReader(Assembly assembly, StudioTable table) {
        super(assembly, table);
    }

    /**
     * A reference.
     *
     * @param reported whether it is an unresolved reference when it names no row (readings R32)
     */
    private record Pending(RowContext row, Forms forms, long raw, String template, int index, boolean reported) {}

    @Override
    void read(StudioRow row) {
        boolean profile = table() == StudioTable.CHARACTER_DIALOGUE_PROFILES;
        RowContext context = RowContext.ofRow(
                assembly(),
                table(),
                rowId(row),
                profile ? templateOrNull(row.uuid(column("character_id"))) : null,
                profile ? instanceOrNull(row.uuid(column("character_instance_id"))) : null);
        switch (table()) {
            case CHARACTER_DIALOGUE_PROFILES -> {
                columnReference(context, Forms.TEMPLATE_UUID, "character_id", rawUuid(row, column("character_id")));
                columnReference(
                        context,
                        Forms.INSTANCE_UUID,
                        "character_instance_id",
                        rawUuid(row, column("character_instance_id")));
            }
            case GAME_HOTSPOTS -> {
                columnReference(context, Forms.SCENE, "linked_scene_id", rawInteger(row, column("linked_scene_id")));
                action(Cursor.objectColumn(context, row, column("meta"), PICK, List.of()));
            }
            case GAME_SCENE_EDGES -> silently(context, Forms.SCENE, "scene_id", rawInteger(row, column("scene_id")));
            default -> {
                silently(context, Forms.ASSET, "asset_id", rawInteger(row, column("asset_id")));
                location(Cursor.objectColumn(context, row, column("meta"), PICK, List.of()));
            }
        }
    }

    private void columnReference(RowContext context, Forms forms, String column, long raw) {
        if (raw != RawValues.NONE) {
            pending.add(new Pending(context, forms, raw, column, -1, true));
        }
    }

    private void silently(RowContext context, Forms forms, String template, long raw) {
        if (raw != RawValues.NONE) {
            pending.add(new Pending(context, forms, raw, template, -1, false));
        }
    }

    private void action(@Nullable Cursor meta) {
        Cursor action = meta == null ? null : meta.object("action", List.of());
        if (action == null) {
            return;
        }
        switch (action.attribute("type")) {
            case "play_scene" -> reference(Forms.SCENE, action.field("scene_id"));
            case "npc_talk" -> reference(Forms.NPC, action.field("npc_id"));
            default -> {
                // other actions name no node
            }
        }
    }

    private void location(@Nullable Cursor meta) {
        if (meta == null) {
            return;
        }
        Cursor world = meta.field("world_id");
        if (world != null) {
            silently(world.row(), Forms.WORLD, world.template(), world.raw());
        }
        reference(Forms.NPC, meta.field("primary_npc_id"));
        for (Cursor slot : meta.array("npcSlots2d", List.of())) {
            if (slot.isObject(List.of())) {
                reference(Forms.NPC, slot.field("fixedNpcId"));
            }
        }
    }

    private void reference(Forms forms, @Nullable Cursor cursor) {
        if (cursor != null) {
            pending.add(new Pending(cursor.row(), forms, cursor.raw(), cursor.template(), cursor.index(), true));
        }
    }

    @Override
    void finish() {
        for (Pending reference : pending) {
            int handle = handle(reference);
            if (handle >= 0 && assembly().keepsRecords()) {
                records.add(new GraphRecords.OutsideReference(
                        table().tableName(),
                        reference.row.rowId(),
                        PathTemplate.render(reference.template, "", reference.index),
                        assembly().builder().id(handle)));
            }
        }
        pending.clear();
    }

    private int handle(Pending reference) {
        return reference.reported
                ? assembly()
                        .resolve(
                                reference.forms,
                                reference.raw,
                                reference.row,
                                reference.template,
                                "",
                                reference.index,
                                List.of())
                : assembly().resolver().resolve(reference.forms, reference.raw);
    }

    List<GraphRecords.OutsideReference> records() {
        return records;
    }
}
