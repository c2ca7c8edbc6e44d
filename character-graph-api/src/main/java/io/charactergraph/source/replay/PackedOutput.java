package io.charactergraph.source.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, with numbers of variable length. */
final class PackedOutput {

    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    byte[] buffer() {
        return bytes;
    }

    void append(byte[] from, int start, int length) {
        room(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** Writes a number; small ones, negative or not, take one byte. */
    void number(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    void unsigned(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void fixed(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Writes a text, in one byte for each character when all are Latin-1, else in two. */
    void text(String text) {
        int length = text.length();
        boolean narrow = true;
        for (int i = 0; i < length && narrow; i++) {
            narrow = text.charAt(i) < 256;
        }
        unsigned((long) length << 1 | (narrow ? 0 : 1));
        if (narrow) {
            byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
            append(latin, 0, length);
        } else {
            room(2 * length);
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                bytes[size++] = (byte) (c >> 8);
                bytes[size++] = (byte) c;
            }
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
