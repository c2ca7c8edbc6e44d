package io.charactergraph.json.stream;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.schema.Basis;
import java.util.OptionalDouble;

/** Reads edges. */
final class EdgeReader {

    private static final EdgeDetail NONE = EdgeDetail.None.NONE;

    private EdgeReader() {}

    static GraphEdge read(JsonObject json) {
        String type = json.requireText("type");
        EdgeKind kind = type.startsWith(Wire.EXTENSION)
                ? EdgeKind.EXTENSION
                : EdgeKind.findByWireType(type)
                        .orElseThrow(() -> json.fault("type", "'" + type + "' is no type of an edge"));
        JsonObject meta = json.object("meta");
        EvidenceSource source = source(meta);
        try {
            return new GraphEdge(
                    kind,
                    NodeReader.id(json, "from"),
                    NodeReader.id(json, "to"),
                    source,
                    meta.integer("sceneNodeId"),
                    detail(kind, type, json, meta),
                    new Evidence(
                            meta.text("table").orElse(source.table()),
                            meta.text("rowId").orElse(""),
                            meta.text("path").orElse("")));
        } catch (IllegalArgumentException e) {
            throw json.fault(String.valueOf(e.getMessage()));
        }
    }

    /** How far to trust the edge, as the text says: as its source, or as a column that nothing checks. */
    static Basis basis(JsonObject json, EvidenceSource source) {
        JsonObject meta = json.object("meta");
        String word = meta.text("basis").orElse(source.basis().name());
        if (word.equals(source.basis().name())) {
            return source.basis();
        }
        if (source.basis() == Basis.FOREIGN_KEY && word.equals(Basis.COLUMN.name())) {
            return Basis.COLUMN;
        }
        throw meta.fault("basis", "'" + word + "' is not the basis of " + source + ", which is " + source.basis());
    }

    private static EvidenceSource source(JsonObject meta) {
        String name = meta.requireText("source");
        for (EvidenceSource source : EvidenceSource.values()) {
            if (source.name().equals(name)) {
                return source;
            }
        }
        throw meta.fault("source", "'" + name + "' is no source of evidence");
    }

    private static EdgeDetail detail(EdgeKind kind, String type, JsonObject json, JsonObject meta) {
        return switch (kind) {
            case EXTENSION ->
                new EdgeDetail.Extension(type.substring(Wire.EXTENSION.length()), meta.textMap("attributes"));
            case SYNCS_WITH ->
                meta.has("enabled")
                        ? new EdgeDetail.NpcLink(
                                meta.flag("enabled").orElse(false),
                                meta.text("direction"),
                                meta.integer("priority").orElse(0),
                                meta.flag("conditional").orElse(false))
                        : NONE;
            case REFERENCES -> relationship(json, meta);
            case HAS_CAPABILITY ->
                meta.has("capabilityType")
                        ? new EdgeDetail.Capability(meta.text("capabilityType").orElse(""), meta.integer("skillLevel"))
                        : NONE;
            case FILLS_ROLE ->
                meta.text("importance").<EdgeDetail>map(EdgeDetail.Filling::new).orElse(NONE);
            case CASTS ->
                meta.text("role")
                        .<EdgeDetail>map(role ->
                                new EdgeDetail.Casting(role, meta.flag("hint").orElse(false)))
                        .orElse(NONE);
            case EXPRESSES_AS ->
                meta.text("state").<EdgeDetail>map(EdgeDetail.Expression::new).orElse(NONE);
            case DERIVED_FROM ->
                meta.text("relationType")
                        .<EdgeDetail>map(EdgeDetail.Derivation::new)
                        .orElse(NONE);
            case USES_INPUT ->
                meta.text("role").<EdgeDetail>map(EdgeDetail.Input::new).orElse(NONE);
            default -> NONE;
        };
    }

    private static EdgeDetail relationship(JsonObject json, JsonObject meta) {
        OptionalDouble strength = json.decimal("strength");
        return meta.has("relationshipType") || strength.isPresent()
                ? new EdgeDetail.Relationship(meta.text("relationshipType").orElse(""), strength)
                : NONE;
    }
}
