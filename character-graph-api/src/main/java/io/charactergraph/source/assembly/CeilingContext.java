package io.charactergraph.source.assembly;

import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.StudioTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a rating ceiling must know of an unresolved reference beside what the reference says itself (readings R42).
 *
 * @param partners the nodes that the pair of fields names in which the reference stands: a scene, or the scene of a scene
 *     node; when one of them is hidden, the reference does not show
 * @param named the nodes that the usage row names in which the reference stands; when there are any, and all of them are
 *     hidden, the reference does not show
 * @param before the nodes that the elements before it name, when the reference is an element of an array
 */
public record CeilingContext(List<NodeId> partners, List<NodeId> named, List<NodeId> before) {

    /** Copies the lists. */
    public CeilingContext {
        partners = List.copyOf(partners);
        named = List.copyOf(named);
        before = List.copyOf(before);
    }

    /** The contexts of the references in usage rows, as far as the records say what the rows name. */
    public static Map<UnresolvedReference, CeilingContext> ofUsages(
            GraphRecords records, List<UnresolvedReference> unresolved) {
        Map<String, List<NodeId>> named = new HashMap<>();
        records.usages().forEach(row -> named.put(row.rowId(), row.targets()));
        Map<UnresolvedReference, CeilingContext> contexts = new HashMap<>();
        for (UnresolvedReference reference : unresolved) {
            List<NodeId> targets = named.getOrDefault(reference.rowId(), List.of());
            if (reference.table().equals(StudioTable.CHARACTER_USAGE.tableName()) && !targets.isEmpty()) {
                contexts.put(reference, new CeilingContext(List.of(), targets, List.of()));
            }
        }
        return contexts;
    }

    /** Whether the reference shows where these nodes are hidden. */
    public boolean shows(Predicate<NodeId> hidden) {
        return partners.stream().noneMatch(hidden)
                && (named.isEmpty() || !named.stream().allMatch(hidden));
    }

    /** The reference at the index that it has without the elements that name hidden nodes. */
    public UnresolvedReference withoutHidden(UnresolvedReference reference, Predicate<NodeId> hidden) {
        int gone = (int) before.stream().filter(hidden).count();
        if (gone == 0) {
            return reference;
        }
        String path = reference.path();
        int bracket = path.lastIndexOf('[');
        int index = Integer.parseInt(path, bracket + 1, path.length() - 1, 10);
        return new UnresolvedReference(
                reference.reason(),
                reference.table(),
                reference.rowId(),
                path.substring(0, bracket + 1) + (index - gone) + "]",
                reference.place(),
                reference.text(),
                reference.kinds(),
                reference.owner(),
                reference.missing(),
                reference.rowNodes(),
                reference.missingKey());
    }
}
