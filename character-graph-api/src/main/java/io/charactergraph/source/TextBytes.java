package io.charactergraph.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The UTF-8 bytes of a text, as they stand in an array that holds more. A source makes one and sets it anew for each
 * value, so that a row can be read without a {@link String} for each of its texts.
 *
 * <p>Mutable, for one thread. The array is not copied.
 *
 * @since 0.1
 */
public final class TextBytes {

    private static final byte[] NO_BYTES = {};

    private byte[] array = NO_BYTES;
    private int from;
    private int to;

    /** Makes one of no bytes. */
    public TextBytes() {}

    /**
     * Returns the bytes of a text, in an array of their own. Half of a surrogate pair, which UTF-8 cannot express, is
     * written as the three bytes of its code point, so that readers of the library read the same text.
     */
    public static TextBytes of(String text) {
        byte[] bytes = hasHalfPair(text) ? encode(text) : text.getBytes(StandardCharsets.UTF_8);
        return new TextBytes().set(bytes, 0, bytes.length);
    }

    /**
     * Sets the bytes.
     *
     * @param array the array in which they stand
     * @param from the index of the first
     * @param to the index behind the last
     * @return this
     * @throws IndexOutOfBoundsException if the array has no such range
     */
    public TextBytes set(byte[] array, int from, int to) {
        if (from < 0 || from > to || to > array.length) {
            throw new IndexOutOfBoundsException(
                    "from " + from + " to " + to + " is no range of an array of " + array.length + " bytes");
        }
        this.array = array;
        this.from = from;
        this.to = to;
        return this;
    }

    /** Returns the array in which the bytes stand; it is not to be changed. */
    public byte[] array() {
        return array;
    }

    /** Returns the index of the first byte. */
    public int from() {
        return from;
    }

    /** Returns the index behind the last byte. */
    public int to() {
        return to;
    }

    /** Returns how many bytes there are, which is not shown as text. */
    @Override
    public String toString() {
        return (to - from) + " bytes";
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

    private static byte[] encode(String text) {
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
