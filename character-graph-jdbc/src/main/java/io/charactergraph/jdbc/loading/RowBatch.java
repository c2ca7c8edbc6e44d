package io.charactergraph.jdbc.loading;

import java.util.Arrays;

/** Rows on their way from the thread that reads them to the one that builds: the messages as they came. */
final class RowBatch {

    /** What an array takes beside its bytes. */
    private static final int ARRAY_BYTES = 24;

    private static final int FIRST_ROWS = 512;

    private final int reader;
    private byte[][] messages = new byte[FIRST_ROWS][];
    private int size;
    private long bytes;

    /**
     * An empty one.
     *
     * @param reader the number of the thread that reads
     */
    RowBatch(int reader) {
        this.reader = reader;
    }

    void add(byte[] message) {
        if (size == messages.length) {
            messages = Arrays.copyOf(messages, size * 2);
        }
        messages[size++] = message;
        bytes += message.length + ARRAY_BYTES;
    }

    /** The number of the thread that reads. */
    int reader() {
        return reader;
    }

    int size() {
        return size;
    }

    /** The bytes of memory that the rows take. */
    long bytes() {
        return bytes;
    }

    /** The message of a row, which is let go. */
    byte[] take(int row) {
        byte[] message = messages[row];
        messages[row] = NOTHING;
        return message;
    }

    private static final byte[] NOTHING = {};
}
