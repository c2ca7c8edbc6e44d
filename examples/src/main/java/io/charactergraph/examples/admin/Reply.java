package io.charactergraph.examples.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a request is answered with, before it is sent.
 *
 * @param status the HTTP status
 * @param route what answers, for the log: a template without values
 * @param headers the headers of this answer, without those that all answers have
 * @param length how many bytes the body has, if that is known before it is written
 * @param body what is written; empty for an answer without a body
 */
record Reply(int status, String route, Map<String, String> headers, OptionalLong length, Optional<Body> body) {

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply empty(int status, String route) {
        return new Reply(status, route, Map.of(), OptionalLong.empty(), Optional.empty());
    }

    /** Returns an answer of this content. */
    static Reply of(int status, String route, String type, byte[] content) {
        return new Reply(
                status,
                route,
                Map.of("Content-Type", type, "Cache-Control", "no-cache"),
                OptionalLong.of(content.length),
                Optional.of(out -> out.write(content)));
    }

    /** Returns the same with one more header. */
    Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, route, more, length, body);
    }

    /** Returns the same of another route. */
    Reply at(String other) {
        return new Reply(status, other, headers, length, body);
    }

    /** Writes the content of an answer. */
    @FunctionalInterface
    interface Body {

        /**
         * Writes all of it.
         *
         * @throws IOException if the client has gone away
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
