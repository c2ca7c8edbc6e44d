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
 * @param fields the fields that differ, in the order of the node's record
 * @since 0.1
 */
public record NodeChange(GraphNode before, GraphNode after, List<FieldChange> fields) {

    /** Copies the list. */
    public NodeChange {
        fields = List.copyOf(fields);
    }

    /**
     * Compares two nodes of one id field by field. There are no fields when the two are equal.
     *
     * @throws IllegalArgumentException if the ids are different
     */
    public static NodeChange of(GraphNode before, GraphNode after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    OneLine.of("after: " + after.id() + " is not " + before.id() + "; compare nodes of one id"));
        }
        return new NodeChange(before, after, Fields.changed(before, after));
    }

    /** Returns the node and the fields that differ, on one line. */
    @Override
    public String toString() {
        return OneLine.of(GraphDiff.name(after)) + "  "
                + fields.stream().map(FieldChange::toString).collect(Collectors.joining(", "));
    }
}
