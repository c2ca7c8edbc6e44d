package io.charactergraph.examples.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Keeps what is written until it is more than a limit, and passes it on from then. So a small answer is made whole before its first byte
 * is sent, and a large one takes no more memory than the limit.
 */
final class OverflowingBuffer extends OutputStream {

    private final int limit;
    private final Overflow overflow;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private Optional<OutputStream> target = Optional.empty();

    OverflowingBuffer(int limit, Overflow overflow) {
        this.limit = limit;
        this.overflow = overflow;
    }

    /** Opens the stream to which a large answer goes. */
    @FunctionalInterface
    interface Overflow {

        OutputStream open() throws IOException;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (target.isEmpty()) {
            if (kept.size() + length <= limit) {
                kept.write(bytes, from, length);
                return;
            }
            OutputStream opened = overflow.open();
            kept.writeTo(opened);
            kept = new ByteArrayOutputStream(0);
            target = Optional.of(opened);
        }
        target.get().write(bytes, from, length);
    }

    /** Returns the stream to which the content went; empty if all of it is kept. */
    Optional<OutputStream> target() {
        return target;
    }

    /** Returns what is kept. */
    byte[] kept() {
        return kept.toByteArray();
    }
}
