package io.charactergraph.examples.admin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many requests run at a time, and so many more wait for a while. The others are refused at once. */
final class Admission {

    private final Semaphore places;
    private final Semaphore running;
    private final Duration wait;

    /**
     * Makes one.
     *
     * @param running how many run at a time
     * @param waiting how many more wait
     * @param wait how long one waits
     */
    Admission(int running, int waiting, Duration wait) {
        this.places = new Semaphore(running + waiting);
        this.running = new Semaphore(running, true);
        this.wait = wait;
    }

    /** Returns a permit to run, to be closed when the request has run; empty if too many run or wait. */
    Optional<Permit> enter() {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        if (!hasItsTurn()) {
            places.release();
            return Optional.empty();
        }
        return Optional.of(() -> {
            running.release();
            places.release();
        });
    }

    private boolean hasItsTurn() {
        try {
            return running.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns how many run or wait now. */
    int waiting() {
        return running.getQueueLength();
    }

    /** Is closed once. */
    @FunctionalInterface
    interface Permit extends AutoCloseable {

        @Override
        void close();
    }
}
