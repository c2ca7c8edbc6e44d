package io.charactergraph.model;

import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import java.util.OptionalInt;

/**
 * An edge of the graph: one piece of evidence that two nodes belong together, found in one place. The same fact from two
 * places is two edges.
 *
 * @param kind the kind
 * @param from the start, on the wire; every query can walk both ways
 * @param to the end
 * @param source in which table and convention the evidence stands
 * @param sceneNodeId {@code game_scene_nodes.id}, when the evidence stands in a scene node
 * @param detail what the kind carries; {@link EdgeDetail.None} for most
 * @param evidence the row and the path that prove it
 * @since 0.1
 */
public record GraphEdge(
        EdgeKind kind,
        NodeId from,
        NodeId to,
        EvidenceSource source,
        OptionalInt sceneNodeId,
        EdgeDetail detail,
        Evidence evidence) {

    /** Checks the ends and the source against the kind. */
    public GraphEdge {
        if (!kind.joins(from.kind(), to.kind())) {
            throw new IllegalArgumentException(OneLine.of("kind: an edge " + kind.wireType() + " cannot lead from "
                    + from + " to " + to + "; it leads from " + kind.from() + " to " + kind.to()));
        }
        if (!kind.sources().contains(source)) {
            throw new IllegalArgumentException("source: an edge " + kind.wireType() + " cannot come from " + source
                    + "; it comes from " + kind.sources());
        }
    }

    /** The {@code type} on the wire; {@code x:<kind>} for an extension. */
    public String wireType() {
        return detail instanceof EdgeDetail.Extension extension ? "x:" + extension.kind() : kind.wireType();
    }

    /**
     * Returns the ends, the kind and the place of the evidence on one line, such as {@code instance:0b00…3004 fills_role
     * role:45:protagonist (game_scenes 45, meta.character_roles.protagonist)}. UUIDs are shortened; the labels of the ends are known
     * to the graph, and stand in what its answers print.
     */
    @Override
    public String toString() {
        return OneLine.of(Labels.brief(from + " " + wireType() + " " + to + " (" + evidence + ")"));
    }
}
