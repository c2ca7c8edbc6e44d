package io.charactergraph.source.assembly;

import io.charactergraph.internal.TextHash;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code character_capabilities} (readings R28). */
final class CapabilityReader extends TableReader {

    private static final List<EdgeKind> KINDS = List.of(EdgeKind.HAS_CAPABILITY);

    private final List<Pending> pending = new ArrayList<>();
    private final List<Inactive> inactive = new ArrayList<>();
    private final List<GraphRecords.CapabilityRow> records = new ArrayList<>();
    private final int template = column("character_id");
    private final int instance = column("character_instance_id");
    private final int type = column("capability_type");
    private final int skill = column("skill_level");
    private final int blocks = column("action_blocks");
    private final int active = column("is_active");

    CapabilityReader(Assembly assembly) {
        super(assembly, StudioTable.CHARACTER_CAPABILITIES);
    }

    private record Pending(
            RowContext row, long template, long instance, EdgeDetail.Capability detail, List<Cursor> blocks) {}

    private record EdgeEnds(int owner, int block, String type) {
        @Override
        public int hashCode() {
            return 31 * (31 * owner + block) + TextHash.of(type);
        }
    }

    private record Inactive(RowContext row, long template, long instance, List<Cursor> blocks) {}

    @Override
    void read(StudioRow row) {
        RowContext context = RowContext.ofRow(
                assembly(),
                table(),
                rowId(row),
                templateOrNull(row.uuid(template)),
                instanceOrNull(row.uuid(instance)));
        if (!flag(row, active)) {
            inactive.add(new Inactive(
                    context, rawUuid(row, template), rawUuid(row, instance), inactiveBlocks(context, row)));
            return;
        }
        Cursor list = Cursor.column(context, row, blocks, JsonPick.ALL, KINDS);
        pending.add(new Pending(
                context,
                rawUuid(row, template),
                rawUuid(row, instance),
                new EdgeDetail.Capability(textOrEmpty(row, type), integer(row, skill)),
                list == null ? List.of() : list.elements(KINDS)));
    }

    /** The blocks of an inactive row, of which nothing is reported (readings R28). */
    private List<Cursor> inactiveBlocks(RowContext context, StudioRow row) {
        String text = row.text(blocks);
        JsonValue value = text == null ? null : JsonReader.read(text, JsonPick.ALL);
        return value instanceof JsonValue.Arr
                ? new Cursor(context, "action_blocks", "", -1, value).elements(KINDS)
                : List.of();
    }

    @Override
    void finish() {
        for (Inactive row : inactive) {
            bare(row.row, "character_id", Forms.TEMPLATE_UUID, row.template);
            bare(row.row, "character_instance_id", Forms.INSTANCE_UUID, row.instance);
            for (Cursor block : row.blocks) {
                bare(row.row, "action_blocks", Forms.ACTION_UUID, block.raw());
            }
        }
        inactive.clear();
        Map<EdgeEnds, RowContext> firstOfEdge = new HashMap<>();
        for (Pending row : pending) {
            if (row.template == RawValues.NONE && row.instance == RawValues.NONE) {
                assembly().issues().add(Reason.MALFORMED, row.row.where("character_id", "", -1), "", KINDS, List.of());
            }
            int templateHandle = owner(row.row, Forms.TEMPLATE_UUID, row.template, "character_id");
            int instanceHandle = owner(row.row, Forms.INSTANCE_UUID, row.instance, "character_instance_id");
            boolean gave = false;
            for (Cursor block : row.blocks) {
                int blockHandle = assembly().resolve(Forms.ACTION_UUID, block, KINDS);
                gave |= edge(row, templateHandle, blockHandle);
                gave |= edge(row, instanceHandle, blockHandle);
                noteBare(row, templateHandle, instanceHandle, blockHandle, firstOfEdge);
            }
            noteBlocks(row);
            if (gave) {
                account().edgeOnlyRow();
            }
            if (assembly().keepsRecords()) {
                records.add(new GraphRecords.CapabilityRow(
                        row.row.rowId(),
                        Handles.find(assembly(), templateHandle, CharacterTemplate.Id.class),
                        Handles.find(assembly(), instanceHandle, CharacterInstance.Id.class),
                        row.detail));
            }
        }
        pending.clear();
    }

    private void bare(RowContext row, String column, Forms forms, long raw) {
        if (raw != RawValues.NONE) {
            assembly().bare(row, column, assembly().resolver().resolve(forms, raw));
        }
    }

    /** A block that makes no edge, for want of an owner, or the edge that another row makes, of which only one is kept. */
    private void noteBare(Pending row, int template, int instance, int block, Map<EdgeEnds, RowContext> firstOfEdge) {
        boolean owned = false;
        for (int owner : new int[] {template, instance}) {
            if (owner >= 0 && block >= 0) {
                owned = true;
                RowContext first = firstOfEdge.putIfAbsent(new EdgeEnds(owner, block, row.detail.type()), row.row);
                if (first != null && !first.rowId().equals(row.row.rowId())) {
                    assembly().bare(first, "action_blocks", block);
                    assembly().bare(row.row, "action_blocks", block);
                }
            }
        }
        if (!owned) {
            assembly().bare(row.row, "action_blocks", block);
        }
    }

    /** An unresolved block stands behind others, some of which a rating ceiling may hide. */
    private void noteBlocks(Pending row) {
        for (Cursor block : row.blocks) {
            int handle = assembly().resolver().resolve(Forms.ACTION_UUID, block.raw());
            if (handle >= 0) {
                assembly()
                        .issues()
                        .element(
                                table().tableName(),
                                row.row.rowId(),
                                new IssueLog.Position(block.template(), block.key(), block.index()),
                                assembly().builder().id(handle));
            }
        }
    }

    private int owner(RowContext row, Forms forms, long raw, String column) {
        return raw == RawValues.NONE ? Resolver.DANGLING : assembly().resolve(forms, raw, row, column, "", -1, KINDS);
    }

    private boolean edge(Pending row, int owner, int block) {
        if (owner < 0 || block < 0) {
            return false;
        }
        assembly()
                .rowEdge(
                        row.row,
                        EdgeKind.HAS_CAPABILITY,
                        owner,
                        block,
                        EvidenceSource.CAPABILITY,
                        row.detail,
                        "action_blocks");
        return true;
    }

    List<GraphRecords.CapabilityRow> records() {
        return records;
    }
}
