package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphRecords.UsageRow;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * {@code usage-row-stale}: deletes the row, unless it names another node too; raises a count to the remaining rows, so
 * findings about rows come first.
 */
final class UsageRemedy implements Remedy {

    private final CharacterGraph graph;
    private final Map<String, UsageRow> rows = new HashMap<>();
    private final Map<NodeId, List<String>> rowsOf = new HashMap<>();

    UsageRemedy(CharacterGraph graph) {
        this.graph = graph;
        graph.tables().records().usages().forEach(row -> {
            rows.put(row.rowId(), row);
            row.template()
                    .ifPresent(template -> rowsOf.computeIfAbsent(template, key -> new ArrayList<>())
                            .add(row.rowId()));
        });
    }

    @Override
    public void resolve(Finding finding, PlanDraft draft) {
        Evidence place = finding.evidence().get(0);
        if (place.table().equals(StudioTable.CHARACTER_USAGE.tableName())) {
            row(place.rowId(), draft);
        } else {
            count((CharacterTemplate.Id) finding.primary().orElseThrow(), draft);
        }
    }

    private void row(String rowId, PlanDraft draft) {
        UsageRow row = rows.get(rowId);
        if (row == null || row.targets().size() != 1) {
            throw new NoRemedyException("the row names another node too");
        }
        requireNothingRevealed(row.template().orElseThrow(), row.targets().get(0), draft);
        draft.delete(StudioTable.CHARACTER_USAGE, rowId);
    }

    /** Refuses when only usage rows keep something from being found. */
    private void requireNothingRevealed(CharacterTemplate.Id template, NodeId target, PlanDraft draft) {
        if (target.kind() == NodeKind.ASSET && isElsewhere(target) && !showsACharacter(target, draft)) {
            throw new NoRemedyException("no other evidence shows the character of " + target);
        }
        if (target.kind() == NodeKind.GENERATION && isElsewhere(target) && !involvesACharacter(target, draft)) {
            throw new NoRemedyException("no other evidence shows the characters of " + target);
        }
        if (!isUsed(template, draft)) {
            throw new NoRemedyException("nothing else uses " + template);
        }
    }

    private boolean showsACharacter(NodeId asset, PlanDraft draft) {
        return isSaid(out(asset, EdgeKind.DEPICTS))
                || draft.linked(asset).findAny().isPresent()
                || out(asset, EdgeKind.GENERATED_BY).stream().anyMatch(edge -> involvesACharacter(edge.to(), draft));
    }

    private boolean involvesACharacter(NodeId generation, PlanDraft draft) {
        return isSaid(out(generation, EdgeKind.INVOLVES_CHARACTER))
                || draft.linked(generation).findAny().isPresent();
    }

    /** Whether something would miss it: a scene, or an asset that was made by it. */
    private boolean isElsewhere(NodeId target) {
        return !in(target, EdgeKind.CONTAINS_ASSET).isEmpty()
                || !in(target, EdgeKind.GENERATED_BY).isEmpty()
                || !out(target, EdgeKind.CREATED_FOR).isEmpty();
    }

    /** Whether a template is used, itself or by its instances and NPCs. */
    private boolean isUsed(CharacterTemplate.Id template, PlanDraft draft) {
        Stream<NodeId> instances = out(template, EdgeKind.INSTANTIATES).stream().map(GraphEdge::to);
        List<NodeId> identity = Stream.concat(
                        Stream.of(template),
                        Stream.concat(
                                out(template, EdgeKind.LEGACY_NPC).stream().map(GraphEdge::to),
                                instances.flatMap(instance -> Stream.concat(
                                        Stream.of(instance),
                                        out(instance, EdgeKind.SYNCS_WITH).stream()
                                                .map(GraphEdge::to)))))
                .toList();
        return identity.stream()
                .anyMatch(id -> draft.targets().contains(id)
                        || isSaid(out(id, EdgeKind.APPEARS_IN))
                        || isSaid(in(id, EdgeKind.DEPICTS))
                        || isSaid(in(id, EdgeKind.INVOLVES_CHARACTER))
                        || !in(id, EdgeKind.USES_CHARACTER).isEmpty()
                        || !out(id, EdgeKind.HAS_CAPABILITY).isEmpty());
    }

    private static boolean isSaid(List<GraphEdge> edges) {
        return edges.stream().anyMatch(edge -> edge.source() != EvidenceSource.USAGE_ROW);
    }

    private List<GraphEdge> out(NodeId id, EdgeKind kind) {
        return graph.typed().outEdges(id, kind);
    }

    private List<GraphEdge> in(NodeId id, EdgeKind kind) {
        return graph.typed().inEdges(id, kind);
    }

    private void count(CharacterTemplate.Id id, PlanDraft draft) {
        OptionalInt count = graph.require(id).usageCount();
        long left = rowsOf.getOrDefault(id, List.of()).stream()
                .filter(row -> !draft.deletes(StudioTable.CHARACTER_USAGE, row))
                .count();
        if (count.isPresent() && count.getAsInt() < left) {
            draft.set(
                    StudioTable.CHARACTERS,
                    id.uuid().toString(),
                    "usage_count",
                    Optional.of(Integer.toString(count.getAsInt())),
                    Optional.of(Long.toString(left)));
        }
    }
}
