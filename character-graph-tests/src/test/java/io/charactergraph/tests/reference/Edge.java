package io.charactergraph.tests.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/** One piece of evidence between two nodes. */
final class Edge {

    final String kind;
    final String from;
    final String to;
    final String source;
    /** Null when the evidence stands in no scene node. */
    final String sceneNodeId;
    /** What tells this edge apart from others between the same ends (R20); empty when there is nothing. */
    final String attribute;

    final String table;
    final String rowId;
    /** Where in the row the reference stands (R34); empty where a column says it. */
    String path;

    final Map<String, Object> carries = new LinkedHashMap<>();
    /** Of {@code part_of_arc}: some evidence calls the arc a quest. */
    boolean quest;

    Edge(
            String kind,
            String from,
            String to,
            String source,
            String sceneNodeId,
            String attribute,
            String table,
            String rowId,
            String path) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.source = source;
        this.sceneNodeId = sceneNodeId;
        this.attribute = attribute;
        this.table = table;
        this.rowId = rowId;
        this.path = path;
    }

    /** The line of the digests; equal for equal edges. */
    String line() {
        return kind + "|" + from + "|" + to + "|" + source + "|" + (sceneNodeId == null ? "" : sceneNodeId) + "|"
                + attribute;
    }

    /** The line of the digest of evidence. */
    String evidenceLine() {
        return line() + "|" + table + "|" + rowId + "|" + path;
    }
}
