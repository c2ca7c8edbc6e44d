package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;

/**
 * An edge that a reference makes when it resolves.
 *
 * @param kind the kind
 * @param source the source
 * @param direction which way it leads between the row's node and the node that is referred to
 */
record Edge(EdgeKind kind, EvidenceSource source, Direction direction) {

    /** Which way an edge leads. */
    enum Direction {
        /** From the row's node to the node referred to. */
        OUT,
        /** From the node referred to, to the row's node. */
        IN,
        /** From the node referred to, to a role of the row's scene. */
        TO_ROLE
    }

    static Edge out(EdgeKind kind, EvidenceSource source) {
        return new Edge(kind, source, Direction.OUT);
    }

    static Edge in(EdgeKind kind, EvidenceSource source) {
        return new Edge(kind, source, Direction.IN);
    }

    static Edge toRole(EvidenceSource source) {
        return new Edge(EdgeKind.FILLS_ROLE, source, Direction.TO_ROLE);
    }
}
