package io.charactergraph.graph.index;

import io.charactergraph.internal.TextSpan;
import java.util.Arrays;
import java.util.Objects;

/** Writes a row of bytes: small numbers take one byte, text that is ASCII one byte a character. */
final class PackedWriter {

    private byte[] buffer = new byte[256];
    private int length;

    /** Starts a new row. */
    void reset() {
        length = 0;
    }

    /** Ends the row. */
    int addTo(BytePool pool) {
        return pool.add(buffer, length);
    }

    /** A number, small when it is near zero from above. */
    void unsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            buffer[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[length++] = (byte) rest;
    }

    /** A number, small when it is near zero from either side. */
    void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    /** A text, as the other does. */
    void text(TextSpan span) {
        if (!span.isAscii()) {
            text(Objects.requireNonNull(span.text()));
            return;
        }
        int size = span.length();
        unsigned((long) size << 1 | 1);
        reserve(size);
        span.copyTo(buffer, length);
        length += size;
    }

    /** A text. Every char stands for itself, so that lone surrogates come back as they were. */
    void text(String text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        unsigned((long) size << 1 | (size == text.length() ? 1 : 0));
        reserve(size);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                buffer[length++] = (byte) c;
            } else if (c < 0x800) {
                buffer[length++] = (byte) (0xc0 | c >> 6);
                buffer[length++] = (byte) (0x80 | c & 0x3f);
            } else {
                buffer[length++] = (byte) (0xe0 | c >> 12);
                buffer[length++] = (byte) (0x80 | c >> 6 & 0x3f);
                buffer[length++] = (byte) (0x80 | c & 0x3f);
            }
        }
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + more, buffer.length * 2));
        }
    }
}
