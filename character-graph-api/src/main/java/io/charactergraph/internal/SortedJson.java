package io.charactergraph.internal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Canonical JSON: keys by code point, no blanks, only the escapes that JSON needs. */
public final class SortedJson {

    private SortedJson() {}

    /** The text of maps, collections, text, whole numbers, booleans and null. */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>(TextOrder.BY_CODE_POINT);
            map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
            char before = '{';
            for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
                out.append(before);
                before = ',';
                JsonEscape.quote(out, entry.getKey());
                out.append(':');
                write(out, entry.getValue());
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (value instanceof Collection<?> list) {
            char before = '[';
            for (Object item : list) {
                out.append(before);
                before = ',';
                write(out, item);
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value == null || value instanceof Boolean || value instanceof Number) {
            out.append(value);
        } else {
            JsonEscape.quote(out, value.toString());
        }
    }
}
