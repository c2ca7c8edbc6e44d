package io.charactergraph.tests.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.charactergraph.browser.ServicePage;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.routes.RouteRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The smallest service of a page: the page at {@code /}, and the routes, for which it may want a token. */
final class PageService implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final GraphRoutes routes;
    private final ServicePage page;
    private final Optional<String> token;

    private PageService(HttpServer server, GraphRoutes routes, ServicePage page, Optional<String> token) {
        this.server = server;
        this.routes = routes;
        this.page = page;
        this.token = token;
    }

    /** Starts one at a free port of this machine. */
    static PageService start(GraphRoutes routes, ServicePage page, Optional<String> token) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PageService service = new PageService(server, routes, page, token);
        server.createContext("/", service::answer);
        server.setExecutor(service.threads);
        server.start();
        return service;
    }

    /** Returns the address of a place of the page. */
    String address(String place) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + place;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            if (!GraphRoutes.serves(path)) {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.getResponseHeaders().set("Content-Security-Policy", page.contentSecurityPolicy());
                send(exchange, 200, page.html());
                return;
            }
            RouteAnswer answer = isAllowed(exchange)
                    ? routes.answer(RouteRequest.of(
                            exchange.getRequestMethod(),
                            path,
                            Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "")))
                    : RouteAnswer.unauthorized("The service wants a token.");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), 0);
            try (OutputStream out = exchange.getResponseBody()) {
                answer.write(out);
            }
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        return token.map(word ->
                        ("Bearer " + word).equals(exchange.getRequestHeaders().getFirst("Authorization")))
                .orElse(true);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Stops it; requests are refused from then on. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
