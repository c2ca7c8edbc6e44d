package io.charactergraph.graph.index;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link PackedWriter} wrote, in the same order. */
final class PackedReader {

    private final byte[] bytes;
    private int position;

    PackedReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    long unsigned() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            value |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /** Passes over so many numbers. */
    void skip(int numbers) {
        for (int left = numbers; left > 0; left--) {
            while (bytes[position++] < 0) {
                // a byte with the high bit is not the last of its number
            }
        }
    }

    long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    String text() {
        long header = unsigned();
        int size = (int) (header >>> 1);
        int start = position;
        position += size;
        if ((header & 1) != 0) {
            return new String(bytes, start, size, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(size);
        int i = start;
        while (i < position) {
            byte first = bytes[i++];
            if (first >= 0) {
                text.append((char) first);
            } else if ((first & 0xe0) == 0xc0) {
                text.append((char) ((first & 0x1f) << 6 | bytes[i++] & 0x3f));
            } else {
                text.append((char) ((first & 0x0f) << 12 | (bytes[i] & 0x3f) << 6 | bytes[i + 1] & 0x3f));
                i += 2;
            }
        }
        return text.toString();
    }
}
