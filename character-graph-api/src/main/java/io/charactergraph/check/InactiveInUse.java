package io.charactergraph.check;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.List;
import java.util.function.Consumer;

/** {@code inactive-in-use}: one finding for each template or instance. */
final class InactiveInUse extends BuiltInRule {

    InactiveInUse() {
        super(
                "inactive-in-use",
                Severity.ERROR,
                "an inactive template or instance that appears in a scene or fills a role");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        for (NodeKind kind : List.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE)) {
            lens.nodes(kind, character -> {
                if (!lens.graph().active(character)
                        && (lens.hasOut(character, EdgeKind.APPEARS_IN)
                                || lens.hasOut(character, EdgeKind.FILLS_ROLE))) {
                    Finding.Builder finding = Finding.of(this).about(lens.id(character));
                    lens.because(finding, lens.out(character, EdgeKind.FILLS_ROLE));
                    lens.because(finding, lens.out(character, EdgeKind.APPEARS_IN));
                    findings.accept(finding.sentence(lens.name(character) + " is not active, and is used in a scene")
                            .remedy("make the character active again, or take it out of the scenes")
                            .build());
                }
            });
        }
    }
}
