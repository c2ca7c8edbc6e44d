package io.charactergraph.examples.admin;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the requests that run, and lets no more begin when the service ends. */
final class Running {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private int count;
    private boolean ending;

    /** Counts a request. Returns false, and does not count it, when the service ends. */
    boolean begin() {
        lock.lock();
        try {
            if (!ending) {
                count++;
            }
            return !ending;
        } finally {
            lock.unlock();
        }
    }

    /** Counts that a request has ended. */
    void end() {
        lock.lock();
        try {
            count--;
            if (count == 0) {
                none.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more requests begin, and returns whether none runs. */
    boolean endsIdle() {
        lock.lock();
        try {
            ending = true;
            return count == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until none runs, at most this long. */
    void awaitNone(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (count > 0 && left > 0) {
                left = none.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
