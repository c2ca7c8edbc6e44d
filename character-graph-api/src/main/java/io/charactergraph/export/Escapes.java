package io.charactergraph.export;

import java.util.HexFormat;

/** The escape of a character that a format cannot hold, or should not. */
final class Escapes {

    private static final HexFormat HEX = HexFormat.of();

    private Escapes() {}

    /** Returns a backslash, {@code u} and four hexadecimal digits. */
    static String unicode(char c) {
        return "\\u" + HEX.toHexDigits(c);
    }
}
