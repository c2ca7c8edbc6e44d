package io.charactergraph.graph.index;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneType;

/** The places of enum constants in the spec's order, which is the order of nodes and edges and so of the columns. */
@SuppressWarnings("EnumOrdinal") // the columns live no longer than the enums that they were made with
final class Ordinals {

    private static final NodeKind[] NODE_KINDS = NodeKind.values();
    private static final EdgeKind[] EDGE_KINDS = EdgeKind.values();

    private Ordinals() {}

    static int nodeKinds() {
        return NODE_KINDS.length;
    }

    static int edgeKinds() {
        return EDGE_KINDS.length;
    }

    static int of(NodeKind kind) {
        return kind.ordinal();
    }

    static int of(EdgeKind kind) {
        return kind.ordinal();
    }

    static int of(EvidenceSource source) {
        return source.ordinal();
    }

    static int of(SceneType type) {
        return type.ordinal();
    }

    static NodeKind nodeKind(int ordinal) {
        return NODE_KINDS[ordinal];
    }

    static EdgeKind edgeKind(int ordinal) {
        return EDGE_KINDS[ordinal];
    }
}
