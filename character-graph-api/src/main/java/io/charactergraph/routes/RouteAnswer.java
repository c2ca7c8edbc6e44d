package io.charactergraph.routes;

import io.charactergraph.json.stream.ErrorCode;
import io.charactergraph.json.stream.ServiceError;
import io.charactergraph.json.stream.ServiceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer to a request: status, headers and content. Obtained from {@link GraphRoutes#answer}; a server makes the errors that it finds itself by
 * {@link #unauthorized}, {@link #busy} and {@link #internal}.
 *
 * <p>Immutable, and safe for any number of threads. It holds the graph that it is of until it is let go.
 *
 * @since 0.1
 */
public final class RouteAnswer {

    /** The type of the content of every answer. */
    static final String JSON = "application/json";

    /** The route of an answer to a request that is none of the routes. */
    private static final String NO_ROUTE = "none";

    private final String route;
    private final int status;
    private final Map<String, String> headers;
    private final Content content;
    private final boolean head;

    private RouteAnswer(String route, int status, Map<String, String> headers, Content content, boolean head) {
        this.route = route;
        this.status = status;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        this.content = content;
        this.head = head;
    }

    /** What is sent behind the headers. */
    sealed interface Content permits Bytes, Streamed {

        void write(OutputStream out) throws IOException;
    }

    /** Content that was written already. */
    static final class Bytes implements Content {

        private final byte[] bytes;
        private final int length;

        /**
         * The first bytes of an array, which is not copied.
         *
         * @param length how many of them
         */
        Bytes(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes, 0, length);
        }
    }

    /** Content that is written while it is sent. */
    record Streamed(Writer writer) implements Content {

        @Override
        public void write(OutputStream out) throws IOException {
            writer.write(out);
        }
    }

    /** Writes content. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static RouteAnswer of(int status, Content content) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", JSON);
        headers.put("Cache-Control", "no-cache");
        return new RouteAnswer(NO_ROUTE, status, headers, content, false);
    }

    static RouteAnswer notModified() {
        return new RouteAnswer(NO_ROUTE, 304, Map.of("Cache-Control", "no-cache"), new Bytes(new byte[0], 0), true);
    }

    static RouteAnswer error(ServiceError error) {
        byte[] bytes = ServiceWriter.error(error);
        return of(error.code().status(), new Bytes(bytes, bytes.length));
    }

    private static RouteAnswer error(ErrorCode code, String message) {
        return error(new ServiceError(code, message, Optional.empty(), List.of()));
    }

    /**
     * Returns the answer to a request without the right to be answered: status 401.
     *
     * @param message why, for a person; without anything that was not asked
     */
    public static RouteAnswer unauthorized(String message) {
        return error(ErrorCode.UNAUTHORIZED, message).with("WWW-Authenticate", "Bearer");
    }

    /**
     * Returns the answer to a request that comes while as many are answered as may be: status 503, with {@code Retry-After}.
     *
     * @param message why, for a person
     * @param seconds after how many seconds to ask again
     */
    public static RouteAnswer busy(String message, int seconds) {
        return error(ErrorCode.LOADING, message).with("Retry-After", Integer.toString(seconds));
    }

    /**
     * Returns the answer to a request that failed for a reason that is the service's own: status 500, with nothing but a number.
     *
     * @param number what stands in the log of the service, too
     */
    public static RouteAnswer internal(long number) {
        return error(ErrorCode.INTERNAL, "The service has failed. Its log has the reason as number " + number + ".");
    }

    /** The same with another header. */
    RouteAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RouteAnswer(route, status, more, content, head);
    }

    /** The same answer of a route. */
    RouteAnswer of(String path) {
        return new RouteAnswer(path, status, headers, content, head);
    }

    /** The same without content, as the answer to {@code HEAD}. */
    RouteAnswer withoutContent() {
        return new RouteAnswer(route, status, headers, content, true);
    }

    /** Returns the status of HTTP. */
    public int status() {
        return status;
    }

    /** Returns the headers in order, without {@code Content-Length}. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the type of the content; empty when the answer has none, as with status 304. */
    public Optional<String> contentType() {
        return Optional.ofNullable(headers.get("Content-Type"));
    }

    /**
     * Returns how many bytes the content has, of an answer to {@code HEAD} how many it would have; empty when that is known only after it was written, as
     * of a graph.
     */
    public OptionalLong length() {
        return content instanceof Bytes bytes ? OptionalLong.of(bytes.length) : OptionalLong.empty();
    }

    /** Returns whether nothing is written: of answers to {@code HEAD}, and with status 304. */
    public boolean isEmpty() {
        return head;
    }

    /**
     * Returns the path of the route with names in braces, such as {@code /character/{uuid}/scenes}, for a log of accesses without content; {@code none}
     * when the request names no route.
     */
    public String route() {
        return route;
    }

    /**
     * Writes the content, in UTF-8; of an answer to {@code HEAD} nothing. The stream stays open. Can be called again.
     *
     * @throws IOException if the stream fails; what was written until then is no JSON
     */
    public void write(OutputStream out) throws IOException {
        if (!head) {
            content.write(out);
        }
    }

    /** Returns the status and the route. */
    @Override
    public String toString() {
        return status + " " + route;
    }
}
