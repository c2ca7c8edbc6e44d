package io.charactergraph.check;

import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code dangling-reference}: one finding for each unresolved entry (readings R8, R87). */
final class DanglingReference extends BuiltInRule {

    DanglingReference() {
        super("dangling-reference", Severity.ERROR, "a well-formed reference to a row that does not exist");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        UnresolvedFindings.report(
                this,
                graph,
                Reason.DANGLING,
                reference -> "refers to " + missing(reference) + ", which does not exist",
                "refer to something that exists, or take the reference out",
                findings);
    }

    private static String missing(UnresolvedReference reference) {
        String ids = reference.missing().stream().map(Object::toString).collect(Collectors.joining(" or "));
        if (ids.isEmpty()) {
            return "'" + reference.text() + "'";
        }
        return ids.contains(reference.text()) ? ids : "'" + reference.text() + "' (" + ids + ")";
    }
}
