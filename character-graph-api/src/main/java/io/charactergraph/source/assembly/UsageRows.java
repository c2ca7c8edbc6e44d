package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of {@code character_usage}: edges and records, when all rows are in (readings R29). */
final class UsageRows {

    private static final StudioTable TABLE = StudioTable.CHARACTER_USAGE;

    private final Assembly assembly;
    private final Map<String, List<ActionBlock.Id>> blocksByKey = new HashMap<>();
    private final List<RowFact.Usage> pending = new ArrayList<>();
    private final List<GraphRecords.UsageRow> records = new ArrayList<>();

    UsageRows(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Takes a block, which usage rows may name by its key. */
    void add(ActionBlock block) {
        block.key()
                .ifPresent(key -> blocksByKey
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(block.id()));
    }

    void add(RowFact.Usage row) {
        pending.add(row);
    }

    void finish() {
        for (RowFact.Usage row : pending) {
            new Finisher(row).finish();
        }
        pending.clear();
    }

    List<GraphRecords.UsageRow> records() {
        return records;
    }

    /** Finishes one row. */
    private final class Finisher {

        private final RowFact.Usage row;
        private final Row context;
        private final List<NodeId> targets = new ArrayList<>();
        private boolean dangles;
        private boolean gave;

        Finisher(RowFact.Usage row) {
            this.row = row;
            int user = row.template() == RawValues.NONE
                    ? Resolver.DANGLING
                    : assembly.resolver().resolve(ReferenceForm.TEMPLATE_UUID, row.template());
            this.context = Row.of(
                    TABLE, row.rowId(), user < 0 ? null : assembly.builder().id(user));
        }

        void finish() {
            int user = row.template() == RawValues.NONE
                    ? Resolver.DANGLING
                    : resolve(ReferenceForm.TEMPLATE_UUID, row.template(), "character_id", kinds());
            target(user, ReferenceForm.PROMPT_UUID, row.prompt(), "prompt_version_id", "prompt");
            target(user, ReferenceForm.ACTION_UUID, row.action(), "action_block_id", "action_block");
            switch (row.type()) {
                case "scene" -> reference(user, ReferenceForm.SCENE, EdgeKind.APPEARS_IN);
                case "asset" -> reference(user, ReferenceForm.ASSET, EdgeKind.DEPICTS);
                case "generation" -> reference(user, ReferenceForm.GENERATION, EdgeKind.INVOLVES_CHARACTER);
                default -> {
                    // composition and unknown types name nothing by themselves
                }
            }
            if (gave) {
                assembly.account(TABLE).edgeOnlyRow();
            }
            if (assembly.keepsRecords()) {
                records.add(new GraphRecords.UsageRow(
                        row.rowId(),
                        Handles.find(assembly, user, CharacterTemplate.Id.class),
                        row.type(),
                        targets,
                        dangles,
                        Optional.ofNullable(row.usedAt())));
            }
        }

        /** The action block that a text names, by its UUID or its key. */
        private int block(long raw, String column, List<EdgeKind> kinds) {
            String text = Texts.trim(assembly.raws().text(raw));
            Set<ActionBlock.Id> found = new LinkedHashSet<>(blocksByKey.getOrDefault(text, List.of()));
            if (Texts.isUuid(text)) {
                ActionBlock.Id id = new ActionBlock.Id(UUID.fromString(text));
                if (assembly.builder().find(id) >= 0) {
                    found.add(id);
                }
            }
            if (found.size() == 1) {
                return assembly.builder().find(found.iterator().next());
            }
            int problem = found.size() > 1
                    ? Resolver.AMBIGUOUS
                    : text.isEmpty()
                            ? Resolver.MALFORMED
                            : !assembly.has(StudioTable.ACTION_BLOCKS)
                                    ? Resolver.OUT_OF_SCOPE
                                    : row.namesBlockByText() ? Resolver.DANGLING : Resolver.MALFORMED;
            assembly.unresolved(problem, ReferenceForm.ACTION_UUID, raw, where(column), kinds);
            return problem;
        }

        private IssueLog.Where where(String column) {
            return IssueLog.Where.of(context, Position.of(column)).naming(targets);
        }

        private int resolve(ReferenceForm form, long raw, String column, List<EdgeKind> kinds) {
            int handle = assembly.resolver().resolve(form, raw);
            if (handle < 0) {
                assembly.unresolved(handle, form, raw, where(column), kinds);
            }
            return handle;
        }

        private List<EdgeKind> kinds() {
            return switch (row.type()) {
                case "scene" -> List.of(EdgeKind.APPEARS_IN);
                case "asset" -> List.of(EdgeKind.DEPICTS);
                case "generation" -> List.of(EdgeKind.INVOLVES_CHARACTER);
                default -> List.of(EdgeKind.USES_CHARACTER);
            };
        }

        /** A column with the id of a prompt version or an action block; the row's type may require it. */
        private void target(int user, ReferenceForm forms, long raw, String column, String requiringType) {
            List<EdgeKind> kinds = List.of(EdgeKind.USES_CHARACTER);
            if (raw == RawValues.NONE) {
                if (row.type().equals(requiringType)) {
                    dangles = true;
                    assembly.issues().add(Reason.MALFORMED, where(column), "", kinds, List.of());
                }
                return;
            }
            int target = forms == ReferenceForm.ACTION_UUID && RawValues.form(raw) == RawValues.Form.TEXT
                    ? block(raw, column, kinds)
                    : resolve(forms, raw, column, kinds);
            edge(user, target, EdgeKind.USES_CHARACTER, target, user, column);
        }

        private void reference(int user, ReferenceForm forms, EdgeKind kind) {
            if (row.reference() == null) {
                return;
            }
            int target = resolve(forms, assembly.raws().ofText(row.reference()), "template_reference", List.of(kind));
            if (kind == EdgeKind.APPEARS_IN) {
                edge(user, target, kind, user, target, "template_reference");
            } else {
                edge(user, target, kind, target, user, "template_reference");
            }
        }

        private void edge(int user, int target, EdgeKind kind, int from, int to, String path) {
            if (target < 0) {
                dangles = true;
                return;
            }
            targets.add(assembly.builder().id(target));
            if (user >= 0) {
                assembly.rowEdge(context, kind, from, to, EvidenceSource.USAGE_ROW, EdgeDetail.None.NONE, path);
                gave = true;
            }
        }
    }
}
