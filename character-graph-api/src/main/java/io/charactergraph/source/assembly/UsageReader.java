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
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code character_usage} (readings R29). */
final class UsageReader extends TableReader {

    private final List<Pending> pending = new ArrayList<>();
    private final List<GraphRecords.UsageRow> records = new ArrayList<>();
    private final int template = column("character_id");
    private final int type = column("usage_type");
    private final int prompt = column("prompt_version_id");
    private final int action = column("action_block_id");
    private final int reference = column("template_reference");
    private final int usedAt = column("used_at");
    private final int actionKey = column("action_block_key");
    private final ActionBlockReader blocks;

    UsageReader(Assembly assembly, ActionBlockReader blocks) {
        super(assembly, StudioTable.CHARACTER_USAGE);
        this.blocks = blocks;
    }

    private record Pending(
            String rowId,
            long template,
            String type,
            long prompt,
            long action,
            boolean namesBlockByText,
            @Nullable String reference,
            @Nullable Instant usedAt) {}

    @Override
    void read(StudioRow row) {
        pending.add(new Pending(
                rowId(row),
                rawUuid(row, template),
                textOrEmpty(row, type),
                rawUuid(row, prompt),
                action(row),
                row.text(actionKey) != null,
                row.text(reference),
                finite(row.timestamp(usedAt)).orElse(null)));
    }

    /** A block's UUID; in profile {@code 2026} a text, which is its UUID or its key. */
    private long action(StudioRow row) {
        String text = row.text(actionKey);
        return text == null ? rawUuid(row, action) : assembly().raws().ofText(text);
    }

    @Override
    void finish() {
        for (Pending row : pending) {
            new Finisher(row).finish();
        }
        pending.clear();
    }

    List<GraphRecords.UsageRow> records() {
        return records;
    }

    /** Finishes one row. */
    private final class Finisher {

        private final Pending row;
        private final RowContext context;
        private final List<NodeId> targets = new ArrayList<>();
        private boolean dangles;
        private boolean gave;

        Finisher(Pending row) {
            this.row = row;
            int user = row.template == RawValues.NONE
                    ? Resolver.DANGLING
                    : assembly().resolver().resolve(Forms.TEMPLATE_UUID, row.template);
            this.context = RowContext.ofRow(
                            assembly(),
                            table(),
                            row.rowId,
                            user < 0 ? null : assembly().builder().id(user))
                    .naming(targets);
        }

        void finish() {
            int user = row.template == RawValues.NONE
                    ? Resolver.DANGLING
                    : assembly().resolve(Forms.TEMPLATE_UUID, row.template, context, "character_id", "", -1, kinds());
            target(user, Forms.PROMPT_UUID, row.prompt, "prompt_version_id", "prompt");
            target(user, Forms.ACTION_UUID, row.action, "action_block_id", "action_block");
            switch (row.type) {
                case "scene" -> reference(user, Forms.SCENE, EdgeKind.APPEARS_IN);
                case "asset" -> reference(user, Forms.ASSET, EdgeKind.DEPICTS);
                case "generation" -> reference(user, Forms.GENERATION, EdgeKind.INVOLVES_CHARACTER);
                default -> {
                    // composition and unknown types name nothing by themselves
                }
            }
            if (gave) {
                account().edgeOnlyRow();
            }
            if (assembly().keepsRecords()) {
                records.add(new GraphRecords.UsageRow(
                        row.rowId,
                        Handles.find(assembly(), user, CharacterTemplate.Id.class),
                        row.type,
                        targets,
                        dangles,
                        Optional.ofNullable(row.usedAt)));
            }
        }

        private List<EdgeKind> kinds() {
            return switch (row.type) {
                case "scene" -> List.of(EdgeKind.APPEARS_IN);
                case "asset" -> List.of(EdgeKind.DEPICTS);
                case "generation" -> List.of(EdgeKind.INVOLVES_CHARACTER);
                default -> List.of(EdgeKind.USES_CHARACTER);
            };
        }

        /** A column with the id of a prompt version or an action block; the row's type may require it. */
        private void target(int user, Forms forms, long raw, String column, String requiringType) {
            List<EdgeKind> kinds = List.of(EdgeKind.USES_CHARACTER);
            if (raw == RawValues.NONE) {
                if (row.type.equals(requiringType)) {
                    dangles = true;
                    assembly().issues().add(Reason.MALFORMED, context.where(column, "", -1), "", kinds, List.of());
                }
                return;
            }
            int target = forms == Forms.ACTION_UUID && RawValues.form(raw) == RawValues.Form.TEXT
                    ? block(raw, column, kinds)
                    : assembly().resolve(forms, raw, context, column, "", -1, kinds);
            edge(user, target, EdgeKind.USES_CHARACTER, target, user, column);
        }

        /** The action block that a text names, by its UUID or its key. */
        private int block(long raw, String column, List<EdgeKind> kinds) {
            String text = Texts.trim(assembly().raws().text(raw));
            Set<ActionBlock.Id> found = new LinkedHashSet<>(blocks.findByKey(text));
            if (Texts.isUuid(text)) {
                ActionBlock.Id id = new ActionBlock.Id(UUID.fromString(text));
                if (assembly().builder().find(id) >= 0) {
                    found.add(id);
                }
            }
            if (found.size() == 1) {
                return assembly().builder().find(found.iterator().next());
            }
            int problem = found.size() > 1
                    ? Resolver.AMBIGUOUS
                    : text.isEmpty()
                            ? Resolver.MALFORMED
                            : !assembly().has(StudioTable.ACTION_BLOCKS)
                                    ? Resolver.OUT_OF_SCOPE
                                    : row.namesBlockByText ? Resolver.DANGLING : Resolver.MALFORMED;
            assembly().unresolved(problem, Forms.ACTION_UUID, raw, context.where(column, "", -1), kinds);
            return problem;
        }

        private void reference(int user, Forms forms, EdgeKind kind) {
            if (row.reference == null) {
                return;
            }
            int target = assembly()
                    .resolve(
                            forms,
                            assembly().raws().ofText(row.reference),
                            context,
                            "template_reference",
                            "",
                            -1,
                            List.of(kind));
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
            targets.add(assembly().builder().id(target));
            if (user >= 0) {
                assembly().rowEdge(context, kind, from, to, EvidenceSource.USAGE_ROW, EdgeDetail.None.NONE, path);
                gave = true;
            }
        }
    }
}
