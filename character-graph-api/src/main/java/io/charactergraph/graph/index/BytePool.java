package io.charactergraph.graph.index;

import java.util.Arrays;

/**
 * Packed rows of bytes, reached by an {@code int} each: the chunk in the high bits, the place in it, in steps of four
 * bytes, in the low ones. A row never spans two chunks; one that is longer than a chunk has one of its own.
 */
final class BytePool {

    private static final int UNIT_BITS = 2;
    private static final int PLACE_BITS = 16;
    private static final int CHUNK = 1 << PLACE_BITS + UNIT_BITS;
    private static final int FIRST_CHUNK = 1 << 10;

    private byte[][] chunks = new byte[4][];
    private int count;
    private int used;

    /** Keeps a copy of the first bytes of the buffer, and returns the reference to read them with. */
    int add(byte[] buffer, int length) {
        if (count == 0 || used + length > CHUNK) {
            trim();
            if (count == chunks.length) {
                chunks = Arrays.copyOf(chunks, count * 2);
            }
            chunks[count++] = new byte[Math.max(length, FIRST_CHUNK)];
            used = 0;
        }
        byte[] chunk = chunks[count - 1];
        if (used + length > chunk.length) {
            chunk = Arrays.copyOf(chunk, Math.min(CHUNK, Math.max(used + length, chunk.length * 2)));
            chunks[count - 1] = chunk;
        }
        System.arraycopy(buffer, 0, chunk, used, length);
        int reference = count - 1 << PLACE_BITS | used >>> UNIT_BITS;
        used = (used + length + (1 << UNIT_BITS) - 1) & -(1 << UNIT_BITS);
        return reference;
    }

    /** Frees the unused part of the last chunk; more rows may still be added. */
    void trim() {
        if (count > 0) {
            byte[] chunk = chunks[count - 1];
            chunks[count - 1] = Arrays.copyOf(chunk, Math.min(used, chunk.length));
        }
    }

    /** Returns a pool to which more rows can be added. It shares the rows of this one, which stays as it is and must be trimmed. */
    BytePool more() {
        BytePool more = new BytePool();
        more.chunks = Arrays.copyOf(chunks, chunks.length);
        more.count = count;
        more.used = count == 0 ? 0 : chunks[count - 1].length + (1 << UNIT_BITS) - 1 & -(1 << UNIT_BITS);
        return more;
    }

    /** Reads the row. */
    PackedReader read(int reference) {
        return new PackedReader(chunks[reference >>> PLACE_BITS], (reference & (1 << PLACE_BITS) - 1) << UNIT_BITS);
    }

    long bytes() {
        long bytes = Sizes.array(chunks.length, Integer.BYTES);
        for (int i = 0; i < count; i++) {
            bytes += Sizes.array(chunks[i].length, 1);
        }
        return bytes;
    }
}
