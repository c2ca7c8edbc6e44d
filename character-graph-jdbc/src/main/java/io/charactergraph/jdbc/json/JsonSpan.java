package io.charactergraph.jdbc.json;

import io.charactergraph.internal.Utf8;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonShape;
import io.charactergraph.source.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The position of a value in a JSON text. The loader's own scanner decides whether the text is JSON within its limits; after that only
 * quotes and brackets are counted.
 *
 * @param key the key, in an object; else empty
 * @param from where its member begins: at its key, or at the value
 * @param start where the value begins
 * @param end behind the value
 * @param kind what the value is
 */
record JsonSpan(String key, int from, int start, int end, Kind kind) {

    /** What a value is. */
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NULL,
        /** A number, true or false. */
        OTHER;

        private static Kind of(char first) {
            return switch (first) {
                case '{' -> OBJECT;
                case '[' -> ARRAY;
                case '"' -> TEXT;
                case 'n' -> NULL;
                default -> OTHER;
            };
        }
    }

    /** The value of a whole text. */
    static JsonSpan root(String text) {
        if (text.length() > JsonReader.MAX_LENGTH) {
            throw beyondLimits();
        }
        byte[] bytes = Utf8.encode(text);
        if (!new JsonDocument().read(bytes, 0, bytes.length, JsonShape.ALL)) {
            throw beyondLimits();
        }
        int start = skipBlanks(text, 0);
        return new JsonSpan("", start, start, behind(text, start), Kind.of(text.charAt(start)));
    }

    /** The members of this object, or the elements of this array, in their order; none of any other value. */
    List<JsonSpan> members(String text) {
        List<JsonSpan> members = new ArrayList<>();
        if (!isObject() && !isArray()) {
            return members;
        }
        int at = skipBlanks(text, start + 1);
        while (at < end - 1) {
            int from = at;
            String name = "";
            if (isObject()) {
                int behindKey = behindText(text, at);
                name = decoded(text.substring(at, behindKey));
                at = skipBlanks(text, skipBlanks(text, behindKey) + 1); // the colon
            }
            int behind = behind(text, at);
            members.add(new JsonSpan(name, from, at, behind, Kind.of(text.charAt(at))));
            at = skipBlanks(text, behind);
            if (at < end - 1) {
                at = skipBlanks(text, at + 1); // the comma
            }
        }
        return members;
    }

    boolean isObject() {
        return kind == Kind.OBJECT;
    }

    boolean isArray() {
        return kind == Kind.ARRAY;
    }

    /** The text that a quoted one stands for. */
    private static String decoded(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted.substring(1, quoted.length() - 1);
        }
        if (JsonReader.read(quoted) instanceof JsonValue.Text text) {
            return text.value();
        }
        throw beyondLimits();
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Returns where the value that begins there has ended. */
    private static int behind(String text, int from) {
        return switch (Kind.of(text.charAt(from))) {
            case OBJECT, ARRAY -> behindContainer(text, from);
            case TEXT -> behindText(text, from);
            case NULL, OTHER -> behindWord(text, from);
        };
    }

    private static int behindContainer(String text, int from) {
        int depth = 0;
        int at = from;
        do {
            switch (text.charAt(at)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> at = behindText(text, at) - 1;
                default -> {
                    // nothing that nests
                }
            }
            at++;
        } while (depth > 0);
        return at;
    }

    private static int behindText(String text, int from) {
        int at = from + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int behindWord(String text, int from) {
        int at = from;
        while (at < text.length() && !isBlank(text.charAt(at)) && ",]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    static JsonEditException beyondLimits() {
        return new JsonEditException("", "it is no JSON, or beyond the limits within which JSON is read");
    }
}
