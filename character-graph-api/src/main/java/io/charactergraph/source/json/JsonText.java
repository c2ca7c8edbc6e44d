package io.charactergraph.source.json;

import io.charactergraph.internal.Utf8;
import java.nio.charset.StandardCharsets;

/** The characters of a JSON text's bytes. */
final class JsonText {

    private JsonText() {}

    /** The text between its quotes; a plain one has ASCII only, and no escapes. */
    static String of(byte[] bytes, int from, int to, boolean plain) {
        return plain ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : decode(bytes, from, to);
    }

    /** How many characters a text of UTF-8 bytes has. */
    static int length(byte[] bytes, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            length += b < 0x80 || b >= 0xC0 ? b >= 0xF0 ? 2 : 1 : 0;
        }
        return length;
    }

    /** The text between its quotes, with its escapes replaced. */
    static String decode(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int run = at;
            while (run < to && bytes[run] != '\\') {
                run++;
            }
            Utf8.decode(text, bytes, at, run);
            at = run < to ? escape(text, bytes, run + 1) : run;
        }
        return text.toString();
    }

    /** Behind an escape, which is known to be one; begins behind the backslash. */
    private static int escape(StringBuilder text, byte[] bytes, int at) {
        switch (bytes[at]) {
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                int c = 0;
                for (int i = at + 1; i <= at + 4; i++) {
                    c = c << 4 | Character.digit(bytes[i], 16);
                }
                text.append((char) c);
                return at + 5;
            }
            default -> text.append((char) bytes[at]);
        }
        return at + 1;
    }
}
