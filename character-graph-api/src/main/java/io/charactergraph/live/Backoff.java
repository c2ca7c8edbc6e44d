package io.charactergraph.live;

import java.time.Duration;

/**
 * How long to wait after a failure before the next attempt: doubled after each failure in a row, up to a cap. A fixed share of each
 * wait is varied by a seed, so that many services that failed together do not try again together; the same seed gives the same
 * waits. An immutable value.
 *
 * <pre>{@code
 * Backoff patient = Backoff.of(Duration.ofSeconds(2), Duration.ofMinutes(10)).withSeed(serviceNumber);
 * }</pre>
 *
 * @since 0.1
 */
public final class Backoff {

    private static final Backoff STANDARD = of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    /** The share of a wait that varies: from 80 to 100 % of the doubled time. */
    private static final double VARIED = 0.2;

    private final Duration first;
    private final Duration cap;
    private final long seed;

    private Backoff(Duration first, Duration cap, long seed) {
        this.first = first;
        this.cap = cap;
        this.seed = seed;
    }

    /** Returns waits that begin with five seconds and reach five minutes. */
    public static Backoff standard() {
        return STANDARD;
    }

    /**
     * Returns waits that begin with a time and are never longer than another.
     *
     * @throws IllegalArgumentException if the first wait is not positive, or longer than the cap
     */
    public static Backoff of(Duration first, Duration cap) {
        if (first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("first: " + first + " is not positive");
        }
        if (first.compareTo(cap) > 0) {
            throw new IllegalArgumentException("cap: " + cap + " is shorter than the first wait, " + first);
        }
        return new Backoff(first, cap, 0);
    }

    /** Returns the same with another seed. */
    public Backoff withSeed(long newSeed) {
        return new Backoff(first, cap, newSeed);
    }

    /**
     * Returns the wait after a number of failures in a row.
     *
     * @param failures how many, at least one
     * @throws IllegalArgumentException if there was none
     */
    public Duration after(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("failures: " + failures + " is less than 1");
        }
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(cap) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        Duration longest = wait.compareTo(cap) < 0 ? wait : cap;
        return longest.minusNanos((long) (longest.toNanos() * VARIED * fraction(failures)));
    }

    /** Returns a number from 0 to 1 that depends on the seed and the number of failures alone. */
    private double fraction(int failures) {
        long mixed = (seed + failures) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return ((mixed ^ mixed >>> 31) >>> 11) * 0x1.0p-53;
    }

    @Override
    public String toString() {
        return "from " + first + " to " + cap;
    }
}
