package io.charactergraph.routes;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Logs what went wrong for a reason that is the service's own, without messages, since these could have row content. */
final class InternalErrors {

    private static final System.Logger LOG = System.getLogger("io.charactergraph.routes");

    /** How many causes are logged. */
    private static final int DEEPEST = 10;

    /** How many frames are logged of each. */
    private static final int FRAMES = 20;

    private InternalErrors() {}

    /** Logs and returns the number under which it stands in the log. */
    static long log(String route, Throwable failure) {
        long number = ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
        LOG.log(System.Logger.Level.ERROR, () -> "Number " + number + " on " + route + trace(failure));
        return number;
    }

    private static String trace(Throwable failure) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable at = failure; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
            text.append(depth == 0 ? ": " : "\nCaused by ").append(at.getClass().getName());
            Stream.of(at.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> text.append("\n    at ").append(frame));
        }
        return text.toString();
    }
}
