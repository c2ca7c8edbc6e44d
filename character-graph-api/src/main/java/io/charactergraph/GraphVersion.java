package io.charactergraph;

import java.time.Instant;
import java.util.Map;

/**
 * A graph that a {@link LiveGraph} published, with its number. Immutable; keeps its graph in memory as long as it is held.
 *
 * @since 0.1
 */
public final class GraphVersion {

    private final long number;
    private final CharacterGraph graph;
    private final Instant publishedAt;
    private final Map<String, Instant> snapshotTimes;
    private final long readTicks;

    GraphVersion(
            long number,
            CharacterGraph graph,
            Instant publishedAt,
            Map<String, Instant> snapshotTimes,
            long readTicks) {
        this.number = number;
        this.graph = graph;
        this.publishedAt = publishedAt;
        this.snapshotTimes = Map.copyOf(snapshotTimes);
        this.readTicks = readTicks;
    }

    /** Returns the number: 1 for the first graph that was published, and one more for each later one. */
    public long number() {
        return number;
    }

    /** Returns the graph. */
    public CharacterGraph graph() {
        return graph;
    }

    /** Returns when it was published, by the clock of this process. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Returns of what moment its rows are, by the name of the source and the clock of its database. */
    public Map<String, Instant> snapshotTimes() {
        return snapshotTimes;
    }

    /**
     * Returns the bytes of heap that the columns of the graph take, computed from their lengths; without records and unresolved
     * references. Cost: one addition for each column.
     */
    public long graphBytes() {
        return graph.bytes();
    }

    /** Returns when the refresh began that read it, in nanoseconds. */
    long readTicks() {
        return readTicks;
    }

    /** Returns the number, and how large the graph is. */
    @Override
    public String toString() {
        return "version " + number + ": " + graph;
    }
}
