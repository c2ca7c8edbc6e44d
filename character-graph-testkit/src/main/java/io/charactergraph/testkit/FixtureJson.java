package io.charactergraph.testkit;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.testkit.internal.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON while it is being put together: maps, lists, texts, numbers, booleans, null, and pieces of text that are taken as
 * they
 * are.
 */
final class FixtureJson {

    private FixtureJson() {}

    /**
     * JSON text as written by the caller.
     *
     * @param text one JSON value
     */
    record Raw(String text) {

        /** Checks that a database would take it. */
        Raw {
            JsonText.check(text);
        }
    }

    /** An immutable copy of a value. */
    static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) {
            if (!Double.isFinite(((Number) value).doubleValue())) {
                throw new IllegalArgumentException("value: " + value + " is no JSON; a database would refuse it");
            }
        }
        if (value == null || value instanceof Boolean || value instanceof Number || value instanceof Raw) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            // a map without an order of its own has another one in every run
            Map<String, @Nullable Object> copy = map instanceof LinkedHashMap || map instanceof SortedMap
                    ? new LinkedHashMap<>()
                    : new TreeMap<>(TextOrder.BY_CODE_POINT);
            map.forEach((key, member) -> copy.put(String.valueOf(key), copyOf(member)));
            return copy;
        }
        if (value instanceof Iterable<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(copyOf(element)));
            return copy;
        }
        return value.toString();
    }

    /** The text of a value. */
    static String text(@Nullable Object value) {
        if (value instanceof Raw raw) {
            return raw.text();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> JsonText.quote(String.valueOf(member.getKey())) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FixtureJson::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? JsonText.quote(text) : String.valueOf(value);
    }
}
