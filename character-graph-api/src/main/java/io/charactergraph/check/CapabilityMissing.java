package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphRecords.CapabilityRow;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.engine.Characters;
import io.charactergraph.state.Walk;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code capability-missing}: one finding for each filled role. Each capability may belong to another filler; an
 * instance has its template's too, an NPC those of who is linked to it (readings R28, R83).
 */
final class CapabilityMissing extends RecordRule {

    CapabilityMissing() {
        super(
                "capability-missing",
                Severity.WARNING,
                "a role that requires a capability that no filler of it has",
                TablesOf.edges(EdgeKind.HAS_CAPABILITY, EdgeKind.SYNCS_WITH));
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        Map<NodeId, Set<String>> types = typesByOwner(graph);
        lens.nodes(NodeKind.SCENE_ROLE, node -> {
            SceneRole role = (SceneRole) lens.graph().node(node);
            int[] fillers = role.requiredCapabilities().isEmpty()
                    ? new int[0]
                    : Walk.sources(lens.graph(), node, EdgeKind.FILLS_ROLE);
            if (fillers.length == 0) {
                return;
            }
            Set<String> had = new HashSet<>();
            for (int filler : fillers) {
                addTypes(lens.graph(), filler, types, had);
            }
            List<String> missing = role.requiredCapabilities().stream()
                    .filter(capability -> !had.contains(capability))
                    .toList();
            if (!missing.isEmpty()) {
                Finding.Builder finding = Finding.of(this).about(role.id());
                for (int filler : fillers) {
                    finding.with(lens.id(filler));
                }
                lens.because(
                        finding, lens.of(lens.in(node, EdgeKind.HAS_ROLE), EnumSet.of(EvidenceSource.MANIFEST_ROLES)));
                findings.accept(finding.sentence("role " + lens.name(node) + " requires "
                                + String.join(
                                        ", ",
                                        missing.stream()
                                                .map(one -> "'" + one + "'")
                                                .toList())
                                + ", and no filler of it has that capability: " + names(lens, fillers))
                        .remedy("give the capability to a character that fills the role, or do not require it")
                        .build());
            }
        });
    }

    private static String names(RuleGraph lens, int[] nodes) {
        StringBuilder names = new StringBuilder();
        for (int node : nodes) {
            names.append(names.isEmpty() ? "" : ", ").append(lens.name(node));
        }
        return names.toString();
    }

    private static Map<NodeId, Set<String>> typesByOwner(CheckedGraph graph) {
        Map<NodeId, Set<String>> types = new HashMap<>();
        for (CapabilityRow row : graph.records().capabilities()) {
            for (Optional<? extends NodeId> owner : List.of(row.template(), row.instance())) {
                owner.ifPresent(id -> types.computeIfAbsent(id, key -> new HashSet<>())
                        .add(row.capability().type()));
            }
        }
        return types;
    }

    private static void addTypes(IndexedGraph graph, int filler, Map<NodeId, Set<String>> types, Set<String> had) {
        had.addAll(types.getOrDefault(graph.id(filler), Set.of()));
        if (graph.kind(filler) == NodeKind.GAME_NPC) {
            for (int instance : Walk.sources(graph, filler, EdgeKind.SYNCS_WITH)) {
                had.addAll(types.getOrDefault(graph.id(instance), Set.of()));
            }
        }
        for (int template : Characters.templatesOf(graph, filler)) {
            had.addAll(types.getOrDefault(graph.id(template), Set.of()));
        }
    }
}
