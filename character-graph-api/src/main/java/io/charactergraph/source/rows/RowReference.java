package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeDetail;
import org.jspecify.annotations.Nullable;

/**
 * A reference in a row, before it is resolved.
 *
 * @param row the row
 * @param convention what the reference means
 * @param position where in the row it stands; the key of a mention in a prompt is its whole text
 * @param raw the reference, one of the emitter's {@link RowEmitter#values}; {@link RawValues#NONE} of a scene that is named
 *     by a scene node alone
 * @param detail what the edge carries, or null
 * @param role the role that is filled, or null
 * @param rawSceneNode the scene node beside the scene, or {@link RawValues#NONE}
 */
public record RowReference(
        Row row,
        Convention convention,
        Position position,
        long raw,
        @Nullable EdgeDetail detail,
        @Nullable String role,
        long rawSceneNode) {

    /** A reference in a column. */
    static RowReference of(Row row, Convention convention, Position column, long raw) {
        return new RowReference(row, convention, column, raw, null, null, RawValues.NONE);
    }

    /** What an edge carries with an attribute, if it carries one. */
    static @Nullable EdgeDetail attributeOf(Convention convention, String attribute) {
        return convention.carriesAttribute() ? detail(convention, attribute) : null;
    }

    private static @Nullable EdgeDetail detail(Convention convention, String attribute) {
        return switch (convention.edges().get(0).kind()) {
            case CASTS -> new EdgeDetail.Casting(attribute, false);
            case EXPRESSES_AS -> new EdgeDetail.Expression(attribute);
            case USES_INPUT -> new EdgeDetail.Input(attribute);
            case DERIVED_FROM -> new EdgeDetail.Derivation(attribute);
            default -> null;
        };
    }
}
