package io.charactergraph.source.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The rows of a table as they were emitted, in order: bytes in chunks. An immutable value; one that is made of another shares the
 * chunks in which no row is gone.
 *
 * <p>A row is its length, the hash of its id in eight bytes, and what was emitted.
 */
public final class RecordedRows {

    static final int CHUNK_BYTES = 1 << 15;

    /** No rows. */
    public static final RecordedRows NONE = new RecordedRows(List.of());

    private final List<Chunk> chunks;
    private final long count;
    private final long digest;

    private RecordedRows(List<Chunk> chunks) {
        this.chunks = chunks;
        this.count = chunks.stream().mapToLong(Chunk::rows).sum();
        this.digest = chunks.stream().mapToLong(Chunk::digest).sum();
    }

    /**
     * Some rows.
     *
     * @param digest the sum of the hashes of the rows
     */
    @SuppressWarnings("ArrayRecordComponent") // not changed after it was made, and not compared
    record Chunk(byte[] bytes, int rows, long digest) {}

    /** Returns how many rows there are. */
    public long count() {
        return count;
    }

    /** Returns how many bytes they take. */
    public long bytes() {
        return chunks.stream().mapToLong(chunk -> chunk.bytes().length).sum();
    }

    /** Whether both have the same rows, in any order. */
    public boolean hasRowsOf(RecordedRows other) {
        return this == other || count == other.count && digest == other.digest;
    }

    /** Whether both have the same rows, in the same order if it matters: of rows with one id the first is taken. */
    public boolean isLike(RecordedRows other) {
        if (!hasRowsOf(other)) {
            return false;
        }
        Bytes one = new Bytes();
        Bytes two = new Bytes();
        return one.of(chunks) == two.of(other.chunks) || hasDifferentIds();
    }

    private boolean hasDifferentIds() {
        HashSet64 ids = new HashSet64();
        return count(id -> !ids.add(id)) == 0;
    }

    /** A hash over rows in order, wherever the chunks end. */
    private static final class Bytes {

        private long hash;

        long of(List<Chunk> some) {
            for (Chunk chunk : some) {
                PackedInput in = new PackedInput(chunk.bytes());
                while (!in.atEnd()) {
                    int length = (int) in.unsigned();
                    int start = in.position();
                    hash = RowHashes.mix(hash ^ RowHashes.ofBytes(chunk.bytes(), start, start + length));
                    in.seek(start + length);
                }
            }
            return hash;
        }
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /** Returns how many rows have an id that a predicate holds for. */
    long count(LongPredicate id) {
        long found = 0;
        for (Chunk chunk : chunks) {
            PackedInput in = new PackedInput(chunk.bytes());
            while (!in.atEnd()) {
                int length = (int) in.unsigned();
                int start = in.position();
                if (id.test(in.fixed())) {
                    found++;
                }
                in.seek(start + length);
            }
        }
        return found;
    }

    /** Collects rows. */
    static final class Writer {

        private final List<Chunk> chunks = new ArrayList<>();
        private final PackedOutput open = new PackedOutput();
        private int openRows;
        private long openDigest;

        /** Adds a row, the hash of its id first. */
        void row(byte[] bytes, int from, int length) {
            open.unsigned(length);
            open.append(bytes, from, length);
            openRows++;
            openDigest += RowHashes.ofBytes(bytes, from, from + length);
            if (open.size() >= CHUNK_BYTES) {
                seal();
            }
        }

        /** Adds the rows of others whose ids a predicate holds for; chunks that are whole are shared. */
        void rowsOf(RecordedRows others, LongPredicate kept) {
            for (Chunk chunk : others.chunks) {
                if (chunk.bytes().length >= CHUNK_BYTES && all(chunk, kept)) {
                    chunks.add(chunk);
                } else {
                    some(chunk, kept);
                }
            }
        }

        private static boolean all(Chunk chunk, LongPredicate kept) {
            PackedInput in = new PackedInput(chunk.bytes());
            while (!in.atEnd()) {
                int length = (int) in.unsigned();
                int start = in.position();
                if (!kept.test(in.fixed())) {
                    return false;
                }
                in.seek(start + length);
            }
            return true;
        }

        private void some(Chunk chunk, LongPredicate kept) {
            PackedInput in = new PackedInput(chunk.bytes());
            while (!in.atEnd()) {
                int length = (int) in.unsigned();
                int start = in.position();
                if (kept.test(in.fixed())) {
                    row(chunk.bytes(), start, length);
                }
                in.seek(start + length);
            }
        }

        private void seal() {
            if (openRows > 0) {
                chunks.add(new Chunk(open.toArray(), openRows, openDigest));
                open.clear();
                openRows = 0;
                openDigest = 0;
            }
        }

        RecordedRows finish() {
            seal();
            return chunks.isEmpty() ? NONE : new RecordedRows(List.copyOf(chunks));
        }
    }
}
