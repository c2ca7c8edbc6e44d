package io.charactergraph.check;

import io.charactergraph.model.UnresolvedReference.Reason;
import java.util.function.Consumer;

/** {@code malformed-reference}: one finding for each unresolved entry (readings R87). */
final class MalformedReference extends BuiltInRule {

    MalformedReference() {
        super("malformed-reference", Severity.ERROR, "text where a reference should be");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        UnresolvedFindings.report(
                this,
                graph,
                Reason.MALFORMED,
                reference -> reference.text().isEmpty()
                        ? "has nothing that can be read where a reference should be"
                        : "has '" + reference.text() + "' where a reference should be",
                "write it as character:<uuid>, instance:<uuid> or the number of the row, or take it out",
                findings);
    }
}
