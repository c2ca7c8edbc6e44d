package io.charactergraph.check;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.BitSet;
import java.util.function.Consumer;

/** {@code generation-without-character}: one finding for each generation; one scene suffices (readings R86). */
final class GenerationWithoutCharacter extends BuiltInRule {

    GenerationWithoutCharacter() {
        super(
                "generation-without-character",
                Severity.INFO,
                "a generation created for a scene with filled roles that involves no character",
                TablesOf.edges(EdgeKind.INVOLVES_CHARACTER));
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        BitSet filled = FilledScenes.of(lens);
        lens.nodes(NodeKind.GENERATION, generation -> {
            if (!lens.hasOut(generation, EdgeKind.INVOLVES_CHARACTER)
                    && lens.anyOut(generation, EdgeKind.CREATED_FOR, filled::get)) {
                Finding.Builder finding = Finding.of(this).about(lens.id(generation));
                int[] reasons = lens.out(generation, EdgeKind.CREATED_FOR);
                for (int e : reasons) {
                    finding.with(lens.id(lens.graph().to(e)));
                }
                lens.because(finding, reasons);
                findings.accept(finding.sentence(lens.name(generation) + " was created for "
                                + lens.name(lens.graph().to(reasons[0]))
                                + ", where roles are filled, and involves no character")
                        .remedy("name in its character_refs whom the generation is about")
                        .build());
            }
        });
    }
}
