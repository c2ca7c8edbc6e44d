package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.TextBytes;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import io.charactergraph.source.json.JsonShape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The value of a JSON column in the row that is being read, and what is reported of it. What has the wrong type is reported
 * once, at its own path, and nothing is read from it (readings R3). Reused for one row after another.
 */
final class JsonCell {

    private static final Row NO_ROW = Row.of(StudioTable.CHARACTERS, "");

    private final JsonDocument document = new JsonDocument();
    private final RecentWords words = new RecentWords();
    private final RowEmitter emitter;
    private final int column;
    private Row row = NO_ROW;
    private int index = -1;
    private int entry = JsonDocument.NONE;
    private @Nullable String key;

    JsonCell(RowEmitter emitter, int column) {
        this.emitter = emitter;
        this.column = column;
    }

    /** Reads a row's value, of which nothing is reported; no value when it is null, JSON's null, or could not be read. */
    int read(StudioRow cells, JsonShape shape) {
        index = -1;
        entry = JsonDocument.NONE;
        key = null;
        TextBytes text = cells.textBytes(column);
        if (text == null
                || !document.read(text.array(), text.from(), text.to(), shape)
                || document.isNull(document.root())) {
            return JsonDocument.NONE;
        }
        return document.root();
    }

    /** Whether the last value that was read is there, and could not be read. */
    boolean isUnreadable(StudioRow cells) {
        return document.root() < 0 && cells.text(column) != null;
    }

    /** Goes on to a row. */
    void in(Row newRow) {
        row = newRow;
    }

    int column() {
        return column;
    }

    JsonDocument document() {
        return document;
    }

    Row row() {
        return row;
    }

    /** Goes on to an element of an array; returns the index before. */
    int at(int newIndex) {
        int before = index;
        index = newIndex;
        return before;
    }

    /** Goes on to the value under a free key; returns the one before. */
    int under(int newEntry) {
        int before = entry;
        entry = newEntry;
        key = null;
        return before;
    }

    /** The index in the array that is read; negative when there is none. */
    int index() {
        return index;
    }

    /** The entry that is read, whose key is the free one in the path; negative when there is none. */
    int entry() {
        return entry;
    }

    /** The free key in the path, as found; empty when there is none. */
    String key() {
        String found = key;
        if (found == null) {
            found = entry < 0 ? "" : readKey();
            key = found;
        }
        return found;
    }

    private String readKey() {
        return document.hasPlainKey(entry)
                ? words.of(document.bytes(), document.keyFrom(entry), document.keyTo(entry))
                : document.key(entry);
    }

    /** Where a value at a path stands. */
    Position position(PlacePath path) {
        return entry < 0 && index < 0 ? path.position() : new Position(path.template(), key(), index);
    }

    /** Reports a value as no reference. */
    void malformed(int value, PlacePath path, List<EdgeKind> kinds) {
        emitter.malformed(row, position(path), document.textOrJson(value), kinds);
    }

    /** Reports the free key, where a name must stand. */
    void malformedKey(PlacePath path, List<EdgeKind> kinds) {
        emitter.malformed(row, position(path), key(), kinds);
    }

    /** Whether a value is an object; reports it when not. */
    boolean isObject(int value, PlacePath path, List<EdgeKind> kinds) {
        if (document.isObject(value)) {
            return true;
        }
        malformed(value, path, kinds);
        return false;
    }

    /** Whether a value is an array; reports it when not. */
    boolean isArray(int value, PlacePath path, List<EdgeKind> kinds) {
        if (document.isArray(value)) {
            return true;
        }
        malformed(value, path, kinds);
        return false;
    }

    /** A name (an arc, a role): text that is not blank, without blanks at its ends; null when it is none, which is reported. */
    @Nullable
    String name(int value, PlacePath path, List<EdgeKind> kinds) {
        if (document.isText(value)) {
            String name = Texts.trim(text(value));
            if (!name.isEmpty()) {
                return name;
            }
        }
        malformed(value, path, kinds);
        return null;
    }

    /** The text that a value is. */
    private String text(int value) {
        return document.isPlain(value)
                ? words.of(document.bytes(), document.from(value), document.to(value))
                : document.text(value);
    }

    /** What stands behind the first colon of a text, or all of it without one; without blanks at its ends. */
    String behindColon(int value) {
        if (!document.isPlain(value)) {
            String text = document.text(value);
            return Texts.trim(text.substring(text.indexOf(':') + 1));
        }
        byte[] bytes = document.bytes();
        int to = document.to(value);
        int from = document.from(value);
        for (int at = from; at < to; at++) {
            if (bytes[at] == ':') {
                from = at + 1;
                break;
            }
        }
        while (from < to && bytes[from] <= ' ') {
            from++;
        }
        while (from < to && bytes[to - 1] <= ' ') {
            to--;
        }
        return words.of(bytes, from, to);
    }

    /** A field as an attribute: its text, or its canonical JSON; empty when absent or null (readings R20). */
    String attribute(int object, JsonName name) {
        int field = document.field(object, name);
        if (field < 0) {
            return "";
        }
        return document.isText(field) ? text(field) : document.textOrJson(field);
    }

    /** A scalar field as text; empty when absent, null or a container. */
    Optional<String> scalar(int object, JsonName name) {
        int field = document.field(object, name);
        return field < 0 || document.isObject(field) || document.isArray(field)
                ? Optional.empty()
                : Optional.of(document.textOrJson(field));
    }

    /** A field as a number; empty when it is none. */
    OptionalDouble number(int object, JsonName name) {
        int field = document.field(object, name);
        return field >= 0 && document.isNumber(field)
                ? OptionalDouble.of(Double.parseDouble(document.number(field)))
                : OptionalDouble.empty();
    }

    /** The raw value, for a reference. */
    long raw(int value) {
        return emitter.values().ofJson(document, value);
    }
}
