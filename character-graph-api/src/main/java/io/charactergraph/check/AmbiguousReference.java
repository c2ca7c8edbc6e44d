package io.charactergraph.check;

import io.charactergraph.model.UnresolvedReference.Reason;
import java.util.function.Consumer;

/** {@code ambiguous-reference}: one finding for each unresolved entry (readings R80, R87). */
final class AmbiguousReference extends BuiltInRule {

    AmbiguousReference() {
        super("ambiguous-reference", Severity.ERROR, "a reference that matches more than one row");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        UnresolvedFindings.report(
                this,
                graph,
                Reason.AMBIGUOUS,
                reference -> "has '" + reference.text() + "', which matches more than one row",
                "write it with its prefix and its UUID or number, such as character:<uuid> or npc:<number>",
                findings);
    }
}
