package io.charactergraph.source.json;

import io.charactergraph.internal.Utf8;
import org.jspecify.annotations.Nullable;

/** Reads a JSON text whole, within the limits that hold for all JSON in the studio's rows. */
public final class JsonReader {

    /** The levels of nesting that are read. */
    public static final int MAX_DEPTH = 10_000;

    /** The length of a text, in characters, that is read. */
    public static final int MAX_LENGTH = 64 * 1024 * 1024;

    /** The length of a number that is read. */
    public static final int MAX_NUMBER_LENGTH = 10_000;

    private JsonReader() {}

    /** Returns the whole value of a text; null when it is beyond the limits, or not JSON. */
    public static @Nullable JsonValue read(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        byte[] bytes = Utf8.encode(text);
        JsonDocument document = new JsonDocument();
        return document.read(bytes, 0, bytes.length, JsonShape.ALL) ? document.tree() : null;
    }
}
