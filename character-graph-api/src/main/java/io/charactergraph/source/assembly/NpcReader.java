package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code game_npcs}. */
final class NpcReader extends TableReader {

    private static final List<EdgeKind> KINDS = List.of(EdgeKind.EXPRESSES_AS);
    private static final JsonPick PICK = JsonPick.fields("identity");

    private final int name = column("name");
    private final int personality = column("personality");
    private final int location = column("home_location_id");
    private final int meta = column("meta");

    NpcReader(Assembly assembly) {
        super(assembly, StudioTable.GAME_NPCS);
    }

    @Override
    void read(StudioRow row) {
        GameNpc npc = new GameNpc(new GameNpc.Id(row.integer(0)), text(row, name), integer(row, location));
        if (!assembly().builder().add(npc)) {
            account().unheldRow();
            return;
        }
        account().nodeRow();
        RowContext context = RowContext.ofNode(assembly(), table(), Integer.toString(row.integer(0)), npc.id());
        identity(npc.id(), Cursor.objectColumn(context, row, personality, PICK, KINDS));
        identity(npc.id(), Cursor.objectColumn(context, row, meta, PICK, KINDS));
    }

    private void identity(GameNpc.Id npc, @Nullable Cursor column) {
        Cursor identity = column == null ? null : column.object("identity", KINDS);
        if (identity == null) {
            return;
        }
        asset(npc, identity.field("primaryPortraitAssetId"), "portrait");
        asset(npc, identity.field("primaryBodyAssetId"), "body");
        for (Cursor clip : identity.array("clips", KINDS)) {
            if (clip.isObject(KINDS)) {
                asset(npc, clip.field("asset_id"), clip.attribute("id"));
            }
        }
    }

    private void asset(GameNpc.Id npc, @Nullable Cursor asset, String state) {
        mention(Convention.NPC_IDENTITY, npc.number(), asset, new EdgeDetail.Expression(state), null);
    }
}
