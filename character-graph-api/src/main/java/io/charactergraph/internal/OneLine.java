package io.charactergraph.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Text made safe for one line of a terminal, a log or a message. Whatever could break the line, command a terminal, turn the
 * direction of writing or stand there unseen is written as an escape: {@code \n}, {@code \r}, {@code \t}, {@code \f},
 * {@code \b}, else a backslash, {@code u} and four hexadecimal digits for each UTF-16 unit. These are line and paragraph separators, all other
 * control characters, marks of direction, blanks of no width, invisible letters and formats, tags, half surrogates and
 * noncharacters. All else stays as it is, in every script.
 *
 * <p>Two kinds of invisible characters stay where writing needs them: a joiner (U+200C, U+200D) after a letter or symbol
 * of a script or emoji that is joined, so not after a Latin, Greek or Cyrillic letter, a digit or a blank; and one variation
 * selector after any character.
 *
 * <p>A backslash stays as it is, so that safe text is not changed when it is made safe again, and safe texts put together are
 * safe. So a printed {@code \n} can also be a backslash and an n in the data: who must know asks for the value itself. The
 * answer does not depend on the version of Java or its Unicode tables.
 */
public final class OneLine {

    /** How long an attribute of a thing is that has a name of its own. */
    private static final int LONGEST = 40;

    private OneLine() {}

    /** The text of a value, safe for a line. */
    public static String of(Object value) {
        String text = value.toString();
        int at = 0;
        boolean joins = false;
        boolean selector = true;
        StringBuilder line = null;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            boolean keep;
            if (isSelector(c)) {
                keep = !selector;
                selector = true;
            } else {
                keep = isJoiner(c) ? joins : !isUnsafe(c);
                selector = false;
                joins = keep && (isCombining(c) ? joins : isJoined(c));
            }
            if (!keep) {
                line = line == null ? new StringBuilder(text.length() + 16).append(text, 0, at) : line;
                escape(line, text, at, width);
                joins = false;
                selector = false;
            } else if (line != null) {
                line.appendCodePoint(c);
            }
            at += width;
        }
        return line == null ? text : line.toString();
    }

    /** Values one after the other, separated by a comma and a blank, safe for a line. */
    public static String joined(Iterable<?> values) {
        StringJoiner joined = new StringJoiner(", ");
        values.forEach(value -> joined.add(of(value)));
        return joined.toString();
    }

    /** The first values of a list, as {@link #joined}, and how many more there are. */
    static String few(Collection<?> values) {
        StringJoiner joined = new StringJoiner(", ");
        values.stream().limit(Printout.LINES).forEach(value -> joined.add(of(value)));
        if (values.size() > Printout.LINES) {
            joined.add(Printout.more(values.size() - Printout.LINES));
        }
        return joined.toString();
    }

    /**
     * A record as records print themselves, such as {@code Evidence[table=scenes, rowId=1, path=meta]}, safe for a line. What is
     * absent is left out, and of a long list only the first elements are shown.
     */
    public static String record(Record value) {
        return record(value.getClass().getSimpleName(), value);
    }

    /** The components of a record as records print themselves, under another name, safe for a line. */
    public static String record(String name, Record value) {
        StringJoiner text = new StringJoiner(", ", name + "[", "]");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String part = text(component(component, value));
            if (part != null) {
                text.add(component.getName() + "=" + part);
            }
        }
        return text.toString();
    }

    /**
     * A record that has a name of its own, such as {@code Ophelia [character:…] (key ophelia, active)}, safe for a line. What is
     * absent, empty or the same as the name is left out.
     *
     * @param label what a person calls it
     * @param id its id, which is the component {@code id}
     */
    public static String named(String label, Object id, Record value) {
        StringJoiner text = new StringJoiner(", ", " (", ")").setEmptyValue("");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object content = component(component, value);
            String part = text(content);
            if (part == null || part.isEmpty() || part.equals("[]") || content.equals(id) || content.equals(label)) {
                continue;
            }
            String word = words(component.getName());
            if (content instanceof Boolean is) {
                text.add(is ? word : "not " + word);
            } else if (!part.equals(of(label))) {
                text.add(word + " " + TextWidth.cut(Labels.brief(part), LONGEST));
            }
        }
        return of(Labels.of(label, id)) + text;
    }

    /** The text of a component; null when it is absent. */
    private static @Nullable String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? text(optional.get()) : null;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : null;
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? Long.toString(number.getAsLong()) : null;
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Double.toString(number.getAsDouble()) : null;
        }
        return value instanceof Collection<?> values ? "[" + few(values) + "]" : of(String.valueOf(value));
    }

    /** {@code contentRating} as {@code content rating}. */
    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            words.append(c >= 'A' && c <= 'Z' ? " " + (char) (c + ('a' - 'A')) : c);
        }
        return words.toString();
    }

    private static Object component(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "component " + component.getName() + " of "
                            + value.getClass().getName() + " cannot be read",
                    e);
        }
    }

    private static void escape(StringBuilder line, String text, int at, int width) {
        for (int i = at; i < at + width; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                case '\f' -> line.append("\\f");
                case '\b' -> line.append("\\b");
                default -> {
                    line.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        line.append(Character.forDigit(c >> shift & 15, 16));
                    }
                }
            }
        }
    }

    private static boolean isUnsafe(int c) {
        if (c < 0xAD) {
            return c < 0x20 || c >= 0x7F && c < 0xA0;
        }
        return isInvisible(c)
                || in(c, 0xD800, 0xDFFF) // half surrogates
                || in(c, 0xFDD0, 0xFDEF) // noncharacters
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Formats that are not seen, and letters that have no shape. */
    private static boolean isInvisible(int c) {
        return c == 0xAD // soft hyphen
                || c == 0x34F // combining grapheme joiner
                || c == 0x61C // Arabic letter mark
                || in(c, 0x115F, 0x1160) // Hangul fillers
                || in(c, 0x17B4, 0x17B5) // Khmer inherent vowels
                || c == 0x180E // Mongolian vowel separator
                || in(c, 0x200B, 0x200F) // blanks of no width, marks of direction
                || in(c, 0x2028, 0x202E) // separators of lines and paragraphs, direction
                || in(c, 0x2060, 0x206F) // word joiner, invisible operators, direction
                || c == 0x3164 // Hangul filler
                || c == 0xFEFF // byte order mark
                || c == 0xFFA0 // Hangul filler
                || in(c, 0xFFF0, 0xFFFB) // interlinear annotation
                || in(c, 0x13430, 0x1343F) // hieroglyph formats
                || in(c, 0x1BCA0, 0x1BCA3) // shorthand formats
                || in(c, 0x1D173, 0x1D17A) // musical formats
                || in(c, 0xE0000, 0xE0FFF); // tags, and what is reserved beside them
    }

    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    private static boolean isSelector(int c) {
        return in(c, 0xFE00, 0xFE0F) || in(c, 0x180B, 0x180D) || c == 0x180F || in(c, 0xE0100, 0xE01EF);
    }

    /** Whether a character is a mark that belongs to the one before it, whatever its script. */
    private static boolean isCombining(int c) {
        return in(c, 0x300, 0x36F) || in(c, 0x64B, 0x655) || c == 0x670;
    }

    /** Whether a character is of a script whose letters are joined, or a symbol: not Latin, Greek, Cyrillic, or punctuation. */
    private static boolean isJoined(int c) {
        return c >= 0x590
                && !in(c, 0x1C80, 0x1C8F) // Cyrillic
                && !in(c, 0x1D00, 0x1FFF) // phonetic, Latin, Greek
                && !in(c, 0x2000, 0x218F) // punctuation, letterlike
                && !in(c, 0x2C60, 0x2C7F) // Latin
                && !in(c, 0x2DE0, 0x303F) // Cyrillic, punctuation
                && !in(c, 0xA640, 0xA69F) // Cyrillic
                && !in(c, 0xA720, 0xA7FF) // Latin
                && !in(c, 0xAB30, 0xAB6F) // Latin
                && !in(c, 0xFB00, 0xFB06) // Latin
                && !in(c, 0xFF00, 0xFF65); // Latin, punctuation
    }

    private static boolean in(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
