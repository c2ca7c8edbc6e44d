package io.charactergraph.source.json;

import io.charactergraph.internal.FieldSpelling;
import org.jspecify.annotations.Nullable;

/** Names of fields in snake and camel case (readings R10). */
public final class Spelling {

    private Spelling() {}

    /** A field as it was found: the value, and the name in the spelling that stood there. */
    public record Found(String name, JsonValue value) {}

    /** The same name in the other case; the name itself when it is one word. */
    public static String other(String name) {
        return FieldSpelling.other(name);
    }

    /** The field in the dictionary's spelling, else in the other; null when there is neither, or only null. */
    public static @Nullable Found find(JsonValue.Obj object, String name) {
        JsonValue value = object.fields().get(name);
        if (value != null && value != JsonValue.Word.NULL) {
            return new Found(name, value);
        }
        String other = other(name);
        JsonValue otherValue = object.fields().get(other);
        return otherValue == null || otherValue == JsonValue.Word.NULL ? null : new Found(other, otherValue);
    }
}
