package io.charactergraph.examples.admin;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Routes for tests of the server alone: small and large answers, faults, and answers that wait for the test. */
final class OwnRoutes implements Routes {

    static final String SECRET = "Ophelia's secret";
    static final int LARGE = 3_000_000;

    final Semaphore began = new Semaphore(0);
    final CountDownLatch go = new CountDownLatch(1);

    @Override
    public Reply answer(Asked asked) {
        return switch (asked.path()) {
            case "/small" -> Reply.of(200, "/small", "text/plain", "small".getBytes(StandardCharsets.UTF_8));
            case "/medium" ->
                Reply.of(200, "/medium", "text/plain", "medium ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
            case "/large" -> writing("/large", out -> large(out, LARGE));
            case "/fault" -> throw new IllegalStateException(SECRET);
            case "/cut" ->
                writing("/cut", out -> {
                    large(out, LARGE);
                    throw new IllegalStateException(SECRET);
                });
            case "/late-fault" ->
                writing("/late-fault", out -> {
                    out.write('x');
                    throw new IllegalStateException(SECRET);
                });
            case "/wait" -> {
                began.release();
                await();
                yield Reply.of(200, "/wait", "text/plain", "waited".getBytes(StandardCharsets.UTF_8));
            }
            case "/wait-large" ->
                writing("/wait-large", out -> {
                    large(out, LARGE);
                    began.release();
                    await();
                    out.write('.');
                });
            default -> Refusal.unknownRoute();
        };
    }

    private static Reply writing(String route, Reply.Body body) {
        return new Reply(
                200,
                route,
                Map.of("Content-Type", "text/plain", "ETag", "\"1\""),
                OptionalLong.empty(),
                Optional.of(body));
    }

    private static void large(OutputStream out, int size) throws java.io.IOException {
        byte[] piece = "0123456789".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        for (int sent = 0; sent < size; sent += piece.length) {
            out.write(piece);
        }
    }

    private void await() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isOpen(Asked asked) {
        return asked.path().equals("/open");
    }

    @Override
    public boolean isLight(Asked asked) {
        return asked.path().equals("/small");
    }
}
