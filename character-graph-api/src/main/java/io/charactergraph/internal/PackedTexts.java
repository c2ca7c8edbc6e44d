package io.charactergraph.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Texts as bytes, each kept once, with the numbers 0, 1, 2, … in the order in which they came first. About 36 bytes a text
 * beside its bytes. A text that is looked up by its bytes needs no String. For one thread at a time.
 */
public final class PackedTexts {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final int OFFSET_BITS = 16;
    private static final int CHUNK = 1 << OFFSET_BITS;
    private static final int MOST_CHUNKS = 1 << (Integer.SIZE - OFFSET_BITS);
    /** The number of a text and its length, which stand before its bytes. */
    private static final int HEADER = 2 * Integer.BYTES;

    private byte[][] chunks = new byte[4][];
    private int chunk;
    /** The first free byte of the last chunk. No text stands at position 0. */
    private int free = 1;

    private int[] starts = new int[16];
    /** The hash of a text in the high word, its position in the low one; 0 is free. */
    private long[] slots = new long[64];

    private int size;

    /** Makes an empty pool. */
    public PackedTexts() {
        chunks[0] = new byte[1 << 10];
    }

    /** Returns the number of a text, which is added when it is new. */
    public int add(String text) {
        byte[] bytes = Utf8.encode(text);
        return add(bytes, 0, bytes.length);
    }

    /**
     * Returns the number of the text that some bytes are, which is added when it is new. The bytes are copied.
     *
     * @param bytes where the text stands, as {@link Utf8#encode} returns it
     * @param from the index of its first byte
     * @param to the index behind its last byte
     */
    public int add(byte[] bytes, int from, int to) {
        int hash = ByteRange.hash(bytes, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            if ((int) (found >>> Integer.SIZE) == hash) {
                int number = same((int) found, bytes, from, to);
                if (number >= 0) {
                    return number;
                }
            }
            slot = slot + 1 & mask;
        }
        int position = write(bytes, from, to);
        slots[slot] = (long) hash << Integer.SIZE | position & 0xFFFFFFFFL;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1));
        }
        starts[size++] = position;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of the text at a position when it is those bytes; otherwise a negative number. */
    private int same(int position, byte[] bytes, int from, int to) {
        byte[] in = chunks[position >>> OFFSET_BITS];
        int at = position & CHUNK - 1;
        int length = (int) INTS.get(in, at + Integer.BYTES);
        return length == to - from && ByteRange.equal(in, at + HEADER, bytes, from, length)
                ? (int) INTS.get(in, at)
                : -1;
    }

    private int write(byte[] bytes, int from, int to) {
        int length = to - from;
        int needed = HEADER + length;
        if (free + needed > chunks[chunk].length) {
            makeRoom(needed);
        }
        byte[] out = chunks[chunk];
        int at = free;
        INTS.set(out, at, size);
        INTS.set(out, at + Integer.BYTES, length);
        System.arraycopy(bytes, from, out, at + HEADER, length);
        free = at + needed;
        return chunk << OFFSET_BITS | at;
    }

    /** The first chunk begins small and grows; a text that is longer than a chunk has one of its own. */
    private void makeRoom(int needed) {
        int length = chunks[chunk].length;
        if (length < CHUNK && free + needed <= CHUNK) {
            chunks[chunk] = Arrays.copyOf(chunks[chunk], Math.min(CHUNK, Math.max(length * 2, free + needed)));
            return;
        }
        if (chunk + 1 == MOST_CHUNKS) {
            throw new IllegalStateException("More than 4 GB of texts");
        }
        chunk++;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        chunks[chunk] = new byte[Math.max(CHUNK, needed)];
        free = 0;
    }

    /** Returns the text with a number below {@link #size}, in a new String. */
    public String get(int number) {
        int position = starts[number];
        byte[] in = chunks[position >>> OFFSET_BITS];
        int at = position & CHUNK - 1;
        int length = (int) INTS.get(in, at + Integer.BYTES);
        return Utf8.decode(in, at + HEADER, at + HEADER + length);
    }

    /** Returns how many texts there are. */
    public int size() {
        return size;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        int mask = slots.length - 1;
        for (long entry : before) {
            if (entry != 0) {
                int slot = (int) (entry >>> Integer.SIZE) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
