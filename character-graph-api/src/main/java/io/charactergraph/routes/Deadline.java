package io.charactergraph.routes;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Until when a request is to be answered. */
final class Deadline {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final LongSupplier ticks;
    private final long end;
    private final Duration time;

    /**
     * Begins now.
     *
     * @param ticks nanoseconds that pass evenly
     */
    Deadline(Duration time, LongSupplier ticks) {
        this.ticks = ticks;
        this.time = time;
        this.end = ticks.getAsLong() + (time.compareTo(LONGEST) < 0 ? time : LONGEST).toNanos();
    }

    /** Refuses the request when its time is over. */
    void check() {
        if (ticks.getAsLong() - end > 0) {
            throw Refusal.tooLarge("The answer takes longer than " + time.toMillis()
                    + " milliseconds, which is the limit of this service. Ask for less: by a filter, or by limit.");
        }
    }
}
