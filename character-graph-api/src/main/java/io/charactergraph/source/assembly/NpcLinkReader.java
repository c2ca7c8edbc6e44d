package io.charactergraph.source.assembly;

import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code character_npc_links}. */
final class NpcLinkReader extends PairReader {

    private final List<GraphRecords.NpcLinkRow> records = new ArrayList<>();
    private final int enabled = column("sync_enabled");
    private final int direction = column("sync_direction");
    private final int priority = column("priority");
    private final int conditions = column("activation_conditions");
    private final int npcText = column("npc_reference");

    NpcLinkReader(Assembly assembly) {
        super(
                assembly,
                StudioTable.CHARACTER_NPC_LINKS,
                EdgeKind.SYNCS_WITH,
                EvidenceSource.NPC_LINK,
                "character_instance_id",
                Forms.INSTANCE_UUID,
                "npc_id",
                Forms.NPC);
    }

    /** An NPC stands in a column of numbers, or in one of texts (profile {@code 2026}). */
    @Override
    long raw(StudioRow row, int column, Forms forms) {
        String text = forms == Forms.NPC ? row.text(npcText) : null;
        return text == null ? super.raw(row, column, forms) : assembly().raws().ofText(text);
    }

    @Override
    EdgeDetail detail(StudioRow row) {
        return new EdgeDetail.NpcLink(
                flag(row, enabled),
                text(row, direction),
                integer(row, priority).orElse(0),
                isConditional(row.text(conditions)));
    }

    @Override
    boolean keepsEveryRow() {
        return true;
    }

    private static boolean isConditional(@Nullable String json) {
        if (json == null) {
            return false;
        }
        JsonValue value = JsonReader.read(json, JsonPick.ALL);
        return value == null
                || (value != JsonValue.Word.NULL
                        && !(value instanceof JsonValue.Obj object
                                && object.fields().isEmpty()));
    }

    @Override
    void resolved(String rowId, int from, int to, EdgeDetail detail) {
        if (assembly().keepsRecords()) {
            records.add(new GraphRecords.NpcLinkRow(
                    rowId,
                    Handles.find(assembly(), from, CharacterInstance.Id.class),
                    Handles.find(assembly(), to, GameNpc.Id.class),
                    (EdgeDetail.NpcLink) detail));
        }
    }

    List<GraphRecords.NpcLinkRow> records() {
        return records;
    }
}
