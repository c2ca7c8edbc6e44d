package io.charactergraph.jdbc.loading;

import io.charactergraph.schema.StudioTable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows from the threads that read to the one that builds. Each thread that reads has at most {@link #BYTES_AHEAD} on the way, or
 * one row if that is larger.
 *
 * <p>Each thread takes the first unit that it may read and that no other has taken, and the rows of the units are handed over in the
 * order of the units, however many threads there are. A unit that only the first thread may read is passed over by the others. So a
 * thread that waits for room waits only for units before its own, each of which has ended, is being read, or is the next one of a thread
 * that does not wait: there is no deadlock.
 */
final class RowHandover {

    /** The bytes of rows that a thread reads ahead. */
    static final long BYTES_AHEAD = 4L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<CopyUnit> units;
    private final int readers;
    /** By thread that reads: the bytes on the way. */
    private final long[] ahead;
    /** By thread that reads: how many rows have come. */
    private final AtomicLongArray arrived;

    private int current;
    private int started = -1;
    private long releases;
    private boolean stopped;
    private volatile @Nullable CopyUnit hungryFor;
    private @Nullable Failure failure;

    /** Why a thread that reads has ended, and at which table. */
    record Failure(@Nullable StudioTable table, Throwable cause) {}

    /**
     * Makes one.
     *
     * @param units what is read, in order
     * @param readers the number of threads that read
     */
    RowHandover(List<CopyUnit> units, int readers) {
        this.units = List.copyOf(units);
        this.readers = readers;
        this.ahead = new long[readers];
        this.arrived = new AtomicLongArray(readers);
    }

    // for the threads that read

    /**
     * Returns the next unit, when it is time to read it; null when there is none, or the load has ended. One thread waits until the
     * table is begun; several read ahead.
     *
     * @param reader the number of the thread that reads
     */
    @Nullable
    CopyUnit nextUnit(int reader) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            CopyUnit next = firstFree(reader);
            while (!stopped && next != null && readers == 1 && next.plan() > started) {
                changed.await();
            }
            if (stopped || next == null) {
                return null;
            }
            next.take();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable CopyUnit firstFree(int reader) {
        for (int i = current; i < units.size(); i++) {
            CopyUnit unit = units.get(i);
            if (!unit.isTaken() && (reader == 0 || unit.isShared())) {
                return unit;
            }
        }
        return null;
    }

    /** A row has come. */
    void arrived(int reader) {
        arrived.setPlain(reader, arrived.getPlain(reader) + 1);
    }

    /** Whether the thread that builds is waiting for rows of a unit. */
    boolean isHungryFor(CopyUnit unit) {
        return hungryFor == unit;
    }

    /**
     * Hands rows over when there is room for them.
     *
     * @return whether there will be; false when the load has ended
     * @throws Stalled if no rows of any unit were used for that long
     */
    boolean put(CopyUnit unit, RowBatch batch, Duration longest) throws InterruptedException, Stalled {
        long left = longest.toNanos();
        int reader = batch.reader();
        lock.lockInterruptibly();
        try {
            long before = releases;
            while (!stopped && ahead[reader] > 0 && ahead[reader] + batch.bytes() > BYTES_AHEAD) {
                if (left <= 0) {
                    if (before == releases) {
                        throw new Stalled();
                    }
                    before = releases;
                    left = longest.toNanos();
                }
                left = changed.awaitNanos(left);
            }
            if (!stopped) {
                ahead[reader] += batch.bytes();
                unit.ready().add(batch);
                changed.signalAll();
            }
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    /** No rows were taken for too long. */
    static final class Stalled extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** All rows of a unit have been handed over. */
    void end(CopyUnit unit) {
        lock.lock();
        try {
            unit.end();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all rows of all units have been handed over or the load has ended; returns false when neither happened for that long. */
    boolean awaitEnd(Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (!stopped && failure == null && units.stream().anyMatch(unit -> !unit.hasEnded())) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A thread that reads has failed. The first failure counts. */
    void fail(@Nullable StudioTable table, Throwable cause) {
        lock.lock();
        try {
            if (failure == null) {
                failure = new Failure(table, cause);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    // for the thread that builds

    /** Begins a table. */
    void start(int plan) {
        lock.lock();
        try {
            started = plan;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What comes next: rows, the end of the table, a failure, or none of these when nothing has come for some time.
     *
     * @param failure why no more rows come
     * @param ended whether all rows of the table have been taken
     */
    record Next(@Nullable RowBatch batch, @Nullable Failure failure, boolean ended) {}

    /** Waits for what comes next of a table. */
    Next next(int plan, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (current < units.size() && units.get(current).plan() <= plan) {
                CopyUnit unit = units.get(current);
                RowBatch batch = unit.ready().poll();
                if (batch != null) {
                    return new Next(batch, null, false);
                }
                if (unit.hasEnded()) {
                    current++;
                } else if (failure != null || left <= 0) {
                    return new Next(null, failure, false);
                } else {
                    hungryFor = unit;
                    left = changed.awaitNanos(left);
                }
            }
            return new Next(null, null, true);
        } finally {
            hungryFor = null;
            lock.unlock();
        }
    }

    /** The rows have been used. */
    void release(RowBatch batch) {
        lock.lock();
        try {
            ahead[batch.reader()] -= batch.bytes();
            releases++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many rows have come so far, about. */
    long arrivals() {
        long sum = 0;
        for (int reader = 0; reader < readers; reader++) {
            sum += arrived.getOpaque(reader);
        }
        return sum;
    }

    /** Ends the reading: no thread waits any longer, and the rows that were not taken are let go. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            units.forEach(unit -> unit.ready().clear());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
