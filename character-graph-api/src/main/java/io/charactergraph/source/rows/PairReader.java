package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonValue;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads a join table: each row names two nodes and is one edge between them. */
final class PairReader extends TableReader {

    private final Convention from;
    private final Convention to;

    PairReader(Reading reading) {
        super(reading);
        this.from = conventions().end(table(), PlaceEdge.End.FROM);
        this.to = conventions().end(table(), PlaceEdge.End.TO);
    }

    @Override
    void read(StudioRow row) {
        emitter()
                .fact(new RowFact.Pair(
                        table(),
                        rowId(row),
                        raw(row, from),
                        raw(row, to),
                        detail(row)));
    }

    /** The reference at an end. An NPC stands in a column of numbers, or in one of texts (profile {@code 2026}). */
    private long raw(StudioRow row, Convention end) {
        int other = end.form() == ReferenceForm.NPC ? column("npc_reference") : -1;
        String text = other < 0 ? null : row.text(other);
        return text == null
                ? raw(row, column(end.place().column()))
                : emitter().values().ofText(text);
    }

    /** What the row says beside its ends. */
    private EdgeDetail detail(StudioRow row) {
        String attribute = from.place().attribute().text();
        String text = attribute.isEmpty() ? "" : textOrEmpty(row, column(attribute));
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
                        isConditional(row.text(column("activation_conditions"))));
            case DERIVED_FROM -> new EdgeDetail.Derivation(text);
            case EXPRESSES_AS -> new EdgeDetail.Expression(text);
            default -> EdgeDetail.None.NONE;
        };
    }

    private static boolean isConditional(@Nullable String json) {
        if (json == null) {
            return false;
        }
        JsonValue value = JsonReader.read(json);
        return value == null
                || (value != JsonValue.Word.NULL
                        && !(value instanceof JsonValue.Obj object
                                && object.fields().isEmpty()));
    }
}
