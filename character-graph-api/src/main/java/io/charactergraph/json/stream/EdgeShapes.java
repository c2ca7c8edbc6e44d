package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Shape;
import io.charactergraph.json.shape.ShapeBuilder;
import io.charactergraph.json.shape.Union;
import io.charactergraph.json.shape.WireType;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.schema.Basis;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What edges look like: type, ends, what the kind carries, and where the evidence stands. */
final class EdgeShapes {

    private static final String BOTH_WAYS = "bidirectional";

    private static final Shape<EdgeDetail.Relationship> STRENGTH = Shape.<EdgeDetail.Relationship>named(
                    "Strength", "How strong a relationship is.")
            .optionalDecimal("strength", EdgeDetail.Relationship::strength)
            .build();

    private static final Shape<EdgeDetail.NpcLink> BIDIRECTIONAL = Shape.<EdgeDetail.NpcLink>named(
                    "Bidirectional", "Whether a link goes both ways.")
            .flag("bidirectional", EdgeShapes::isBothWays)
            .build();

    /** An edge of any kind. */
    static final Union<GraphEdge> EDGE = Union.of(
            "GraphEdge",
            "An edge of any kind, which its type distinguishes: one piece of evidence, found in one place.",
            members(),
            GraphEdge::kind);

    private EdgeShapes() {}

    private static EnumMap<EdgeKind, Union.Member<? extends GraphEdge>> members() {
        EnumMap<EdgeKind, Union.Member<? extends GraphEdge>> members = new EnumMap<>(EdgeKind.class);
        for (EdgeKind kind : EdgeKind.values()) {
            members.put(kind, new Union.Member<>(GraphEdge.class, shape(kind)));
        }
        return members;
    }

    private static Shape<GraphEdge> shape(EdgeKind kind) {
        ShapeBuilder<GraphEdge> edge = Shape.named(
                name(kind) + "Edge", "An edge from " + words(kind.from()) + " to " + words(kind.to()) + ".");
        if (kind == EdgeKind.EXTENSION) {
            edge.text("type", WireType.Simple.EXTENSION_EDGE, GraphEdge::wireType);
        } else {
            edge.literal("type", kind.wireType());
        }
        edge.id("from", WireType.Id.of(kind.from()), GraphEdge::from);
        edge.id("to", WireType.Id.of(kind.to()), GraphEdge::to);
        if (kind == EdgeKind.REFERENCES) {
            edge.includeOptional(STRENGTH, detail(EdgeDetail.Relationship.class));
        } else if (kind == EdgeKind.SYNCS_WITH) {
            edge.includeOptional(BIDIRECTIONAL, detail(EdgeDetail.NpcLink.class));
        }
        return edge.object("meta", meta(kind), Function.identity()).build();
    }

    /** The name of a kind as the name of a type. */
    private static String name(EdgeKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static String words(Set<? extends Enum<?>> kinds) {
        return String.join(
                " or ",
                kinds.stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    private static Shape<GraphEdge> meta(EdgeKind kind) {
        ShapeBuilder<GraphEdge> meta =
                Shape.named(name(kind) + "Meta", "Where the evidence stands, and what the edge carries.");
        meta.text(
                "source",
                new WireType.OneOf(
                        kind.sources().stream().map(EvidenceSource::name).toList()),
                edge -> edge.source().name());
        meta.constant("basis", Basis.class, (writing, edge) -> writing.basis(edge.source()));
        meta.text("table", table(kind), edge -> edge.evidence().table());
        meta.optionalText("rowId", edge -> present(edge.evidence().rowId()));
        meta.optionalText("path", edge -> present(edge.evidence().path()));
        meta.optionalNumber("sceneNodeId", GraphEdge::sceneNodeId);
        carried(kind, meta);
        return meta.build();
    }

    /** The tables in which the evidence of a kind stands; of an extension the name of a source. */
    private static WireType table(EdgeKind kind) {
        List<String> tables = kind.sources().stream()
                .flatMap(source -> source.tables().stream())
                .distinct()
                .toList();
        return tables.isEmpty() ? WireType.Simple.TEXT : new WireType.OneOf(tables);
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    /** What an edge carries, when it carries that. */
    private static <D extends EdgeDetail> Function<GraphEdge, Optional<D>> detail(Class<D> type) {
        return edge -> Optional.of(edge.detail()).filter(type::isInstance).map(type::cast);
    }

    private static boolean isBothWays(EdgeDetail.NpcLink link) {
        return link.direction()
                .filter(word -> word.toLowerCase(Locale.ROOT).equals(BOTH_WAYS))
                .isPresent();
    }

    private static void carried(EdgeKind kind, ShapeBuilder<GraphEdge> meta) {
        switch (kind) {
            case SYNCS_WITH ->
                meta.includeOptional(
                        Shape.<EdgeDetail.NpcLink>named("Link", "What a link to an NPC carries.")
                                .flag("enabled", EdgeDetail.NpcLink::enabled)
                                .optionalText("direction", EdgeDetail.NpcLink::direction)
                                .number("priority", EdgeDetail.NpcLink::priority)
                                .flag("conditional", EdgeDetail.NpcLink::conditional)
                                .build(),
                        detail(EdgeDetail.NpcLink.class));
            case REFERENCES ->
                meta.includeOptional(
                        Shape.<EdgeDetail.Relationship>named("Relation", "What a relationship carries.")
                                .text("relationshipType", EdgeDetail.Relationship::type)
                                .build(),
                        detail(EdgeDetail.Relationship.class));
            case HAS_CAPABILITY ->
                meta.includeOptional(
                        Shape.<EdgeDetail.Capability>named("Capability", "What a capability carries.")
                                .text("capabilityType", EdgeDetail.Capability::type)
                                .optionalNumber("skillLevel", EdgeDetail.Capability::skillLevel)
                                .build(),
                        detail(EdgeDetail.Capability.class));
            case FILLS_ROLE ->
                meta.optionalText(
                        "importance",
                        detail(EdgeDetail.Filling.class).andThen(found -> found.map(EdgeDetail.Filling::importance)));
            case CASTS ->
                meta.includeOptional(
                        Shape.<EdgeDetail.Casting>named("Casting", "What a binding of a world carries.")
                                .text("role", EdgeDetail.Casting::role)
                                .flag("hint", EdgeDetail.Casting::hint)
                                .build(),
                        detail(EdgeDetail.Casting.class));
            case EXPRESSES_AS ->
                meta.optionalText(
                        "state",
                        detail(EdgeDetail.Expression.class).andThen(found -> found.map(EdgeDetail.Expression::state)));
            case DERIVED_FROM ->
                meta.optionalText(
                        "relationType",
                        detail(EdgeDetail.Derivation.class)
                                .andThen(found -> found.map(EdgeDetail.Derivation::relation)));
            case USES_INPUT ->
                meta.optionalText(
                        "role", detail(EdgeDetail.Input.class).andThen(found -> found.map(EdgeDetail.Input::role)));
            case EXTENSION ->
                meta.includeOptional(
                        Shape.<EdgeDetail.Extension>named("Attributes", "What an edge of your own carries.")
                                .textMap("attributes", EdgeDetail.Extension::attributes)
                                .build(),
                        detail(EdgeDetail.Extension.class));
            default -> {
                // the other kinds carry nothing
            }
        }
    }
}
