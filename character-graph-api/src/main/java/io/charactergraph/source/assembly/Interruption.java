package io.charactergraph.source.assembly;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import org.jspecify.annotations.Nullable;

/** Ends the work of a thread that has been interrupted. The interrupt flag stays set. */
public final class Interruption {

    /** What a failure says. */
    public static final String MESSAGE = "the thread was interrupted";

    private Interruption() {}

    /**
     * Does nothing unless the current thread has been interrupted.
     *
     * @throws GraphLoadException if it has been
     */
    public static void check(Phase phase, @Nullable StudioTable table) {
        if (Thread.currentThread().isInterrupted()) {
            throw new GraphLoadException(phase, table, MESSAGE, null);
        }
    }
}
