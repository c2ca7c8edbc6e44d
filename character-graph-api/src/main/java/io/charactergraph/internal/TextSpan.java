package io.charactergraph.internal;

import org.jspecify.annotations.Nullable;

/** A text as its UTF-8 bytes in an array that belongs to another, or no text. Set anew for one text after another. */
public final class TextSpan {

    private static final byte[] NO_BYTES = {};

    private byte[] array = NO_BYTES;
    private int from;
    private int to = -1;

    /** Becomes no text. */
    public void clear() {
        array = NO_BYTES;
        from = 0;
        to = -1;
    }

    /** Becomes the text of some bytes, as {@link Utf8#encode} returns them. */
    public void set(byte[] bytes, int first, int end) {
        array = bytes;
        from = first;
        to = end;
    }

    /** Becomes a text, or no text when it is null. */
    public void set(@Nullable String text) {
        if (text == null) {
            clear();
        } else {
            byte[] bytes = Utf8.encode(text);
            set(bytes, 0, bytes.length);
        }
    }

    /** Returns whether there is a text. */
    public boolean isPresent() {
        return to >= 0;
    }

    /** Returns the text, or null. */
    public @Nullable String text() {
        return to < 0 ? null : Utf8.decode(array, from, to);
    }

    /** Returns how many bytes the text has. */
    public int length() {
        return to - from;
    }

    /** Returns whether all characters are ASCII: then they are the bytes. */
    public boolean isAscii() {
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen |= array[i];
        }
        return seen >= 0;
    }

    /** Copies the bytes into an array that has room for them. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, from, target, at, to - from);
    }
}
