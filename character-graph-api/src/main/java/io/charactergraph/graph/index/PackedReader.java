package io.charactergraph.graph.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

    /** Reads so many numbers from this row and from another; returns whether they are the same. */
    boolean sameNumbers(PackedReader other, int numbers) {
        boolean same = true;
        for (int left = numbers; same && left > 0; left--) {
            same = unsigned() == other.unsigned();
        }
        return same;
    }

    /** Reads the code of a word from this row and from another; returns whether it is that into which the first is translated. */
    boolean sameWord(PackedReader other, int[] codesThere) {
        return codesThere[(int) unsigned()] == other.unsigned();
    }

    /** Reads a list of words as {@link #sameWord} reads one. */
    boolean sameWords(PackedReader other, int[] codesThere) {
        long size = unsigned();
        if (size != other.unsigned()) {
            return false;
        }
        for (long i = 0; i < size; i++) {
            if (!sameWord(other, codesThere)) {
                return false;
            }
        }
        return true;
    }

    /** Reads a text from this row and from another; returns whether they are the same. */
    boolean sameText(PackedReader other) {
        long header = unsigned();
        if (header != other.unsigned()) {
            return false;
        }
        int size = (int) (header >>> 1);
        boolean same =
                Arrays.equals(bytes, position, position + size, other.bytes, other.position, other.position + size);
        position += size;
        other.position += size;
        return same;
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
