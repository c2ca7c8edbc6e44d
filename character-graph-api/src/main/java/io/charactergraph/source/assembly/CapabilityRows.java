package io.charactergraph.source.assembly;

import io.charactergraph.internal.TextHash;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawReference;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of {@code character_capabilities}: edges and records, when all rows are in (readings R28). */
final class CapabilityRows {

    private static final StudioTable TABLE = StudioTable.CHARACTER_CAPABILITIES;

    private static final String PATH = "action_blocks";

    private static final List<EdgeKind> KINDS = List.of(EdgeKind.HAS_CAPABILITY);

    private final Assembly assembly;
    private final List<RowFact.Capability> pending = new ArrayList<>();
    private final List<RowFact.InactiveCapability> inactive = new ArrayList<>();
    private SameEdges same = new SameEdges();
    private final List<GraphRecords.CapabilityRow> records = new ArrayList<>();

    CapabilityRows(Assembly assembly) {
        this.assembly = assembly;
    }

    void add(RowFact.Capability row) {
        pending.add(row);
    }

    void add(RowFact.InactiveCapability row) {
        inactive.add(row);
    }

    private record EdgeEnds(int owner, int block, String type) {
        @Override
        public int hashCode() {
            return 31 * (31 * owner + block) + TextHash.of(type);
        }
    }

    void finish() {
        for (RowFact.InactiveCapability row : inactive) {
            bare(row.row(), "character_id", ReferenceForm.TEMPLATE_UUID, row.template());
            bare(row.row(), "character_instance_id", ReferenceForm.INSTANCE_UUID, row.instance());
            for (RawReference block : row.blocks()) {
                bare(row.row(), PATH, ReferenceForm.ACTION_UUID, block.raw());
            }
        }
        inactive.clear();
        for (RowFact.Capability row : pending) {
            if (row.template() == RawValues.NONE && row.instance() == RawValues.NONE) {
                assembly.issues()
                        .add(
                                Reason.MALFORMED,
                                IssueLog.Where.of(row.row(), Position.of("character_id")),
                                "",
                                KINDS,
                                List.of());
            }
            int templateHandle = owner(row.row(), ReferenceForm.TEMPLATE_UUID, row.template(), "character_id");
            int instanceHandle = owner(row.row(), ReferenceForm.INSTANCE_UUID, row.instance(), "character_instance_id");
            boolean gave = false;
            for (RawReference block : row.blocks()) {
                int blockHandle = assembly.resolve(ReferenceForm.ACTION_UUID, row.row(), block, KINDS);
                gave |= edge(row, templateHandle, blockHandle);
                gave |= edge(row, instanceHandle, blockHandle);
                noteBare(row, templateHandle, instanceHandle, blockHandle);
            }
            noteBlocks(row);
            if (gave) {
                assembly.account(TABLE).edgeOnlyRow();
            }
            if (assembly.keepsRecords()) {
                records.add(new GraphRecords.CapabilityRow(
                        row.row().rowId(),
                        Handles.find(assembly, templateHandle, CharacterTemplate.Id.class),
                        Handles.find(assembly, instanceHandle, CharacterInstance.Id.class),
                        row.detail()));
            }
        }
        pending.clear();
        same = new SameEdges();
    }

    private void bare(Row row, String column, ReferenceForm forms, long raw) {
        if (raw != RawValues.NONE) {
            assembly.bare(row, column, assembly.resolver().resolve(forms, raw));
        }
    }

    /** A block that makes no edge, for want of an owner, or the edge that another row makes, of which only one is kept. */
    private void noteBare(RowFact.Capability row, int template, int instance, int block) {
        boolean owned = false;
        for (int owner : new int[] {template, instance}) {
            if (owner >= 0 && block >= 0) {
                owned = true;
                same.note(new EdgeEnds(owner, block, row.detail().type()), row.row());
            }
        }
        if (!owned) {
            assembly.bare(row.row(), PATH, block);
        }
    }

    /** Finds rows that make the same edge. Of each the reference is bare, once. */
    private final class SameEdges {

        private final Map<EdgeEnds, Row> first = new HashMap<>();
        private final Set<EdgeEnds> several = new HashSet<>();
        private final Set<BlockOfRow> noted = new HashSet<>();

        void note(EdgeEnds edge, Row row) {
            if (assembly.isShared()) {
                String text = assembly.builder().id(edge.owner) + " "
                        + assembly.builder().id(edge.block) + " " + edge.type;
                assembly.share(text, row, PATH, edge.block);
                return;
            }
            Row before = first.putIfAbsent(edge, row);
            if (before != null && !before.rowId().equals(row.rowId())) {
                if (several.add(edge)) {
                    bare(before, edge.block);
                }
                bare(row, edge.block);
            }
        }

        private void bare(Row row, int block) {
            if (noted.add(new BlockOfRow(row.rowId(), block))) {
                assembly.bare(row, PATH, block);
            }
        }
    }

    private record BlockOfRow(String row, int block) {
        @Override
        public int hashCode() {
            return 31 * TextHash.of(row) + block;
        }
    }

    /** An unresolved block stands behind others, some of which a rating ceiling may hide. */
    private void noteBlocks(RowFact.Capability row) {
        for (RawReference block : row.blocks()) {
            int handle = assembly.resolver().resolve(ReferenceForm.ACTION_UUID, block.raw());
            if (handle >= 0) {
                assembly.issues()
                        .element(
                                TABLE.tableName(),
                                row.row().rowId(),
                                block.position(),
                                assembly.builder().id(handle));
            }
        }
    }

    private int owner(Row row, ReferenceForm forms, long raw, String column) {
        return raw == RawValues.NONE
                ? Resolver.DANGLING
                : assembly.resolve(forms, raw, row, Position.of(column), KINDS);
    }

    private boolean edge(RowFact.Capability row, int owner, int block) {
        if (owner < 0 || block < 0) {
            return false;
        }
        assembly.rowEdge(
                row.row(), EdgeKind.HAS_CAPABILITY, owner, block, EvidenceSource.CAPABILITY, row.detail(), PATH);
        return true;
    }

    List<GraphRecords.CapabilityRow> records() {
        return records;
    }
}
