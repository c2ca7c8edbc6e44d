package io.charactergraph.testkit.internal;

import io.charactergraph.internal.JsonParsing;
import io.charactergraph.internal.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as text. Values are cut out of their surroundings and never read into a tree, so that a key that stands twice, the
 * escape of a NUL, half a surrogate pair or {@code 1e400} stay as they were written.
 */
public final class JsonText {

    private static final JsonFactory UNLIMITED = JsonParsing.within(StreamReadConstraints.builder()
            .maxDocumentLength(Long.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNestingDepth(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .maxTokenCount(Long.MAX_VALUE)
            .build());

    private JsonText() {}

    /**
     * A member of an object.
     *
     * @param name the name, without quotes and escapes
     * @param value the value's JSON text, compact
     */
    public record Member(String name, String value) {}

    /**
     * Checks that a text is one JSON value.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static void check(String json) {
        try (JsonParser parser = UNLIMITED.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("json: there is no value; give one");
            }
            parser.skipChildren();
            parser.finishToken();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(OneLine.of("json: more than one value: " + json));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(OneLine.of("json: " + JsonParsing.reason(e) + " in: " + json));
        }
    }

    /** The value without the blanks between its tokens; nothing else changes. */
    public static String compact(String json) {
        StringBuilder out = new StringBuilder(json.length());
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText) {
                out.append(c);
                if (c == '\\') {
                    out.append(json.charAt(++i));
                } else if (c == '"') {
                    inText = false;
                }
            } else if (!isBlank(c)) {
                out.append(c);
                inText = c == '"';
            }
        }
        return out.toString();
    }

    /** The members of an object, in order, of valid compact JSON text; null when the text is no object. */
    public static @Nullable List<Member> members(String compact) {
        List<Member> members = new ArrayList<>();
        if (compact.isEmpty() || compact.charAt(0) != '{') {
            return null;
        }
        int at = 1;
        while (compact.charAt(at) != '}') {
            int colon = endOfValue(compact, at);
            int end = endOfValue(compact, colon + 1);
            members.add(new Member(text(compact.substring(at, colon)), compact.substring(colon + 1, end)));
            at = compact.charAt(end) == ',' ? end + 1 : end;
        }
        return members;
    }

    /** The elements of an array, in order, of valid compact JSON text; null when the text is no array. */
    public static @Nullable List<String> elements(String compact) {
        List<String> elements = new ArrayList<>();
        if (compact.isEmpty() || compact.charAt(0) != '[') {
            return null;
        }
        int at = 1;
        while (compact.charAt(at) != ']') {
            int end = endOfValue(compact, at);
            elements.add(compact.substring(at, end));
            at = compact.charAt(end) == ',' ? end + 1 : end;
        }
        return elements;
    }

    private static int endOfValue(String compact, int start) {
        int depth = 0;
        for (int i = start; i < compact.length(); i++) {
            switch (compact.charAt(i)) {
                case '"' -> i = endOfText(compact, i) - 1;
                case '{', '[' -> depth++;
                case '}', ']', ',', ':' -> {
                    if (depth == 0) {
                        return i;
                    }
                    if (compact.charAt(i) == '}' || compact.charAt(i) == ']') {
                        depth--;
                    }
                }
                default -> {}
            }
        }
        return compact.length();
    }

    private static int endOfText(String compact, int quote) {
        int i = quote + 1;
        while (compact.charAt(i) != '"') {
            i += compact.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    /** The text that a JSON text value stands for. */
    public static String text(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted.substring(1, quoted.length() - 1);
        }
        StringBuilder out = new StringBuilder(quoted.length());
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = quoted.charAt(++i);
            switch (escape) {
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(quoted.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> out.append(escape);
            }
        }
        return out.toString();
    }

    /** A text as a JSON text value; what is not ASCII stands as it is, but for half surrogate pairs, which are escaped. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                escape(out, c);
            } else if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (pair) {
                    out.append(c).append(text.charAt(++i));
                } else {
                    escape(out, c);
                }
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** Whether a text is a JSON number. */
    public static boolean isNumber(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int digits = digits(text, i);
        if (digits == i || digits > i + 1 && text.charAt(i) == '0') {
            return false;
        }
        i = digits;
        if (i < text.length() && text.charAt(i) == '.') {
            digits = digits(text, i + 1);
            if (digits == i + 1) {
                return false;
            }
            i = digits;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            boolean signed = i + 1 < text.length() && (text.charAt(i + 1) == '+' || text.charAt(i + 1) == '-');
            int from = i + (signed ? 2 : 1);
            digits = digits(text, from);
            if (digits == from) {
                return false;
            }
            i = digits;
        }
        return i == text.length();
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static void escape(StringBuilder out, char c) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
