package io.charactergraph.internal;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Does the parts of a work side by side: on the calling thread, and on threads that live as long as the call. Which thread
 * does a part is left open, so a part writes only where no other part reads or writes.
 *
 * <p>The check of a crew may end a work by an exception. It runs on the calling thread alone: in {@link #check}, which parts
 * call now and then, and while the calling thread waits for the others.
 */
public final class Crew {

    private static final int MOST_THREADS = 4;
    private static final long MILLISECONDS_BETWEEN_CHECKS = 10;

    private final int threads;
    private final Runnable check;

    /**
     * A crew of some threads, with the calling thread.
     *
     * @param threads how many, at least one
     * @param check may end a work by an exception
     */
    public Crew(int threads, Runnable check) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + "; give at least 1");
        }
        this.threads = threads;
        this.check = check;
    }

    /** Returns a crew that does everything on the calling thread, and is never ended. */
    public static Crew ofOne() {
        return new Crew(1, () -> {});
    }

    /** Returns how many threads a crew has on this machine: as many as there are processors, at most four. */
    public static int threadsHere() {
        return Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /** Returns how many threads work side by side. */
    public int size() {
        return threads;
    }

    /** The parts of a work. */
    @FunctionalInterface
    public interface Work {

        /** Does one part. */
        void part(int number);
    }

    /**
     * Does the parts 0, 1, 2, … of a work and returns when all are done. They are begun in this order; the calling thread
     * begins with part 0. When one fails, no other is begun, those that call {@link #check} end, and the failure is thrown
     * when all threads have ended; of several the one of the first part.
     */
    public void run(int parts, Work work) {
        if (threads == 1 || parts <= 1) {
            for (int part = 0; part < parts; part++) {
                work.part(part);
            }
            return;
        }
        new Run(parts, work).run();
    }

    /** Ends the part by an exception when the check of the crew does, or when another part has failed. */
    public void check() {
        if (Thread.currentThread() instanceof Hand hand) {
            hand.run.endIfFailed();
        } else {
            check.run();
        }
    }

    /** Ends a part because another one failed. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended() {
            super("another part failed", null, false, false);
        }
    }

    /** A thread beside the calling one. */
    private static final class Hand extends Thread {

        private final Run run;

        Hand(Run run, int number) {
            super(null, run::work, "character-graph-assembly-" + number, 0, false);
            this.run = run;
            setDaemon(true);
        }
    }

    /** One work. */
    private final class Run {

        private final int parts;
        private final Work work;
        private final AtomicInteger next = new AtomicInteger(1);
        private volatile @Nullable Throwable failure;
        private int failedPart = Integer.MAX_VALUE;

        Run(int parts, Work work) {
            this.parts = parts;
            this.work = work;
        }

        void run() {
            Hand[] hands = new Hand[Math.min(threads, parts) - 1];
            int started = 0;
            try {
                for (; started < hands.length; started++) {
                    hands[started] = new Hand(this, started + 1);
                    hands[started].start();
                }
                part(0);
                work();
            } catch (Throwable e) { // a thread could not be started
                failed(-1, e);
            }
            boolean interrupted = false;
            for (int i = 0; i < started; i++) {
                interrupted |= await(hands[i]);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }

        void work() {
            for (int part = next.getAndIncrement(); part < parts && failure == null; part = next.getAndIncrement()) {
                part(part);
            }
        }

        private void part(int number) {
            try {
                work.part(number);
            } catch (Throwable e) {
                failed(number, e);
            }
        }

        private synchronized void failed(int part, Throwable e) {
            if (!(e instanceof Ended) && part < failedPart) {
                failedPart = part;
                failure = e;
            }
        }

        void endIfFailed() {
            if (failure != null) {
                throw new Ended();
            }
        }

        /** Waits until a thread has ended; returns whether the calling thread was interrupted meanwhile. */
        private boolean await(Hand hand) {
            boolean interrupted = false;
            while (hand.isAlive()) {
                try {
                    hand.join(MILLISECONDS_BETWEEN_CHECKS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    Thread.currentThread().interrupt(); // for the check
                }
                if (failure == null) {
                    try {
                        check.run();
                    } catch (Throwable e) {
                        failed(parts, e);
                    }
                }
                interrupted |= Thread.interrupted();
            }
            return interrupted;
        }
    }
}
