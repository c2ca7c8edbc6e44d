package io.charactergraph.tests.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** An executor whose tasks run on the thread of the test when the test says so, and whose clock moves when the test moves it. */
final class ManualScheduler extends AbstractExecutorService
        implements ScheduledExecutorService, InstantSource, LongSupplier {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");

    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Task<?>> later = new PriorityQueue<>(Comparator.comparingLong(task -> task.due));
    private long nanos;
    private boolean shutDown;

    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {

        private final long due;

        Task(Callable<V> task, long due) {
            super(task);
            this.due = due;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** Runs what is ready, and what becomes ready by that. */
    void run() {
        for (Runnable task = ready.poll(); task != null; task = ready.poll()) {
            task.run();
        }
    }

    /** Moves the clock, and runs what is due by then, each at its time. */
    void pass(Duration time) {
        long until = nanos + time.toNanos();
        run();
        while (!later.isEmpty() && later.peek().due <= until) {
            Task<?> task = later.remove();
            nanos = Math.max(nanos, task.due);
            task.run();
            run();
        }
        nanos = until;
    }

    /** How many tasks wait for their time. */
    int planned() {
        later.removeIf(FutureTask::isCancelled);
        return later.size();
    }

    @Override
    public Instant instant() {
        return BEGINNING.plusNanos(nanos);
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    @Override
    public void execute(Runnable task) {
        if (shutDown) {
            throw new RejectedExecutionException("shut down");
        }
        ready.add(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return schedule(
                () -> {
                    task.run();
                    return null;
                },
                delay,
                unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        if (shutDown) {
            throw new RejectedExecutionException("shut down");
        }
        Task<V> planned = new Task<>(task, nanos + unit.toNanos(delay));
        later.add(planned);
        return planned;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() {
        shutDown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutDown = true;
        return List.copyOf(ready);
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return shutDown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutDown;
    }
}
