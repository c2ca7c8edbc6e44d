package io.charactergraph.check;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnresolvedReference;
import java.util.function.Consumer;

/** {@code legacy-npc-link}: one finding for each template whose NPC column is not empty, though the NPC may be gone. */
final class LegacyNpcLink extends BuiltInRule {

    private static final String COLUMN = "game_npc_id";
    private static final String REMEDY = "link an instance of the template to the NPC, and clear the column";

    LegacyNpcLink() {
        super("legacy-npc-link", Severity.INFO, "a template that still uses its own NPC column");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        lens.nodes(NodeKind.CHARACTER_TEMPLATE, template -> {
            for (int e : lens.out(template, EdgeKind.LEGACY_NPC)) {
                findings.accept(Finding.of(this)
                        .about(lens.id(template))
                        .about(lens.graph().edge(e))
                        .with(lens.id(lens.graph().to(e)))
                        .sentence(lens.name(template) + " names NPC "
                                + lens.name(lens.graph().to(e)) + " in its own, deprecated column")
                        .remedy(REMEDY)
                        .build());
            }
        });
        for (UnresolvedReference reference : graph.unresolved()) {
            if (reference.table().equals("characters")
                    && reference.path().equals(COLUMN)
                    && reference.owner().isPresent()) {
                NodeId template = reference.owner().get();
                findings.accept(Finding.of(this)
                        .about(template)
                        .about(reference)
                        .sentence(graph.name(template) + " names NPC " + reference.text()
                                + " in its own, deprecated column, and it cannot be found")
                        .remedy(REMEDY)
                        .build());
            }
        }
    }
}
