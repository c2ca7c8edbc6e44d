package io.charactergraph.source.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Builds a tree of values that come in the order of the text. */
final class JsonTreeBuilder {

    private final Deque<Level> levels = new ArrayDeque<>();
    private JsonValue root = JsonValue.Word.NULL;

    private record Level(JsonValue container, int end) {}

    /** Closes the objects and arrays that end before a place. */
    void closeBefore(int place) {
        Level level = levels.peek();
        while (level != null && level.end <= place) {
            levels.pop();
            level = levels.peek();
        }
    }

    /** Adds an object or an array, whose parts end before a place. */
    void open(String key, boolean object, int end) {
        JsonValue container = object ? new JsonValue.Obj(new LinkedHashMap<>()) : new JsonValue.Arr(new ArrayList<>());
        add(key, container);
        levels.push(new Level(container, end));
    }

    /** Adds a value to the innermost object or array. */
    void add(String key, JsonValue value) {
        @Nullable Level level = levels.peek();
        if (level == null) {
            root = value;
        } else if (level.container instanceof JsonValue.Obj object) {
            object.fields().put(key, value);
        } else if (level.container instanceof JsonValue.Arr array) {
            array.items().add(value);
        }
    }

    /** The outermost value. */
    JsonValue root() {
        return root;
    }
}
