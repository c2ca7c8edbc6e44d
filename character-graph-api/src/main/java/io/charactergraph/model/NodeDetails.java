package io.charactergraph.model;

import io.charactergraph.internal.Printout;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The large texts and free JSON of a node's row, fetched on demand.
 *
 * @param id the node
 * @param texts column to text, in the order of the table; JSON columns as JSON text; columns that are null are left out
 * @since 0.1
 */
public record NodeDetails(NodeId id, Map<String, String> texts) {

    /** Copies the map in its order. */
    public NodeDetails {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Returns the columns with the beginning of their texts, a line for each. */
    @Override
    public String toString() {
        return new Printout()
                .line("details [" + id + "]")
                .list(List.copyOf(texts.entrySet()), column -> column.getKey() + ": " + column.getValue())
                .toString();
    }
}
