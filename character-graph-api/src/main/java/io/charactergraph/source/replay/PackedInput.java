package io.charactergraph.source.replay;

import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedOutput} wrote. */
final class PackedInput {

    private final byte[] bytes;
    private int position;

    PackedInput(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return position;
    }

    void seek(int to) {
        position = to;
    }

    boolean atEnd() {
        return position == bytes.length;
    }

    int octet() {
        return bytes[position++];
    }

    long number() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[position++] & 0xFF;
        }
        return value;
    }

    String text() {
        long header = unsigned();
        int length = (int) (header >>> 1);
        if ((header & 1) == 0) {
            String text = new String(bytes, position, length, StandardCharsets.ISO_8859_1);
            position += length;
            return text;
        }
        char[] wide = new char[length];
        for (int i = 0; i < length; i++) {
            wide[i] = (char) (bytes[position] << 8 | bytes[position + 1] & 0xFF);
            position += 2;
        }
        return new String(wide);
    }
}
