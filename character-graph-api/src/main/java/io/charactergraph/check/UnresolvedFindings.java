package io.charactergraph.check;

import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Findings about unresolved references, and the node that each is about. */
final class UnresolvedFindings {

    private UnresolvedFindings() {}

    /** Reports the references of a reason; what is wrong follows the name of the row's node. */
    static void report(
            Rule rule,
            CheckedGraph graph,
            Reason reason,
            Function<UnresolvedReference, String> wrong,
            String remedy,
            Consumer<Finding> findings) {
        for (UnresolvedReference reference : graph.unresolved()) {
            if (reference.reason() == reason) {
                Optional<NodeId> primary = primary(reference);
                Finding.Builder finding = Finding.of(rule);
                primary.ifPresent(finding::about);
                findings.accept(finding.about(reference)
                        .sentence(primary.map(graph::name).orElse("a row of " + reference.table()) + " "
                                + wrong.apply(reference) + ", at " + reference.place())
                        .remedy(remedy)
                        .build());
            }
        }
    }

    /** The node whose row holds the reference, else the one that the row is about. */
    static Optional<NodeId> primary(UnresolvedReference reference) {
        if (reference.owner().isPresent()) {
            return reference.owner();
        }
        List<Place> places = StudioTable.find(reference.table())
                .map(Schema.standard()::places)
                .orElse(List.of());
        for (Place place : places) {
            if (place.namesSubject()) {
                if (reference.path().equals(place.path()) && namesAnother(places, place)) {
                    return Optional.empty();
                }
                for (NodeId node : reference.rowNodes()) {
                    if (NodeRow.find(node)
                            .filter(row -> place.form().tables().contains(row.table()))
                            .isPresent()) {
                        return Optional.of(node);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the row names another node of the same kind, which is not its subject. */
    private static boolean namesAnother(List<Place> places, Place subject) {
        return places.stream().anyMatch(place -> place != subject && place.form() == subject.form());
    }
}
