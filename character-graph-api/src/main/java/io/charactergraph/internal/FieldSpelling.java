package io.charactergraph.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of fields in snake and camel case (readings R10). */
public final class FieldSpelling {

    private static final Map<String, String> OTHER = new ConcurrentHashMap<>();

    private FieldSpelling() {}

    /** The same name in the other case; the name itself when it is one word. Only for names of the dictionary. */
    public static String other(String name) {
        return OTHER.computeIfAbsent(name, FieldSpelling::convert);
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
}
