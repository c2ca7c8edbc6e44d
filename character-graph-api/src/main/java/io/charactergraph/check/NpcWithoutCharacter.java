package io.charactergraph.check;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.function.Consumer;

/** {@code npc-without-character}: one finding for each NPC. */
final class NpcWithoutCharacter extends BuiltInRule {

    NpcWithoutCharacter() {
        super(
                "npc-without-character",
                Severity.WARNING,
                "an NPC that a scene uses and that no instance or template is linked to",
                TablesOf.edges(EdgeKind.SYNCS_WITH, EdgeKind.LEGACY_NPC));
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        lens.nodes(NodeKind.GAME_NPC, npc -> {
            boolean used = lens.hasOut(npc, EdgeKind.APPEARS_IN) || lens.hasOut(npc, EdgeKind.FILLS_ROLE);
            if (used && !lens.hasIn(npc, EdgeKind.SYNCS_WITH) && !lens.hasIn(npc, EdgeKind.LEGACY_NPC)) {
                Finding.Builder finding = Finding.of(this).about(lens.id(npc));
                lens.because(finding, lens.out(npc, EdgeKind.APPEARS_IN));
                lens.because(finding, lens.out(npc, EdgeKind.FILLS_ROLE));
                findings.accept(
                        finding.sentence("NPC " + lens.name(npc) + " is in a scene, and no character is linked to it")
                                .remedy("link an instance of its character to the NPC")
                                .build());
            }
        });
    }
}
