package io.charactergraph.jdbc.json;

import io.charactergraph.source.json.CanonicalJson;
import io.charactergraph.source.json.JsonValue;
import java.util.Optional;

/** A value found in a JSON text: as it is written, and as the loader understands it. Immutable. */
public final class JsonFound {

    private final String key;
    private final JsonTree tree;

    private JsonFound(String key, JsonTree tree) {
        this.key = key;
        this.tree = tree;
    }

    static JsonFound of(JsonTree.Member member) {
        return new JsonFound(member.key(), member.value());
    }

    static JsonFound of(JsonTree whole) {
        return new JsonFound("", whole);
    }

    /**
     * A value by itself.
     *
     * @throws JsonEditException if the text is no JSON
     */
    public static JsonFound parse(String json) {
        JsonFound found = of(JsonTree.parse(json, new JsonWork()));
        found.value();
        return found;
    }

    /** Returns the key, as written; empty for an element or the whole. */
    public String key() {
        return key;
    }

    /** The value as it is written. */
    public String json() {
        return tree.text();
    }

    /** The value as the loader reads it. */
    public JsonValue value() {
        return tree.value();
    }

    /** The text, when it is one. */
    public Optional<String> text() {
        return tree.isText() && value() instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return tree.isArray();
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return tree.isObject();
    }

    /** Whether it is null. */
    public boolean isNull() {
        return tree.isNull();
    }

    /**
     * The value at a place inside this one; empty when there is none, or only null.
     *
     * @throws JsonEditException if the way leads through something else than an object or array
     */
    public Optional<JsonFound> find(JsonPlace place) {
        return JsonEdit.of(tree).find(place);
    }

    /** Returns the text that an unresolved reference to it contains: its text, or its canonical JSON. */
    public String referenceText() {
        return text().orElseGet(() -> CanonicalJson.of(value()));
    }

    /** Returns whether another JSON is equal: an equal text, an equal number, an equal value. */
    public boolean says(String otherJson) {
        if (json().equals(otherJson)) {
            return true;
        }
        JsonFound other = parse(otherJson);
        return text().isPresent() || other.text().isPresent()
                ? text().equals(other.text())
                : CanonicalJson.of(value()).equals(CanonicalJson.of(other.value()));
    }

    /** The value as written. */
    @Override
    public String toString() {
        return json();
    }
}
