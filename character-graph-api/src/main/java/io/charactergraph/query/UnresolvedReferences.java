package io.charactergraph.query;

import io.charactergraph.internal.Printout;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.query.parts.UnresolvedReferencesParts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * References that point nowhere, to be asked like edges; each question gives the same again, so that questions chain.
 *
 * <pre>{@code
 * graph.tables().unresolved().because(DANGLING).naming(NodeId.parse("npc:42")).owners();   // who still points at it?
 * }</pre>
 *
 * @since 0.1
 */
public final class UnresolvedReferences extends Value implements Answer {

    private final UnresolvedReferencesParts parts;

    UnresolvedReferences(UnresolvedReferencesParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the references, by table, row, path and text. */
    public List<UnresolvedReference> all() {
        return parts.all();
    }

    /** Those that name an id that is missing. */
    public UnresolvedReferences naming(NodeId missing) {
        return where(reference -> reference.missing().contains(missing));
    }

    /** Those that stand in the row of a node. */
    public UnresolvedReferences ownedBy(NodeId owner) {
        return where(reference -> reference.owner().filter(owner::equals).isPresent());
    }

    /** Those of a reason. */
    public UnresolvedReferences because(Reason reason) {
        return where(reference -> reference.reason() == reason);
    }

    /** Those that stand in a table. */
    public UnresolvedReferences in(String table) {
        return where(reference -> reference.table().equals(table));
    }

    /** Those of a place, such as {@code game_scenes.meta.character_roles.*}. */
    public UnresolvedReferences at(String place) {
        return where(reference -> reference.place().equals(place));
    }

    /** The nodes whose rows hold them, in order, each once. */
    public List<NodeId> owners() {
        return all().stream()
                .flatMap(reference -> reference.owner().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How many there are of each reason that occurs. */
    public Map<Reason, Integer> counts() {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        all().forEach(reference -> counts.merge(reference.reason(), 1, Integer::sum));
        return counts;
    }

    private UnresolvedReferences where(Predicate<UnresolvedReference> condition) {
        return new UnresolvedReferences(
                new UnresolvedReferencesParts(all().stream().filter(condition).toList()));
    }

    @Override
    public String explain() {
        return printout().whole();
    }

    /** Returns the first part of the answer, as much as a screen shows; {@link #explain} has all of it. */
    @Override
    public String toString() {
        return printout().toString();
    }

    private Printout printout() {
        return new Printout()
                .line(Explanation.count(all().size(), "unresolved reference"))
                .list(all(), UnresolvedReference::toString);
    }
}
