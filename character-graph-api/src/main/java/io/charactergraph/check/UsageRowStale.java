package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphRecords.UsageRow;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.Walk;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * {@code usage-row-stale}: one finding for each usage row of a scene, asset or generation whose fact no other source has, and
 * for each template whose count is lower than its rows (readings R85, R87). Threshold: {@code lag}, by how many rows a count
 * may be too low.
 */
final class UsageRowStale extends RecordRule {

    private static final String LAG = "lag";
    private static final Map<String, NodeKind> TARGETS =
            Map.of("scene", NodeKind.SCENE, "asset", NodeKind.ASSET, "generation", NodeKind.GENERATION);

    private final double lag;

    UsageRowStale() {
        this(0);
    }

    private UsageRowStale(double lag) {
        super(
                "usage-row-stale",
                Severity.WARNING,
                "a usage row whose fact no other source has; a usage count lower than its rows",
                TablesOf.edges(EdgeKind.APPEARS_IN, EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER));
        if (!(lag >= 0)) {
            throw new IllegalArgumentException("value: " + LAG + " " + lag + " is no number from 0; give one");
        }
        this.lag = lag;
    }

    @Override
    public Map<String, Double> thresholds() {
        return Map.of(LAG, lag);
    }

    @Override
    public Rule withThreshold(String name, double value) {
        return name.equals(LAG) ? new UsageRowStale(value) : super.withThreshold(name, value);
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        for (UsageRow row : graph.records().usages()) {
            row.template().ifPresent(template -> checkRow(lens, row, template, findings));
        }
        Map<NodeId, Long> rows = lens.state().usageRows();
        lens.nodes(NodeKind.CHARACTER_TEMPLATE, node -> {
            OptionalInt count = ((CharacterTemplate) lens.graph().node(node)).usageCount();
            long rowsOfIt = rows.getOrDefault(lens.id(node), 0L);
            if (count.isPresent() && rowsOfIt > count.getAsInt() + lag) {
                CharacterTemplate.Id id = (CharacterTemplate.Id) lens.id(node);
                findings.accept(Finding.of(this)
                        .about(id)
                        .at(new Evidence("characters", id.uuid().toString(), "usage_count"))
                        .sentence(lens.name(node) + " has a usage count of " + count.getAsInt() + " and " + rowsOfIt
                                + " usage rows")
                        .remedy("count the template's usage rows again")
                        .build());
            }
        });
    }

    private void checkRow(RuleGraph lens, UsageRow row, NodeId template, Consumer<Finding> findings) {
        NodeKind kind = TARGETS.get(row.usageType());
        Optional<NodeId> target =
                row.targets().stream().filter(id -> id.kind() == kind).findFirst();
        if (target.isEmpty() || isKnownElsewhere(lens, template, target.get())) {
            return;
        }
        findings.accept(Finding.of(this)
                .about(template)
                .at(new Evidence("character_usage", row.rowId(), "template_reference"))
                .with(target.get())
                .sentence("a usage row says that " + lens.name(lens.indexOf(template)) + " is in "
                        + lens.name(lens.indexOf(target.get())) + ", and nothing else does")
                .remedy("delete the usage row, or link the character there")
                .build());
    }

    private static boolean isKnownElsewhere(RuleGraph lens, NodeId template, NodeId target) {
        int character = lens.indexOf(template);
        int thing = lens.indexOf(target);
        return switch (target.kind()) {
            case SCENE -> hasOtherSource(lens.graph(), character, EdgeKind.APPEARS_IN, thing);
            case ASSET -> hasOtherSource(lens.graph(), thing, EdgeKind.DEPICTS, character);
            default -> hasOtherSource(lens.graph(), thing, EdgeKind.INVOLVES_CHARACTER, character);
        };
    }

    private static boolean hasOtherSource(IndexedGraph graph, int from, EdgeKind kind, int to) {
        for (int e = Walk.firstTo(graph, from, kind, to), end = graph.outEnd(from, kind);
                e < end && graph.to(e) == to;
                e++) {
            if (graph.hasEdge(e) && graph.source(e) != EvidenceSource.USAGE_ROW) {
                return true;
            }
        }
        return false;
    }
}
