package io.charactergraph.source;

import io.charactergraph.internal.Utf8;

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
        byte[] bytes = Utf8.encode(text);
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
}
