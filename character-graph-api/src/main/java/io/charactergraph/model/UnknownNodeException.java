package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import java.util.List;

/**
 * A question was asked about a node that is not in the graph or not in the filtered graph, which is the same.
 *
 * @since 0.1
 */
public final class UnknownNodeException extends CharacterGraphException {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient List<String> nearest;

    /**
     * Says what was asked for and what comes near; the message is safe for a line.
     *
     * @param id what was asked for
     * @param nearest the nearest keys and ids that the graph has, best first, possibly none
     */
    public UnknownNodeException(String id, List<String> nearest) {
        super(
                OneLine.of("No such node in this graph: " + (id.isBlank() ? "'" + id + "'" : id) + ending(nearest)),
                null);
        this.id = id;
        this.nearest = List.copyOf(nearest);
    }

    private static String ending(List<String> nearest) {
        List<String> named = nearest.stream().filter(text -> !text.isBlank()).toList();
        return named.isEmpty() ? "" : "; the nearest are " + String.join(", ", named);
    }

    /** What was asked for. */
    public String id() {
        return id;
    }

    /** The nearest keys and ids that the graph has, best first; empty after deserialization. */
    public List<String> nearest() {
        return nearest == null ? List.of() : nearest;
    }
}
