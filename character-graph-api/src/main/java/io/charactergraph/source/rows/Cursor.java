package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.source.json.CanonicalJson;
import io.charactergraph.source.json.JsonValue;
import io.charactergraph.source.json.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value and the place where it stands. Reading on from it reports what has the wrong type, once, at its own path,
 * and then returns nothing (readings R3).
 *
 * @param emitter where everything goes
 * @param row the row
 * @param template the path, as {@link PathTemplate} has it
 * @param key the free key in the path, as found
 * @param index the index in the path, or -1
 * @param value the value
 */
public record Cursor(RowEmitter emitter, Row row, String template, String key, int index, JsonValue value) {

    /** Where it stands. */
    public Position position() {
        return new Position(template, key, index);
    }

    /** Reports the value as no reference. */
    public void malformed(List<EdgeKind> kinds) {
        emitter.malformed(row, position(), attributeText(), kinds);
    }

    /** Reports the free key, where a name must stand. */
    public void malformedKey(List<EdgeKind> kinds) {
        emitter.malformed(row, position(), key, kinds);
    }

    /** Whether this is an object; reports it when not. */
    public boolean isObject(List<EdgeKind> kinds) {
        if (value instanceof JsonValue.Obj) {
            return true;
        }
        malformed(kinds);
        return false;
    }

    /** A field of this object in either spelling; null when absent or null. */
    public @Nullable Cursor field(String name) {
        if (!(value instanceof JsonValue.Obj object)) {
            return null;
        }
        Spelling.Found found = Spelling.find(object, name);
        return found == null
                ? null
                : new Cursor(emitter, row, template + "." + found.name(), key, index, found.value());
    }

    /** A field that must be an object; null when absent, null, or reported. */
    public @Nullable Cursor object(String name, List<EdgeKind> kinds) {
        Cursor field = field(name);
        return field == null || !field.isObject(kinds) ? null : field;
    }

    /** The elements of a field that must be an array; none when absent, null, or reported. */
    public List<Cursor> array(String name, List<EdgeKind> kinds) {
        Cursor field = field(name);
        return field == null ? List.of() : field.elements(kinds);
    }

    /** The elements of this array; none when it is none, which is reported. */
    public List<Cursor> elements(List<EdgeKind> kinds) {
        if (!(value instanceof JsonValue.Arr array)) {
            malformed(kinds);
            return List.of();
        }
        List<Cursor> elements = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            elements.add(new Cursor(emitter, row, template + "[]", key, elements.size(), item));
        }
        return elements;
    }

    /** The values under the free keys of this object, those that are null too, in their order. */
    public List<Cursor> entries() {
        List<Cursor> entries = new ArrayList<>();
        if (value instanceof JsonValue.Obj object) {
            for (Map.Entry<String, JsonValue> entry : object.fields().entrySet()) {
                entries.add(new Cursor(emitter, row, template + ".{}", entry.getKey(), index, entry.getValue()));
            }
        }
        return entries;
    }

    public boolean isNull() {
        return value == JsonValue.Word.NULL;
    }

    /** The text of this value, when it is one. */
    public @Nullable String text() {
        return value instanceof JsonValue.Text text ? text.value() : null;
    }

    /** The text of this value, or its canonical JSON. */
    public String attributeText() {
        return value instanceof JsonValue.Text text ? text.value() : CanonicalJson.of(value);
    }

    /** A name (an arc, a role): text that is not blank, without blanks at its ends; null when it is none, which is reported. */
    public @Nullable String name(List<EdgeKind> kinds) {
        String text = text();
        if (text == null || Texts.isBlank(text)) {
            malformed(kinds);
            return null;
        }
        return Texts.trim(text);
    }

    /** A field as an attribute: its text, or its canonical JSON; empty when absent or null (readings R20). */
    public String attribute(String name) {
        Cursor field = field(name);
        if (field == null) {
            return "";
        }
        return field.attributeText();
    }

    /** A scalar field as text; empty when absent, null or a container. */
    public Optional<String> scalar(String name) {
        Cursor field = field(name);
        return field == null || field.value instanceof JsonValue.Obj || field.value instanceof JsonValue.Arr
                ? Optional.empty()
                : Optional.of(attribute(name));
    }

    /** A field as a number; empty when it is none. */
    public OptionalDouble number(String name) {
        Cursor field = field(name);
        return field != null && field.value instanceof JsonValue.Num number
                ? OptionalDouble.of(Double.parseDouble(number.raw()))
                : OptionalDouble.empty();
    }

    /** The raw value, for a reference. */
    public long raw() {
        return emitter.values().ofJson(value);
    }
}
