package io.charactergraph.spark;

import io.charactergraph.internal.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of the parts that ids consist of: numbers, UUIDs and names. */
interface IdParts {

    /** The forms of ids of nodes. */
    Pattern NODE = Pattern.compile(
            "(?<uuidOf>character:|instance:|prompt:|action:)(?<uuid>.{36})"
                    + "|(?<numberOf>npc:|scene:game:|scene:content:|asset:|generation:|world:|role:)(?<number>-?\\d+)(?::(?<role>.*))?"
                    + "|arc:(?<arc>.*)",
            Pattern.DOTALL);

    /** The ids of rows that are numbers. */
    Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,17}");

    /** Of a UUID. */
    String uuid(String uuid);

    /** Of a number. */
    long number(long number);

    /** Of a name: of an arc, of a role, or of a row whose id is neither a number nor a UUID. */
    String name(String name);

    /** Of an id in wire form. */
    default String node(String id) {
        Matcher parts = NODE.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no id of a node: " + id);
        } else if (parts.group("uuid") != null) {
            return parts.group("uuidOf") + uuid(parts.group("uuid"));
        } else if (parts.group("number") != null) {
            String role = parts.group("role");
            return parts.group("numberOf")
                    + number(Long.parseLong(parts.group("number")))
                    + (role == null ? "" : ":" + name(role));
        }
        return "arc:" + name(parts.group("arc"));
    }

    /** Of the id of a row. */
    default String row(String id) {
        return Texts.isUuid(id)
                ? uuid(id)
                : NUMBER.matcher(id).matches() ? String.valueOf(number(Long.parseLong(id))) : name(id);
    }

    /** Of the key of a template. A blank key names no template, and stays. */
    default String key(String key) {
        return Texts.isBlank(key) ? key : name(key);
    }
}
