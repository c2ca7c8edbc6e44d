package io.charactergraph.json.stream;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.schema.Basis;
import io.charactergraph.state.GraphState;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes edges: type, ends, what the kind carries, and where the evidence stands. */
final class EdgeWriter {

    private static final String BOTH_WAYS = "bidirectional";

    private final JsonOut out;
    private final Map<EvidenceSource, Basis> bases = new EnumMap<>(EvidenceSource.class);

    EdgeWriter(GraphState state, JsonOut out) {
        this.out = out;
        for (EvidenceSource source : EvidenceSource.values()) {
            bases.put(source, state.basis(source));
        }
    }

    /** Writes an edge as an object. */
    void write(GraphEdge edge) {
        out.beginObject();
        properties(edge);
        out.endObject();
    }

    /** Writes the properties of an edge into an object that has been begun. */
    void properties(GraphEdge edge) {
        EdgeDetail detail = edge.detail();
        out.property("type", edge.wireType());
        out.property("from", edge.from().toString());
        out.property("to", edge.to().toString());
        if (detail instanceof EdgeDetail.Relationship relationship
                && relationship.strength().isPresent()) {
            out.property("strength", relationship.strength().getAsDouble());
        }
        if (detail instanceof EdgeDetail.NpcLink link) {
            out.property("bidirectional", isBothWays(link));
        }
        out.beginObject("meta");
        evidence(edge);
        carried(detail);
        out.endObject();
    }

    private static boolean isBothWays(EdgeDetail.NpcLink link) {
        return link.direction()
                .filter(word -> word.toLowerCase(Locale.ROOT).equals(BOTH_WAYS))
                .isPresent();
    }

    private void evidence(GraphEdge edge) {
        Evidence evidence = edge.evidence();
        out.property("source", edge.source().name());
        out.property("basis", String.valueOf(bases.get(edge.source())));
        out.property("table", evidence.table());
        out.property("rowId", Optional.of(evidence.rowId()).filter(id -> !id.isEmpty()));
        out.property("path", Optional.of(evidence.path()).filter(path -> !path.isEmpty()));
        out.property("sceneNodeId", edge.sceneNodeId());
    }

    private void carried(EdgeDetail detail) {
        if (detail instanceof EdgeDetail.NpcLink link) {
            out.property("enabled", link.enabled());
            out.property("direction", link.direction());
            out.property("priority", link.priority());
            out.property("conditional", link.conditional());
        } else if (detail instanceof EdgeDetail.Relationship relationship) {
            out.property("relationshipType", relationship.type());
        } else if (detail instanceof EdgeDetail.Capability capability) {
            out.property("capabilityType", capability.type());
            out.property("skillLevel", capability.skillLevel());
        } else if (detail instanceof EdgeDetail.Filling filling) {
            out.property("importance", filling.importance());
        } else if (detail instanceof EdgeDetail.Casting casting) {
            out.property("role", casting.role());
            out.property("hint", casting.hint());
        } else if (detail instanceof EdgeDetail.Expression expression) {
            out.property("state", expression.state());
        } else if (detail instanceof EdgeDetail.Derivation derivation) {
            out.property("relationType", derivation.relation());
        } else if (detail instanceof EdgeDetail.Input input) {
            out.property("role", input.role());
        } else if (detail instanceof EdgeDetail.Extension extension) {
            out.texts("attributes", extension.attributes());
        }
    }
}
