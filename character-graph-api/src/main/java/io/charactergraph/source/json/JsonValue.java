package io.charactergraph.source.json;

import java.util.List;
import java.util.Map;

/** A JSON value as the studio's rows hold it. */
public sealed interface JsonValue {

    /** An object; of a key that stands twice the last value. */
    record Obj(Map<String, JsonValue> fields) implements JsonValue {}

    /** An array. */
    record Arr(List<JsonValue> items) implements JsonValue {}

    /** A text. */
    record Text(String value) implements JsonValue {}

    /** A number, as written. */
    record Num(String raw) implements JsonValue {}

    /** A word. */
    enum Word implements JsonValue {
        /** {@code true}. */
        TRUE,
        /** {@code false}. */
        FALSE,
        /** {@code null}. */
        NULL
    }
}
