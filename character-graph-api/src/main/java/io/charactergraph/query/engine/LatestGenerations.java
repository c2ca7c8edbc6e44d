package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.state.CreationTimes;
import java.util.Arrays;

/** Keeps, for each number below a bound, the generation created last of those found for it. */
final class LatestGenerations {

    private final CreationTimes times;
    private final int[] latest;

    /** The seconds of the latest, beside each other, which those of the generations are not. */
    private final long[] seconds;

    LatestGenerations(CreationTimes times, int bound) {
        this.times = times;
        latest = new int[bound];
        seconds = new long[bound];
        Arrays.fill(latest, IndexedGraph.NONE);
        Arrays.fill(seconds, CreationTimes.NEVER);
    }

    /**
     * Keeps the generation if it was created after the one before.
     *
     * @param second the second in which it was created
     */
    void found(int number, int generation, long second) {
        if (second > seconds[number] || second == seconds[number] && times.isLater(generation, latest[number])) {
            seconds[number] = second;
            latest[number] = generation;
        }
    }

    /** Returns the generation created last, or {@link IndexedGraph#NONE}. */
    int get(int number) {
        return latest[number];
    }
}
