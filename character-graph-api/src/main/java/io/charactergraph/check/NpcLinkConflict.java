package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphRecords.NpcLinkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * {@code npc-link-conflict}: one finding for each NPC of which different instances have enabled, unconditional links of the
 * priority that is the highest of all its enabled links (readings R83).
 */
final class NpcLinkConflict extends RecordRule {

    NpcLinkConflict() {
        super(
                "npc-link-conflict",
                Severity.WARNING,
                "an NPC with two enabled links of the same highest priority and no activation conditions");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        Map<GameNpc.Id, List<NpcLinkRow>> byNpc = new TreeMap<>();
        for (NpcLinkRow row : graph.records().npcLinks()) {
            if (row.link().enabled()
                    && row.npc().isPresent()
                    && row.instance().isPresent()
                    && lens.indexOf(row.npc().get()) != IndexedGraph.NONE
                    && lens.indexOf(row.instance().get()) != IndexedGraph.NONE) {
                byNpc.computeIfAbsent(row.npc().get(), npc -> new ArrayList<>()).add(row);
            }
        }
        byNpc.forEach((npc, rows) -> check(graph, npc, rows, findings));
    }

    private void check(CheckedGraph graph, GameNpc.Id npc, List<NpcLinkRow> rows, Consumer<Finding> findings) {
        int highest = rows.stream().mapToInt(row -> row.link().priority()).max().orElseThrow();
        List<NpcLinkRow> winners = rows.stream()
                .filter(row -> row.link().priority() == highest && !row.link().conditional())
                .toList();
        Set<CharacterInstance.Id> instances = new TreeSet<>();
        winners.forEach(row -> row.instance().ifPresent(instances::add));
        if (instances.size() > 1) {
            Finding.Builder finding = Finding.of(this).about(npc);
            instances.forEach(finding::with);
            winners.forEach(row -> finding.because(new Evidence("character_npc_links", row.rowId(), "priority")));
            findings.accept(finding.sentence("NPC " + graph.name(npc) + " has " + instances.size()
                            + " instances with the same highest priority " + highest + " and no conditions: "
                            + String.join(
                                    ", ", instances.stream().map(graph::name).toList()))
                    .remedy("give one of the links a higher priority, give them activation conditions, or disable one")
                    .build());
        }
    }
}
