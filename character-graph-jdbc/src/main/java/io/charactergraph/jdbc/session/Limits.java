package io.charactergraph.jdbc.session;

import java.time.Duration;

/** The limits of one load or operation: rows fetched at once, and times. */
public record Limits(
        int fetchSize,
        Duration statementTimeout,
        Duration idleInTransactionTimeout,
        Duration socketTimeout,
        Duration deadline) {

    public static final Limits STANDARD = new Limits(
            10_000, Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(3), Duration.ofHours(1));

    public Limits {
        if (fetchSize < 1) {
            throw new IllegalArgumentException("fetchSize: " + fetchSize
                    + " is not positive; the driver would then read whole tables into memory");
        }
        require("statementTimeout", statementTimeout);
        require("idleInTransactionTimeout", idleInTransactionTimeout);
        require("socketTimeout", socketTimeout);
        require("deadline", deadline);
    }

    public Limits withFetchSize(int rows) {
        return new Limits(rows, statementTimeout, idleInTransactionTimeout, socketTimeout, deadline);
    }

    public Limits withStatementTimeout(Duration timeout) {
        return new Limits(fetchSize, timeout, idleInTransactionTimeout, socketTimeout, deadline);
    }

    public Limits withIdleInTransactionTimeout(Duration timeout) {
        return new Limits(fetchSize, statementTimeout, timeout, socketTimeout, deadline);
    }

    public Limits withSocketTimeout(Duration timeout) {
        return new Limits(fetchSize, statementTimeout, idleInTransactionTimeout, timeout, deadline);
    }

    public Limits withDeadline(Duration time) {
        return new Limits(fetchSize, statementTimeout, idleInTransactionTimeout, socketTimeout, time);
    }

    public static Duration require(String argument, Duration duration) {
        if (duration.compareTo(Duration.ofMillis(1)) < 0
                || duration.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(
                    argument + ": " + duration + " is not between a millisecond and 24 days; give a duration that is");
        }
        return duration;
    }
}
