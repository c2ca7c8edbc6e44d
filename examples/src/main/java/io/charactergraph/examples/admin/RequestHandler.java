package io.charactergraph.examples.admin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Answers one request after another: what every request has to pass, the answer, and the line in the log. */
final class RequestHandler implements HttpHandler {

    private static final String JSON_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final Settings settings;
    private final HostGuard hosts;
    private final Cors cors;
    private final Admission admission;
    private final Admission streams;
    private final Running running;
    private final Routes routes;
    private final AccessLog log;

    RequestHandler(Settings settings, Running running, Routes routes, AccessLog log) {
        Limits limits = settings.limits();
        this.settings = settings;
        this.hosts = HostGuard.of(settings.address().isLoopbackAddress(), settings.hosts());
        this.cors = new Cors(settings.origins());
        this.admission = new Admission(limits.running(), limits.waiting(), limits.patience());
        this.streams = new Admission(limits.streams(), 0, limits.patience());
        this.running = running;
        this.routes = routes;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Asked asked = Asked.of(exchange);
        long start = System.nanoTime();
        common(asked, exchange.getResponseHeaders());
        Answering answering = new Answering(exchange, asked);
        boolean whole = false;
        boolean counted = running.begin();
        try {
            answering.run(counted);
            whole = true;
        } finally {
            long millis = (System.nanoTime() - start) / 1_000_000;
            log.request(asked, answering.route, answering.status, answering.bytes, millis, !whole);
            if (whole) {
                exchange.close();
            }
            // an exchange that is not closed after a failure loses its connection, so that half an answer does not look
            // whole
            if (counted) {
                running.end();
            }
        }
    }

    /** The headers of every answer. */
    private void common(Asked asked, Headers headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Content-Security-Policy", JSON_POLICY);
        headers.set("Vary", cors.isOn() ? "Accept-Encoding, Origin" : "Accept-Encoding");
        cors.allowed(asked.header("Origin")).ifPresent(origin -> {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Expose-Headers", "ETag, Retry-After");
        });
    }

    /** The answer to one request, and what the log says of it. */
    private final class Answering {

        private final HttpExchange exchange;
        private final Asked asked;
        private String route = Refusal.NO_ROUTE;
        private int status;
        private long bytes;

        Answering(HttpExchange exchange, Asked asked) {
            this.exchange = exchange;
            this.asked = asked;
        }

        void run(boolean allowed) throws IOException {
            Optional<Reply> refused = allowed ? refused() : Optional.of(Refusal.ending());
            if (refused.isPresent()) {
                send(refused.get(), () -> {});
            } else if (routes.isLight(asked)) {
                answer(() -> {});
            } else {
                Optional<Admission.Permit> permit = admission.enter();
                if (permit.isEmpty()) {
                    send(Refusal.busy(route, settings.limits()), () -> {});
                    return;
                }
                Once leave = new Once(permit.get());
                try {
                    answer(leave);
                } finally {
                    leave.run();
                }
            }
        }

        private Optional<Reply> refused() {
            if (!hosts.accepts(asked.all("Host"))) {
                return Optional.of(Refusal.otherHost());
            }
            if (asked.hasLargeBody()) {
                return Optional.of(Refusal.largeBody());
            }
            if (asked.isPreflight() && cors.allowed(asked.header("Origin")).isPresent()) {
                return Optional.of(Reply.empty(204, "preflight")
                        .with("Access-Control-Allow-Methods", "GET, HEAD")
                        .with("Access-Control-Allow-Headers", "Authorization, If-None-Match")
                        .with("Access-Control-Max-Age", "600"));
            }
            return settings.token()
                    .filter(token -> !routes.isOpen(asked) && !token.isIn(asked.header("Authorization")))
                    .map(token -> Refusal.unauthorized());
        }

        private void answer(Runnable made) throws IOException {
            Delivery delivery = new Delivery(exchange, asked, streams, made);
            try {
                Reply reply = routes.answer(asked);
                note(reply);
                delivery.send(reply);
            } catch (Delivery.TooBusyException e) {
                instead(Refusal.busySending(route, settings.limits()), made);
                return;
            } catch (RuntimeException | Error e) {
                String number =
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
                log.fault(number, e);
                if (delivery.hasBegun()) {
                    throw new IOException("the answer was cut by fault " + number, e);
                }
                instead(Refusal.internal(route, number), made);
                return;
            } finally {
                bytes = delivery.bytes();
            }
        }

        /** Sends an error in place of an answer of which nothing was sent. */
        private void instead(Reply error, Runnable made) throws IOException {
            Headers headers = exchange.getResponseHeaders();
            headers.remove("ETag");
            headers.remove("Content-Encoding");
            send(error, made);
        }

        private void send(Reply reply, Runnable made) throws IOException {
            note(reply);
            Delivery delivery = new Delivery(exchange, asked, streams, made);
            try {
                delivery.send(reply);
            } finally {
                bytes = delivery.bytes();
            }
        }

        private void note(Reply reply) {
            route = reply.route();
            status = reply.status();
        }
    }

    /** Closes a permit once. */
    private static final class Once implements Runnable {

        private final Admission.Permit permit;
        private boolean closed;

        Once(Admission.Permit permit) {
            this.permit = permit;
        }

        @Override
        public void run() {
            if (!closed) {
                closed = true;
                permit.close();
            }
        }
    }
}
