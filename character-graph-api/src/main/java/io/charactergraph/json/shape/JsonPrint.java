package io.charactergraph.json.shape;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Prints JSON for people: an object or a list on one line when it is short, else a line for each part. */
final class JsonPrint {

    private static final int WIDTH = 120;

    private JsonPrint() {}

    /** Returns the text of maps, collections, texts, numbers and flags, ended by a line feed. */
    static String of(Object value) {
        return print(value, 0) + "\n";
    }

    private static String print(Object value, int depth) {
        String line = line(value);
        if (line.length() + 2 * depth <= WIDTH) {
            return line;
        }
        String indent = "  ".repeat(depth + 1);
        StringBuilder out = new StringBuilder();
        if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                out.append(indent)
                        .append(quote(entry.getKey()))
                        .append(": ")
                        .append(print(entry.getValue(), depth + 1));
                out.append(entries.hasNext() ? ",\n" : "\n");
            }
            return "{\n" + out + "  ".repeat(depth) + "}";
        }
        if (value instanceof Collection<?> list) {
            Iterator<?> elements = list.iterator();
            while (elements.hasNext()) {
                out.append(indent).append(print(elements.next(), depth + 1));
                out.append(elements.hasNext() ? ",\n" : "\n");
            }
            return "[\n" + out + "  ".repeat(depth) + "]";
        }
        return line;
    }

    private static String line(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringBuilder out = new StringBuilder();
            map.forEach((key, part) -> out.append(out.isEmpty() ? "" : ", ")
                    .append(quote(key))
                    .append(": ")
                    .append(line(part)));
            return "{" + out + "}";
        }
        if (value instanceof Collection<?> list) {
            StringBuilder out = new StringBuilder();
            list.forEach(part -> out.append(out.isEmpty() ? "" : ", ").append(line(part)));
            return "[" + out + "]";
        }
        return value instanceof String text ? quote(text) : value.toString();
    }

    private static String quote(Object text) {
        return "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
