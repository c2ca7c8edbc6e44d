package io.charactergraph.tests.routes;

import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.routes.RouteRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Asks the routes as a client does. */
public final class Get {

    private Get() {}

    /** The answer of a route. */
    public static RouteAnswer answer(GraphRoutes routes, String url) {
        return answer(routes, "GET", url);
    }

    /** The answer of a route to another method. */
    public static RouteAnswer answer(GraphRoutes routes, String method, String url) {
        return routes.answer(request(method, url));
    }

    /** A request below the root. */
    public static RouteRequest request(String method, String url) {
        int query = url.indexOf('?');
        return RouteRequest.of(
                method,
                GraphRoutes.ROOT + (query < 0 ? url : url.substring(0, query)),
                query < 0 ? "" : url.substring(query + 1));
    }

    /** The content of an answer. */
    public static String text(RouteAnswer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The content of the answer of a route. */
    public static String text(GraphRoutes routes, String url) {
        return text(answer(routes, url));
    }

    /** A text as a part of a URL. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
