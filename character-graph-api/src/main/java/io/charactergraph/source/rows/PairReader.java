package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonShape;
import java.util.OptionalDouble;

/** Reads a join table: each row names two nodes and is one edge between them. */
final class PairReader extends TableReader {

    private static final JsonShape ANY = JsonShape.builder().build();

    private final Convention from;
    private final int fromColumn;
    private final int toColumn;
    private final int npcText = column("npc_reference");
    private final int attribute;
    private final JsonCell conditions = cell("activation_conditions");

    PairReader(Reading reading) {
        super(reading);
        this.from = conventions().end(table(), PlaceEdge.End.FROM);
        Convention to = conventions().end(table(), PlaceEdge.End.TO);
        this.fromColumn = column(from.place().column());
        this.toColumn = column(to.place().column());
        this.attribute = column(from.place().attribute().text());
    }

    @Override
    void read(StudioRow row) {
        emitter().fact(new RowFact.Pair(table(), rowId(row), raw(row, fromColumn), end(row), detail(row)));
    }

    /** The end of the edge. An NPC stands in a column of numbers, or in one of texts (profile {@code 2026}). */
    private long end(StudioRow row) {
        String text = npcText < 0 ? null : row.text(npcText);
        return text == null ? raw(row, toColumn) : emitter().values().ofText(text);
    }

    /** What the row says beside its ends. */
    private EdgeDetail detail(StudioRow row) {
        String text = attribute < 0 ? "" : textOrEmpty(row, attribute);
        return switch (from.edges().get(0).kind()) {
            case REFERENCES -> {
                int strength = column("relationship_strength");
                yield new EdgeDetail.Relationship(
                        text, row.isNull(strength) ? OptionalDouble.empty() : OptionalDouble.of(row.number(strength)));
            }
            case SYNCS_WITH ->
                new EdgeDetail.NpcLink(
                        flag(row, column("sync_enabled")),
                        text(row, column("sync_direction")),
                        integer(row, column("priority")).orElse(0),
                        isConditional(row));
            case DERIVED_FROM -> new EdgeDetail.Derivation(text);
            case EXPRESSES_AS -> new EdgeDetail.Expression(text);
            default -> EdgeDetail.None.NONE;
        };
    }

    /** Whether conditions stand there: null and an empty object are none, and what cannot be read is some. */
    private boolean isConditional(StudioRow row) {
        int value = conditions.read(row, ANY);
        return value < 0
                ? conditions.isUnreadable(row)
                : !(conditions.document().isObject(value)
                        && conditions.document().isEmpty(value));
    }
}
