package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.schema.PlaceEdge;

/**
 * An edge that a reference makes when it resolves.
 *
 * @param kind the kind
 * @param source the source
 * @param end the end at which the node stands that is referred to; at the other end stands the row's node, or the role that
 *     is filled
 */
public record Edge(EdgeKind kind, EvidenceSource source, PlaceEdge.End end) {

    static Edge of(PlaceEdge edge) {
        return new Edge(
                EdgeKind.findByWireType(edge.kind())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "kind: " + edge.kind() + " is no kind of edge; name one of EdgeKind by its wire type")),
                EvidenceSource.valueOf(edge.source()),
                edge.end());
    }

    /** Whether the edge leads to a role of the row's scene. */
    public boolean isToRole() {
        return kind == EdgeKind.FILLS_ROLE;
    }
}
