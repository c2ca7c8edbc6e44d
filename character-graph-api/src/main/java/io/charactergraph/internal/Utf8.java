package io.charactergraph.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 in which half of a surrogate pair may stand, as the three bytes of its code point. */
public final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** Returns the bytes of a text. */
    public static byte[] encode(String text) {
        return hasHalfPair(text) ? encodeHalfPairs(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Appends the text of bytes; what is no UTF-8 is U+FFFD. */
    public static void decode(StringBuilder text, byte[] bytes, int from, int to) {
        String decoded = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (decoded.indexOf(REPLACEMENT) < 0) {
            text.append(decoded);
            return;
        }
        int begin = from;
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == (byte) 0xED && (bytes[i + 1] & 0xE0) == 0xA0 && (bytes[i + 2] & 0xC0) == 0x80) {
                text.append(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                text.append((char) (0xD000 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F));
                begin = i + 3;
                i += 2;
            }
        }
        text.append(new String(bytes, begin, to - begin, StandardCharsets.UTF_8));
    }

    /** Returns the text of bytes; what is no UTF-8 is U+FFFD. */
    public static String decode(byte[] bytes, int from, int to) {
        String decoded = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (decoded.indexOf(REPLACEMENT) < 0) {
            return decoded;
        }
        StringBuilder text = new StringBuilder(to - from);
        decode(text, bytes, from, to);
        return text.toString();
    }

    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static byte[] encodeHalfPairs(String text) {
        byte[] bytes = new byte[text.length() * 3];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            int point = text.codePointAt(i);
            if (point < 0x80) {
                bytes[size++] = (byte) point;
            } else if (point < 0x800) {
                bytes[size++] = (byte) (0xC0 | point >> 6);
                bytes[size++] = (byte) (0x80 | point & 0x3F);
            } else if (point < 0x10000) {
                bytes[size++] = (byte) (0xE0 | point >> 12);
                bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[size++] = (byte) (0x80 | point & 0x3F);
            } else {
                i++;
                bytes[size++] = (byte) (0xF0 | point >> 18);
                bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[size++] = (byte) (0x80 | point & 0x3F);
            }
        }
        return Arrays.copyOf(bytes, size);
    }
}
