package io.charactergraph.diff;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A node that both graphs have, not alike.
 *
 * @param before the node in the earlier graph
 * @param after the node in the later graph
 * @param fields the fields that differ, in the order of the node's record, at least one
 * @since 0.1
 */
public record NodeChange(GraphNode before, GraphNode after, List<FieldChange> fields) {

    /** Copies the list. */
    public NodeChange {
        fields = List.copyOf(fields);
    }

    /** Returns the node and the fields that differ, on one line. */
    @Override
    public String toString() {
        return OneLine.of(GraphDiff.name(after)) + "  "
                + fields.stream().map(FieldChange::toString).collect(Collectors.joining(", "));
    }
}
