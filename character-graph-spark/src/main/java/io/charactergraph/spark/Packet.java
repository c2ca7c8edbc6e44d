package io.charactergraph.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records as bytes, one behind the other, in as few bytes as their numbers and texts need. */
final class Packet {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int FIRST_BYTES = 256;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;
    private final Map<String, Integer> places = new HashMap<>(0);

    /** Returns how many bytes are written. */
    int size() {
        return size;
    }

    /** Returns a copy of what is written. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes a number that is not negative. */
    Packet number(int value) {
        int rest = value;
        while (rest >= MORE) {
            put((byte) (rest | MORE));
            rest >>>= BITS;
        }
        put((byte) rest);
        return this;
    }

    /** Writes a text, or null. */
    Packet text(@Nullable String text) {
        if (text == null) {
            return number(0);
        }
        return utf8(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text that is there as UTF-8. */
    Packet utf8(byte[] utf8) {
        number(utf8.length + 1);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    /** Writes a text that may have been written by this method before: then as the number of its first place. */
    Packet repeated(String text) {
        int place = places.size() + 1;
        Integer before = places.putIfAbsent(text, place);
        return before == null ? number(0).text(text) : number(before);
    }

    /** Writes a number of any sign. */
    Packet whole(long value) {
        long rest = value << 1 ^ value >> Long.SIZE - 1;
        while ((rest & -MORE) != 0) {
            put((byte) (rest | MORE));
            rest >>>= BITS;
        }
        put((byte) rest);
        return this;
    }

    /** Writes texts. */
    Packet texts(List<@Nullable String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    private void put(byte value) {
        reserve(1);
        bytes[size++] = value;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    /** Reads what was written, in its order. */
    static final class Reader {

        private final byte[] bytes;
        private int at;
        private final List<String> places = new ArrayList<>();

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Returns whether something is left. */
        boolean hasNext() {
            return at < bytes.length;
        }

        /** Reads a number. */
        int number() {
            int value = 0;
            for (int shift = 0; ; shift += BITS) {
                byte next = bytes[at++];
                value |= (next & MORE - 1) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        /** Reads a text, or null. */
        @Nullable
        String text() {
            int length = number() - 1;
            if (length < 0) {
                return null;
            }
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        /** Reads a text that {@link Packet#repeated} wrote. */
        String repeated() {
            int place = number();
            if (place > 0) {
                return places.get(place - 1);
            }
            String text = Objects.requireNonNull(text());
            places.add(text);
            return text;
        }

        /** Reads a number of any sign. */
        long whole() {
            long value = 0;
            for (int shift = 0; ; shift += BITS) {
                byte next = bytes[at++];
                value |= (long) (next & MORE - 1) << shift;
                if (next >= 0) {
                    return value >>> 1 ^ -(value & 1);
                }
            }
        }

        /** Reads texts. */
        List<@Nullable String> texts() {
            @Nullable String[] texts = new @Nullable String[number()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text();
            }
            return Arrays.asList(texts);
        }
    }
}
