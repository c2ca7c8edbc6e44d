package io.charactergraph.source.assembly;

import java.util.Optional;

/** A value found in a JSON text: as it is written, and as the loader understands it. Immutable. */
public final class JsonFound {

    private final String key;
    private final String json;
    private final JsonValue value;

    private JsonFound(String key, String json, JsonValue value) {
        this.key = key;
        this.json = json;
        this.value = value;
    }

    static JsonFound of(JsonSpan span, String text) {
        return of(span.key(), text.substring(span.start(), span.end()));
    }

    private static JsonFound of(String key, String json) {
        JsonValue value = JsonReader.read(json, JsonPick.ALL);
        if (value == null) {
            throw new JsonEditException("", "it is no JSON, or beyond the limits within which JSON is read");
        }
        return new JsonFound(key, json, value);
    }

    /** The key under which it stands, as written; empty for an element or the whole. */
    public String key() {
        return key;
    }

    /** The value as it is written. */
    public String json() {
        return json;
    }

    JsonValue value() {
        return value;
    }

    /** The text, when it is one. */
    public Optional<String> text() {
        return value instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return value instanceof JsonValue.Arr;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return value instanceof JsonValue.Obj;
    }

    /** Whether it is null. */
    public boolean isNull() {
        return value == JsonValue.Word.NULL;
    }

    /** What an unresolved reference to it tells: its text, or its canonical JSON. */
    public String referenceText() {
        return text().orElseGet(() -> CanonicalJson.of(value));
    }

    /** Whether another JSON says the same: an equal text, an equal number, an equal value. */
    public boolean says(String otherJson) {
        if (json.equals(otherJson)) {
            return true;
        }
        JsonFound other = of("", otherJson);
        return text().isPresent() || other.text().isPresent()
                ? text().equals(other.text())
                : CanonicalJson.of(value).equals(CanonicalJson.of(other.value));
    }

    /** The value as written. */
    @Override
    public String toString() {
        return json;
    }
}
