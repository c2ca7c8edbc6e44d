package io.charactergraph.state;

import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What names a node without being an edge: unresolved references, the places that are no nodes, and references of rows that
 * make neither an edge nor a record. By the id that is named; unresolved references also by the row that they are in.
 */
public final class ReferencesById {

    private final Map<NodeId, List<UnresolvedReference>> unresolved = new HashMap<>();
    private final Map<NodeRows.Row, List<UnresolvedReference>> unresolvedByRow = new HashMap<>();
    private final Map<NodeId, List<GraphRecords.OutsideReference>> outside = new HashMap<>();
    private final Map<NodeId, List<RowReferences.Bare>> bare = new HashMap<>();

    private ReferencesById() {}

    static ReferencesById of(List<UnresolvedReference> unresolved, GraphRecords records, RowReferences rows) {
        ReferencesById naming = new ReferencesById();
        for (UnresolvedReference reference : unresolved) {
            naming.unresolvedByRow
                    .computeIfAbsent(new NodeRows.Row(reference.table(), reference.rowId()), key -> new ArrayList<>())
                    .add(reference);
            reference.missing().stream()
                    .distinct()
                    .forEach(id -> naming.unresolved
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(reference));
        }
        for (GraphRecords.OutsideReference reference : records.outsideReferences()) {
            naming.outside
                    .computeIfAbsent(reference.target(), key -> new ArrayList<>())
                    .add(reference);
        }
        for (RowReferences.Bare reference : rows.bare()) {
            naming.bare
                    .computeIfAbsent(reference.target(), key -> new ArrayList<>())
                    .add(reference);
        }
        return naming;
    }

    /** The unresolved references that name an id, in order. */
    public List<UnresolvedReference> unresolved(NodeId id) {
        return unresolved.getOrDefault(id, List.of());
    }

    /** Returns the unresolved references in a row, in order. */
    public List<UnresolvedReference> unresolvedIn(String table, String rowId) {
        return unresolvedByRow.getOrDefault(new NodeRows.Row(table, rowId), List.of());
    }

    /** The places outside the graph that name an id, in order. */
    public List<GraphRecords.OutsideReference> outside(NodeId id) {
        return outside.getOrDefault(id, List.of());
    }

    /** The references to an id in rows that make neither an edge nor a record, in the order of the load. */
    public List<RowReferences.Bare> bare(NodeId id) {
        return bare.getOrDefault(id, List.of());
    }
}
