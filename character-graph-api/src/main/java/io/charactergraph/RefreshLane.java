package io.charactergraph;

import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Cause;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs one refresh at a time. Requests that come before a refresh has begun are answered by it; those that come while it runs are
 * answered by the next one, since it may have read the rows already.
 */
final class RefreshLane {

    private final Executor executor;
    private final Function<Cause, RefreshReport> refresh;
    private @Nullable Request waiting;
    private @Nullable Thread runner;
    private boolean occupied;
    private boolean closed;

    private record Request(Cause cause, CompletableFuture<RefreshReport> answer) {}

    /**
     * A lane that is free.
     *
     * @param refresh makes one refresh; does not throw
     */
    RefreshLane(Executor executor, Function<Cause, RefreshReport> refresh) {
        this.executor = executor;
        this.refresh = refresh;
    }

    /** Asks for a refresh that begins after this call, and for its report. After the close it fails. */
    CompletableFuture<RefreshReport> request(Cause cause) {
        Request request = enqueue(cause);
        return request == null
                ? CompletableFuture.failedFuture(new IllegalStateException("the live graph is closed"))
                : request.answer.copy(); // what a caller does to its own does nothing to the others
    }

    /** Asks for a refresh that begins after this call. After the close it does nothing. */
    void ask(Cause cause) {
        enqueue(cause);
    }

    /** Returns the request that waits, or null after the close. */
    private @Nullable Request enqueue(Cause cause) {
        Request request;
        boolean start;
        synchronized (this) {
            if (closed) {
                return null;
            }
            if (waiting == null) {
                waiting = new Request(cause, new CompletableFuture<>());
            }
            request = waiting;
            start = !occupied;
            occupied = true;
        }
        if (start) {
            submit(request);
        }
        return request;
    }

    private void submit(Request request) {
        try {
            executor.execute(this::runWaiting);
        } catch (RuntimeException e) { // an executor of the application that was shut down
            synchronized (this) {
                waiting = null;
                occupied = false;
                notifyAll();
            }
            request.answer.completeExceptionally(e);
        }
    }

    private void runWaiting() {
        Request mine = begin();
        if (mine == null) {
            return;
        }
        RefreshReport report;
        try {
            report = refresh.apply(mine.cause);
        } catch (Throwable e) { // an error of the JVM; the lane must be free again
            mine.answer.completeExceptionally(e);
            end();
            return;
        }
        Request next = end();
        mine.answer.complete(report);
        if (next != null) {
            submit(next);
        }
    }

    private synchronized @Nullable Request begin() {
        Request mine = waiting;
        waiting = null;
        if (mine == null || closed) {
            occupied = false;
            notifyAll();
            return null;
        }
        runner = Thread.currentThread();
        return mine;
    }

    private synchronized @Nullable Request end() {
        runner = null;
        if (closed) {
            Thread.interrupted(); // the interrupt of the close was for the refresh, and not for what this thread does
            // next
        }
        occupied = waiting != null;
        notifyAll();
        return waiting;
    }

    /** Whether a refresh runs. */
    synchronized boolean isRunning() {
        return runner != null;
    }

    /**
     * Refuses requests from now on, interrupts the refresh that runs, and waits until it has ended. A refresh that closes its own
     * lane, in a listener, does not wait for itself.
     */
    void close() {
        CompletableFuture<RefreshReport> unanswered = null;
        boolean interrupted = false;
        synchronized (this) {
            closed = true;
            if (waiting != null) {
                unanswered = waiting.answer;
                waiting = null;
            }
            Thread running = runner;
            if (running != null && running != Thread.currentThread()) {
                running.interrupt();
                while (runner != null) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            }
        }
        if (unanswered != null) {
            unanswered.completeExceptionally(new IllegalStateException("the live graph is closed"));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
