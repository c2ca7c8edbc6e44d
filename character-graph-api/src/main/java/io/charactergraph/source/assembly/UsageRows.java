package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.EdgePlace;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodeHandles;
import io.charactergraph.graph.index.RowIdTexts;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.LongColumn;
import io.charactergraph.internal.TextPool;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.CharacterTemplate;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code character_usage} in columns: edges and records, when all rows are in (readings R29). The records are made
 * when they are looked at.
 */
final class UsageRows {

    private static final StudioTable TABLE = StudioTable.CHARACTER_USAGE;
    private static final int NO_TEXT = -1;
    private static final int NO_TIME = -1;

    private final Assembly assembly;
    private final Map<String, List<ActionBlock.Id>> blocksByKey = new HashMap<>();
    private final TextPool types = new TextPool();
    private final IntColumn rowIds = new IntColumn();
    private final IntColumn typeNumbers = new IntColumn();
    private final LongColumn seconds = new LongColumn();
    /** The nanoseconds of the second, or {@link #NO_TIME}. */
    private final IntColumn nanos = new IntColumn();

    private final LongColumn templates = new LongColumn();
    private final LongColumn prompts = new LongColumn();
    private final LongColumn actions = new LongColumn();
    /** Twice the place of the reference among the values, and 1 when the block is named by text. */
    private final IntColumn references = new IntColumn();

    private final IntColumn users = new IntColumn();
    private final IntColumn targets = new IntColumn();
    /** Twice the end of the row's targets, and 1 when the row dangles. */
    private final IntColumn ends = new IntColumn();

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
        rowIds.add(assembly.builder().rowId(row.rowId()));
        typeNumbers.add(types.add(row.type()));
        Instant usedAt = row.usedAt();
        seconds.add(usedAt == null ? 0 : usedAt.getEpochSecond());
        nanos.add(usedAt == null ? NO_TIME : usedAt.getNano());
        templates.add(row.template());
        prompts.add(row.prompt());
        actions.add(row.action());
        int reference = row.reference() == null
                ? NO_TEXT
                : RawValues.payload(assembly.raws().ofText(row.reference()));
        references.add(reference << 1 | (row.namesBlockByText() ? 1 : 0));
    }

    void finish() {
        for (int i = 0; i < rowIds.size(); i++) {
            new Finisher(i).finish();
        }
        templates.clear();
        prompts.clear();
        actions.clear();
        references.clear();
        blocksByKey.clear();
    }

    /** The records in the order of their row ids, when all nodes are in. */
    List<GraphRecords.UsageRow> records() {
        Records records = new Records();
        return FrozenList.of(records.order.length, records::get);
    }

    /** The records, in columns in the order of their row ids. */
    private final class Records {

        private final RowIdTexts texts = assembly.builder().rowIds();
        private final NodeHandles nodes = assembly.builder().handles();
        private final String[] typesOf = types.toArray();
        private final int[] ids = rowIds.toArray();
        private final int[] typeOf = typeNumbers.toArray();
        private final long[] secondOf = seconds.toArray();
        private final int[] nanoOf = nanos.toArray();
        private final int[] userOf = users.toArray();
        private final int[] targetOf = targets.toArray();
        private final int[] endOf = ends.toArray();
        private final int[] order = texts.order(ids);

        GraphRecords.UsageRow get(int place) {
            int i = order[place];
            int start = i == 0 ? 0 : endOf[i - 1] >> 1;
            NodeId[] named = new NodeId[(endOf[i] >> 1) - start];
            for (int target = 0; target < named.length; target++) {
                named[target] = nodes.id(targetOf[start + target]);
            }
            return new GraphRecords.UsageRow(
                    texts.text(ids[i]),
                    nodes.find(userOf[i], CharacterTemplate.Id.class),
                    typesOf[typeOf[i]],
                    List.of(named),
                    (endOf[i] & 1) != 0,
                    nanoOf[i] == NO_TIME
                            ? Optional.empty()
                            : Optional.of(Instant.ofEpochSecond(secondOf[i], nanoOf[i])));
        }
    }

    /** Finishes one row. */
    private final class Finisher {

        private final int row;
        private final String type;
        private final int user;
        private final int firstTarget = targets.size();
        private @Nullable Row context;
        /** The targets as an unresolved reference of the row has them; the list grows. */
        private @Nullable List<NodeId> named;

        private boolean dangles;
        private boolean gave;

        Finisher(int row) {
            this.row = row;
            this.type = types.get(typeNumbers.get(row));
            this.user = templates.get(row) == RawValues.NONE
                    ? Resolver.DANGLING
                    : assembly.resolver().resolve(ReferenceForm.TEMPLATE_UUID, templates.get(row));
        }

        void finish() {
            if (user < 0 && templates.get(row) != RawValues.NONE) {
                assembly.unresolved(
                        user, ReferenceForm.TEMPLATE_UUID, templates.get(row), where("character_id"), kinds());
            }
            target(ReferenceForm.PROMPT_UUID, prompts.get(row), "prompt_version_id", "prompt");
            target(ReferenceForm.ACTION_UUID, actions.get(row), "action_block_id", "action_block");
            switch (type) {
                case "scene" -> reference(ReferenceForm.SCENE, EdgeKind.APPEARS_IN);
                case "asset" -> reference(ReferenceForm.ASSET, EdgeKind.DEPICTS);
                case "generation" -> reference(ReferenceForm.GENERATION, EdgeKind.INVOLVES_CHARACTER);
                default -> {
                    // composition and unknown types name nothing by themselves
                }
            }
            if (gave) {
                assembly.account(TABLE).edgeOnlyRow();
            }
            if (assembly.keepsRecords()) {
                users.add(user);
                ends.add(targets.size() << 1 | (dangles ? 1 : 0));
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
            boolean namesBlockByText = (references.get(row) & 1) != 0;
            int problem = found.size() > 1
                    ? Resolver.AMBIGUOUS
                    : text.isEmpty()
                            ? Resolver.MALFORMED
                            : !assembly.has(StudioTable.ACTION_BLOCKS)
                                    ? Resolver.OUT_OF_SCOPE
                                    : namesBlockByText ? Resolver.DANGLING : Resolver.MALFORMED;
            assembly.unresolved(problem, ReferenceForm.ACTION_UUID, raw, where(column), kinds);
            return problem;
        }

        private IssueLog.Where where(String column) {
            Row place = context;
            if (place == null) {
                place = Row.of(
                        TABLE,
                        assembly.builder().rowIds().text(rowIds.get(row)),
                        user < 0 ? null : assembly.builder().id(user));
                context = place;
            }
            List<NodeId> nodes = named;
            if (nodes == null) {
                nodes = new ArrayList<>();
                for (int i = firstTarget; i < targets.size(); i++) {
                    nodes.add(assembly.builder().id(targets.get(i)));
                }
                named = nodes;
            }
            return IssueLog.Where.of(place, Position.of(column)).naming(nodes);
        }

        private int resolve(ReferenceForm form, long raw, String column, List<EdgeKind> kinds) {
            int handle = assembly.resolver().resolve(form, raw);
            if (handle < 0) {
                assembly.unresolved(handle, form, raw, where(column), kinds);
            }
            return handle;
        }

        private List<EdgeKind> kinds() {
            return switch (type) {
                case "scene" -> List.of(EdgeKind.APPEARS_IN);
                case "asset" -> List.of(EdgeKind.DEPICTS);
                case "generation" -> List.of(EdgeKind.INVOLVES_CHARACTER);
                default -> List.of(EdgeKind.USES_CHARACTER);
            };
        }

        /** A column with the id of a prompt version or an action block; the row's type may require it. */
        private void target(ReferenceForm forms, long raw, String column, String requiringType) {
            List<EdgeKind> kinds = List.of(EdgeKind.USES_CHARACTER);
            if (raw == RawValues.NONE) {
                if (type.equals(requiringType)) {
                    dangles = true;
                    assembly.issues().add(Reason.MALFORMED, where(column), "", kinds, List.of());
                }
                return;
            }
            int target = forms == ReferenceForm.ACTION_UUID && RawValues.form(raw) == RawValues.Form.TEXT
                    ? block(raw, column, kinds)
                    : resolve(forms, raw, column, kinds);
            edge(target, EdgeKind.USES_CHARACTER, target, user, column);
        }

        private void reference(ReferenceForm forms, EdgeKind kind) {
            int text = references.get(row) >> 1;
            if (text == NO_TEXT) {
                return;
            }
            int target = resolve(forms, RawValues.ofTextAt(text), "template_reference", List.of(kind));
            if (kind == EdgeKind.APPEARS_IN) {
                edge(target, kind, user, target, "template_reference");
            } else {
                edge(target, kind, target, user, "template_reference");
            }
        }

        private void edge(int target, EdgeKind kind, int from, int to, String path) {
            if (target < 0) {
                dangles = true;
                return;
            }
            targets.add(target);
            if (named != null) {
                named.add(assembly.builder().id(target));
            }
            if (user >= 0) {
                assembly.edge(
                        TABLE,
                        place(kind, path),
                        from,
                        to,
                        0,
                        IndexedGraph.NO_SCENE_NODE,
                        rowIds.get(row),
                        null,
                        false);
                gave = true;
            }
        }
    }

    private EdgePlace place(EdgeKind kind, String path) {
        return assembly.builder().place(kind, EvidenceSource.USAGE_ROW, path);
    }
}
