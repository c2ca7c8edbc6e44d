package io.charactergraph.diff;

import io.charactergraph.model.GraphNode;
import java.util.List;

/**
 * A node that both graphs have, not alike.
 *
 * @param before the node in the earlier graph
 * @param after the node in the later graph
 * @param fields the fields that differ, in the order of the node's record, at least one
 */
public record NodeChange(GraphNode before, GraphNode after, List<FieldChange> fields) {

    /** Copies the list. */
    public NodeChange {
        fields = List.copyOf(fields);
    }
}
