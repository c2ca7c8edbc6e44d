package io.charactergraph.source.rows;

import io.charactergraph.internal.TextSpan;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.TextBytes;
import io.charactergraph.source.json.JsonDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, and emits what each means. Keeps nothing between rows. */
abstract class TableReader implements LoadSink.RowConsumer {

    private final Reading reading;
    private final ColumnType[] types;
    private final boolean hasTypedId;
    private final List<ColumnPlaces> json = new ArrayList<>();
    private final List<Plain> plain = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private boolean compiled;

    /** A place that is a whole column, with the column's index. */
    private record Plain(Convention convention, Position position, int column, boolean mentions) {}

    TableReader(Reading reading) {
        this.reading = reading;
        this.types = new ColumnType[table().columns().size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = table().columns().get(i).type();
        }
        this.hasTypedId = types[0] != ColumnType.ROW_ID;
    }

    @Override
    public final void accept(StudioRow row) {
        emitter().row(table());
        if (hasTypedId && row.isNull(0)) {
            emitter().unheldRow(table());
        } else {
            read(row);
        }
    }

    /** Reads a row. Its id is there, unless it is given as text. */
    abstract void read(StudioRow row);

    final RowEmitter emitter() {
        return reading.emitter();
    }

    final Conventions conventions() {
        return reading.conventions();
    }

    final StudioTable table() {
        return reading.table();
    }

    /** The index of a column in the rows of this table. */
    final int column(String name) {
        return table().indexOf(name);
    }

    /** The places of a JSON column that the reader parses itself, since it needs more of it than its places. */
    final ColumnPlaces places(String column) {
        taken.add(column);
        return new ColumnPlaces(emitter(), conventions(), table(), column);
    }

    /** A JSON column of which nothing is reported. */
    final JsonCell cell(String column) {
        return new JsonCell(emitter(), column(column));
    }

    /** The kinds of edges of the places at a path and below it, in order. */
    final List<EdgeKind> kindsBelow(String path) {
        return conventions().kindsBelow(table(), path);
    }

    /** Emits the references in all columns that the reader does not parse itself. */
    final void readPlaces(Row row, StudioRow cells) {
        if (!compiled) {
            compile();
        }
        for (int i = 0; i < plain.size(); i++) {
            read(plain.get(i), row, cells);
        }
        for (int i = 0; i < json.size(); i++) {
            ColumnPlaces column = json.get(i);
            column.read(column.parse(row, cells));
        }
    }

    private void compile() {
        compiled = true;
        for (Convention convention : conventions().in(table())) {
            Place place = convention.place();
            String column = place.column();
            if (types[column(column)] == ColumnType.JSON) {
                if (taken.add(column)) {
                    json.add(new ColumnPlaces(emitter(), conventions(), table(), column));
                }
            } else if (!place.isReadApart() && (place.use() == Place.Use.EDGE || place.use() == Place.Use.OUTSIDE)) {
                plain.add(new Plain(
                        convention,
                        Position.of(column),
                        column(column),
                        convention.form() == ReferenceForm.MENTIONED_TEMPLATE));
            }
        }
    }

    private void read(Plain place, Row row, StudioRow cells) {
        if (place.mentions) {
            mentions(place, row, cells);
            return;
        }
        long raw = raw(cells, place.column);
        if (raw != RawValues.NONE) {
            emitter().reference(RowReference.of(row, place.convention, place.position, raw));
        }
    }

    private void mentions(Plain place, Row row, StudioRow cells) {
        TextBytes text = cells.textBytes(place.column);
        if (text != null && PromptMentions.mayBeIn(text)) {
            PromptMentions.emit(
                    emitter(), row, place.convention, place.position.template(), textOrEmpty(cells, place.column));
        }
    }

    /** Emits a node; false if a row of its id came before, which is counted. */
    final boolean node(GraphNode node) {
        return held(emitter().node(table(), node));
    }

    /** Counts a row whose node was not taken. */
    final boolean held(boolean taken) {
        if (!taken) {
            emitter().unheldRow(table());
        }
        return taken;
    }

    /** The place of a row's UUID among the values. */
    final int keyOf(UUID uuid) {
        return RawValues.payload(emitter().values().ofUuid(uuid));
    }

    /** The elements of an array that are texts; none of any other value, and of none. */
    static List<String> texts(JsonDocument document, int array) {
        if (array < 0 || !document.isArray(array)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int item = document.first(array); item >= 0; item = document.next(array, item)) {
            if (document.isText(item)) {
                texts.add(document.text(item));
            }
        }
        return texts;
    }

    /** Sets a span to the text of a column. */
    static void span(StudioRow row, int column, TextSpan span) {
        TextBytes text = row.textBytes(column);
        if (text == null) {
            span.clear();
        } else {
            span.set(text.array(), text.from(), text.to());
        }
    }

    static Optional<String> text(StudioRow row, int column) {
        return Optional.ofNullable(row.text(column));
    }

    static String textOrEmpty(StudioRow row, int column) {
        String text = row.text(column);
        return text == null ? "" : text;
    }

    /** An attribute that is a number; one that does not fit is absent and counted. */
    final OptionalInt integer(StudioRow row, int column) {
        if (!row.isNull(column)) {
            return OptionalInt.of(row.integer(column));
        }
        countMisfit(row, column);
        return OptionalInt.empty();
    }

    /** An attribute that is a UUID; one that does not fit is absent and counted. */
    final Optional<UUID> uuid(StudioRow row, int column) {
        UUID uuid = row.uuid(column);
        if (uuid == null) {
            countMisfit(row, column);
        }
        return Optional.ofNullable(uuid);
    }

    private void countMisfit(StudioRow row, int column) {
        if (row.misfit(column) != null) {
            emitter().unheldValue(table());
        }
    }

    /** A flag; null is false, and a column that the database lacks is true. */
    final boolean flag(StudioRow row, int column) {
        return row.isNull(column)
                ? reading.missingColumns()
                        .contains(table().columns().get(column).name())
                : row.bool(column);
    }

    /** The id of a row that is no node, as text. */
    static String rowId(StudioRow row) {
        return textOrEmpty(row, 0);
    }

    static CharacterTemplate.@Nullable Id templateOrNull(@Nullable UUID uuid) {
        return uuid == null ? null : new CharacterTemplate.Id(uuid);
    }

    static CharacterInstance.@Nullable Id instanceOrNull(@Nullable UUID uuid) {
        return uuid == null ? null : new CharacterInstance.Id(uuid);
    }

    /** A column as a raw reference. */
    final long raw(StudioRow row, int column) {
        ColumnType type = types[column];
        if (type == ColumnType.INTEGER) {
            return rawInteger(row, column);
        }
        if (type == ColumnType.UUID) {
            return rawUuid(row, column);
        }
        String text = row.text(column);
        return text == null ? RawValues.NONE : emitter().values().ofText(text);
    }

    private long rawInteger(StudioRow row, int column) {
        if (!row.isNull(column)) {
            return RawValues.ofInteger(row.integer(column));
        }
        String misfit = row.misfit(column);
        return misfit == null ? RawValues.NONE : emitter().values().ofMisfit(misfit);
    }

    private long rawUuid(StudioRow row, int column) {
        UUID uuid = row.uuid(column);
        if (uuid != null) {
            return emitter().values().ofUuid(uuid);
        }
        String misfit = row.misfit(column);
        return misfit == null ? RawValues.NONE : emitter().values().ofText(misfit);
    }

    /** A timestamp that can be shown: an infinite one is none. */
    static Optional<Instant> finite(@Nullable Instant at) {
        return Optional.ofNullable(finiteOrNull(at));
    }

    /** As {@link #finite}, or null. */
    static @Nullable Instant finiteOrNull(@Nullable Instant at) {
        return at == null || at.equals(Instant.MAX) || at.equals(Instant.MIN) ? null : at;
    }
}
