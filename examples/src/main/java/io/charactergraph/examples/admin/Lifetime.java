package io.charactergraph.examples.admin;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** From the start of a service to its end, as other threads see and decide it. */
final class Lifetime {

    private final CompletableFuture<URI> started = new CompletableFuture<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Says that the service answers. */
    void started(URI url) {
        started.complete(url);
    }

    /** Returns where the service answers, as soon as it does. */
    CompletableFuture<URI> url() {
        return started;
    }

    /** Asks the service to end. */
    void end() {
        end.countDown();
    }

    /** Waits until the service is asked to end. An interrupt is a request to end too. */
    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that everything is closed. */
    void ended() {
        ended.countDown();
        started.cancel(false);
    }

    /** Asks the service to end, and waits until everything is closed. */
    void endAndWait() {
        end();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
