package io.charactergraph.source.assembly;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names of fields in snake and camel case (readings R10). */
public final class Spelling {

    private static final Map<String, String> OTHER = new ConcurrentHashMap<>();

    private Spelling() {}

    /** A field as it was found: the value, and the name in the spelling that stood there. */
    record Found(String name, JsonValue value) {}

    /** The same name in the other case; the name itself when it is one word. */
    public static String other(String name) {
        return OTHER.computeIfAbsent(name, Spelling::convert);
    }

    private static String convert(String name) {
        StringBuilder other = new StringBuilder();
        boolean snake = name.indexOf('_') >= 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (snake && c == '_' && i + 1 < name.length()) {
                other.append(Character.toUpperCase(name.charAt(++i)));
            } else if (!snake && c >= 'A' && c <= 'Z') {
                other.append('_').append(Character.toLowerCase(c));
            } else {
                other.append(c);
            }
        }
        return other.toString();
    }

    /** The field in the dictionary's spelling, else in the other; null when there is neither, or only null. */
    static @Nullable Found find(JsonValue.Obj object, String name) {
        JsonValue value = object.fields().get(name);
        if (value != null && value != JsonValue.Word.NULL) {
            return new Found(name, value);
        }
        String other = other(name);
        JsonValue otherValue = object.fields().get(other);
        return otherValue == null || otherValue == JsonValue.Word.NULL ? null : new Found(other, otherValue);
    }
}
