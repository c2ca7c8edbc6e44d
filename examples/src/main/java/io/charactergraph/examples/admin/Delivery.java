package io.charactergraph.examples.admin;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Sends one answer. An answer of at most {@link #KEPT_BYTES} is made whole first, so that it has a length and can still become an error;
 * a larger one is sent in chunks while it is made, of which only so many run at a time. With gzip if the client takes it and it is worth
 * it.
 */
final class Delivery {

    /** How many bytes of an answer are kept before it is sent in chunks. */
    static final int KEPT_BYTES = 262_144;

    private static final int WORTH_COMPRESSING = 1_024;
    private static final int PIECE = 16_384;

    private final HttpExchange exchange;
    private final Asked asked;
    private final Admission streams;
    private final Runnable made;
    private Optional<Admission.Permit> permit = Optional.empty();
    private boolean begun;
    private long bytes;

    /**
     * Makes one.
     *
     * @param streams lets answers run that are sent in chunks
     * @param made called when the answer waits for nothing but its client
     */
    Delivery(HttpExchange exchange, Asked asked, Admission streams, Runnable made) {
        this.exchange = exchange;
        this.asked = asked;
        this.streams = streams;
        this.made = made;
    }

    /**
     * Sends an answer.
     *
     * @throws TooBusyException if it is large and too many such are sent; nothing is sent then
     * @throws IOException if the client has gone away
     */
    void send(Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean zip = AcceptedEncoding.isGzip(asked.all("Accept-Encoding"));
        if (reply.body().isEmpty() || asked.isHead()) {
            if (reply.body().isPresent() && !zip) {
                reply.length()
                        .ifPresent(
                                length -> exchange.getResponseHeaders().set("Content-Length", Long.toString(length)));
            }
            begin(reply.status(), -1);
            return;
        }
        OverflowingBuffer buffer = new OverflowingBuffer(KEPT_BYTES, () -> piecemeal(reply, zip));
        try {
            reply.body().get().writeTo(buffer);
            if (buffer.target().isPresent()) {
                buffer.target().get().close();
            } else {
                sendWhole(reply.status(), buffer.kept(), zip);
            }
        } finally {
            permit.ifPresent(Admission.Permit::close);
        }
    }

    private void sendWhole(int status, byte[] content, boolean zip) throws IOException {
        byte[] sent = content;
        if (zip && content.length >= WORTH_COMPRESSING) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = zipped(small)) {
                gzip.write(content);
            }
            sent = small.toByteArray();
        }
        begin(status, sent.length == 0 ? -1 : sent.length);
        if (sent.length > 0) {
            counted().write(sent);
        }
    }

    /** Sends an answer while it is written, in chunks unless its length is known. */
    private OutputStream piecemeal(Reply reply, boolean zip) throws IOException {
        permit = Optional.of(streams.enter().orElseThrow(TooBusyException::new));
        if (zip) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        begin(reply.status(), zip ? 0 : reply.length().orElse(0));
        return zip ? zipped(counted()) : counted();
    }

    /** Zips fast: the time of a processor is dearer here than a few bytes. */
    private static GZIPOutputStream zipped(OutputStream target) throws IOException {
        return new GZIPOutputStream(target, PIECE) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private void begin(int status, long length) throws IOException {
        made.run();
        begun = true;
        exchange.sendResponseHeaders(status, length);
    }

    private OutputStream counted() {
        return new FilterOutputStream(exchange.getResponseBody()) {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
                bytes++;
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                out.write(from, offset, length);
                bytes += length;
            }
        };
    }

    /** Returns whether the head of an answer was sent, so that it cannot become another. */
    boolean hasBegun() {
        return begun;
    }

    /** Returns how many bytes of content were sent, as they went over the wire. */
    long bytes() {
        return bytes;
    }

    /** Too many large answers are being sent. */
    static final class TooBusyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooBusyException() {
            super("too many large answers are being sent");
        }
    }
}
