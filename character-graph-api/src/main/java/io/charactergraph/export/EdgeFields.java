package io.charactergraph.export;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.schema.Basis;
import io.charactergraph.state.GraphState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** The fields of edges beside their ends, by their names in the wire format. */
final class EdgeFields {

    private final Map<EvidenceSource, Basis> bases = new EnumMap<>(EvidenceSource.class);

    EdgeFields(GraphState state) {
        for (EvidenceSource source : EvidenceSource.values()) {
            bases.put(source, state.basis(source));
        }
    }

    /** Returns the fields: the evidence, then what the kinds carry. */
    List<Field<GraphEdge>> all() {
        return List.of(
                Field.always("source", edge -> edge.source().name()),
                Field.always("basis", edge -> String.valueOf(bases.get(edge.source()))),
                Field.always("table", edge -> edge.evidence().table()),
                Field.always("rowId", edge -> edge.evidence().rowId()),
                Field.always("path", edge -> edge.evidence().path()),
                Field.number("sceneNodeId", GraphEdge::sceneNodeId),
                Field.flag("enabled", of(EdgeDetail.NpcLink.class, link -> Optional.of(link.enabled()))),
                Field.of("direction", of(EdgeDetail.NpcLink.class, EdgeDetail.NpcLink::direction)),
                Field.number("priority", numberOf(EdgeDetail.NpcLink.class, link -> OptionalInt.of(link.priority()))),
                Field.flag("conditional", of(EdgeDetail.NpcLink.class, link -> Optional.of(link.conditional()))),
                Field.of("relationshipType", of(EdgeDetail.Relationship.class, it -> Optional.of(it.type()))),
                Field.decimal("strength", EdgeFields::strength),
                Field.of("capabilityType", of(EdgeDetail.Capability.class, it -> Optional.of(it.type()))),
                Field.number("skillLevel", numberOf(EdgeDetail.Capability.class, EdgeDetail.Capability::skillLevel)),
                Field.of("importance", of(EdgeDetail.Filling.class, it -> Optional.of(it.importance()))),
                Field.of("role", EdgeFields::role),
                Field.flag("hint", of(EdgeDetail.Casting.class, it -> Optional.of(it.hint()))),
                Field.of("state", of(EdgeDetail.Expression.class, it -> Optional.of(it.state()))),
                Field.of("relationType", of(EdgeDetail.Derivation.class, it -> Optional.of(it.relation()))),
                Field.of(
                        "attributes",
                        of(EdgeDetail.Extension.class, it -> Optional.of(NodeFields.attributes(it.attributes())))));
    }

    private static OptionalDouble strength(GraphEdge edge) {
        return edge.detail() instanceof EdgeDetail.Relationship relationship
                ? relationship.strength()
                : OptionalDouble.empty();
    }

    private static Optional<String> role(GraphEdge edge) {
        if (edge.detail() instanceof EdgeDetail.Casting casting) {
            return Optional.of(casting.role());
        }
        return edge.detail() instanceof EdgeDetail.Input input ? Optional.of(input.role()) : Optional.empty();
    }

    private static <D extends EdgeDetail, R> Function<GraphEdge, Optional<R>> of(
            Class<D> type, Function<D, Optional<R>> field) {
        return edge -> type.isInstance(edge.detail()) ? field.apply(type.cast(edge.detail())) : Optional.empty();
    }

    private static <D extends EdgeDetail> Function<GraphEdge, OptionalInt> numberOf(
            Class<D> type, Function<D, OptionalInt> field) {
        return edge -> type.isInstance(edge.detail()) ? field.apply(type.cast(edge.detail())) : OptionalInt.empty();
    }
}
