package io.charactergraph.source.json;

import io.charactergraph.internal.JsonEscape;
import io.charactergraph.internal.TextOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one text of a JSON value: keys sorted by code point, no blanks, whole numbers as integers. No recursion. */
public final class CanonicalJson {

    /** The digits up to which a layout writes a number plainly, so that the text does not grow beyond measure. */
    private static final int LONGEST_IN_LAYOUT = 32;

    private final int longestPlain;

    private CanonicalJson(int longestPlain) {
        this.longestPlain = longestPlain;
    }

    /** The canonical text. */
    public static String of(JsonValue value) {
        return new CanonicalJson(WholeNumbers.LONGEST_PLAIN).text(value);
    }

    /** The canonical text with long numbers in scientific notation: at most some ten times as long as what was read. */
    public static String layout(JsonValue value) {
        return new CanonicalJson(LONGEST_IN_LAYOUT).text(value);
    }

    private String text(JsonValue value) {
        StringBuilder out = new StringBuilder();
        Deque<Level> levels = new ArrayDeque<>();
        write(out, levels, value);
        while (!levels.isEmpty()) {
            Level level = levels.peek();
            if (level.entries != null && level.entries.hasNext()) {
                Map.Entry<String, JsonValue> entry = level.entries.next();
                level.separate(out);
                JsonEscape.quote(out, entry.getKey());
                out.append(':');
                write(out, levels, entry.getValue());
            } else if (level.items != null && level.items.hasNext()) {
                level.separate(out);
                write(out, levels, level.items.next());
            } else {
                out.append(level.entries != null ? '}' : ']');
                levels.pop();
            }
        }
        return out.toString();
    }

    private void write(StringBuilder out, Deque<Level> levels, JsonValue value) {
        if (value instanceof JsonValue.Obj object) {
            out.append('{');
            Map<String, JsonValue> sorted = new TreeMap<>(TextOrder.BY_CODE_POINT);
            sorted.putAll(object.fields());
            levels.push(new Level(sorted.entrySet().iterator(), null));
        } else if (value instanceof JsonValue.Arr array) {
            out.append('[');
            levels.push(new Level(null, array.items().iterator()));
        } else if (value instanceof JsonValue.Text text) {
            JsonEscape.quote(out, text.value());
        } else if (value instanceof JsonValue.Num number) {
            out.append(WholeNumbers.canonical(number.raw(), longestPlain));
        } else {
            out.append(value == JsonValue.Word.TRUE ? "true" : value == JsonValue.Word.FALSE ? "false" : "null");
        }
    }

    private static final class Level {
        private final @Nullable Iterator<Map.Entry<String, JsonValue>> entries;
        private final @Nullable Iterator<JsonValue> items;
        private boolean begun;

        Level(@Nullable Iterator<Map.Entry<String, JsonValue>> entries, @Nullable Iterator<JsonValue> items) {
            this.entries = entries;
            this.items = items;
        }

        void separate(StringBuilder out) {
            if (begun) {
                out.append(',');
            }
            begun = true;
        }
    }
}
