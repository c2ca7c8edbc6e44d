package io.charactergraph.examples.admin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param method the method, as it was sent
 * @param path the path, with its escapes
 * @param query what stands after the question mark, with its escapes; empty without one
 * @param headers the headers
 * @param client the address that sent it: that of a proxy, if there is one
 */
record Asked(String method, String path, Optional<String> query, Headers headers, String client) {

    /** How many bytes of a body are read past. No route takes a body. */
    static final long BODY_BYTES = 16_384;

    static Asked of(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        return new Asked(
                exchange.getRequestMethod(),
                path == null ? "" : path,
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    /** Returns the values of a header, each as it was sent. */
    List<String> all(String header) {
        List<String> values = headers.get(header);
        return values == null ? List.of() : values;
    }

    /** Returns the values of a header as one, which HTTP writes with commas; empty without the header. */
    Optional<String> header(String header) {
        List<String> values = all(header);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    boolean isRead() {
        return method.equals("GET") || isHead();
    }

    /** Returns whether a browser asks whether a page of another origin may ask. */
    boolean isPreflight() {
        return method.equals("OPTIONS")
                && header("Origin").isPresent()
                && header("Access-Control-Request-Method").isPresent();
    }

    /** Returns whether there is a body that is larger than the limit, or of a size that is not said. */
    boolean hasLargeBody() {
        return header("Transfer-Encoding").isPresent()
                || header("Content-Length").filter(Asked::isLarge).isPresent();
    }

    private static boolean isLarge(String length) {
        return !length.matches("[0-9]{1,9}") || Long.parseLong(length) > BODY_BYTES;
    }
}
