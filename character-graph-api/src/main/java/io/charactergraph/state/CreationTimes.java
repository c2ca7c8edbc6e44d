package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.NodeKind;
import java.time.Instant;

/** When the generations of a loaded graph were created. Seconds since 1970 hold every instant; microseconds in 64 bits do not. */
public final class CreationTimes {

    /** The second of what has no time: before every other. */
    public static final long NEVER = Long.MIN_VALUE;

    private final IndexedGraph base;
    private final int start;
    private final long[] seconds;
    private final boolean fractions;

    private CreationTimes(IndexedGraph base, int start, long[] seconds, boolean fractions) {
        this.base = base;
        this.start = start;
        this.seconds = seconds;
        this.fractions = fractions;
    }

    static CreationTimes of(IndexedGraph base) {
        int start = base.kindStart(NodeKind.GENERATION);
        long[] seconds = new long[base.kindEnd(NodeKind.GENERATION) - start];
        boolean fractions = false;
        for (int i = 0; i < seconds.length; i++) {
            Instant at = base.createdAt(start + i);
            seconds[i] = at == null ? NEVER : at.getEpochSecond();
            fractions |= at != null && at.getNano() != 0;
        }
        return new CreationTimes(base, start, seconds, fractions);
    }

    /** The second in which a generation was created, or {@link #NEVER} when that is not known. */
    public long second(int generation) {
        return seconds[generation - start];
    }

    /**
     * Whether a generation was created later than another one. One without a time is later than none.
     *
     * @param other a generation, or {@link IndexedGraph#NONE}, which has no time
     */
    public boolean isLater(int generation, int other) {
        long left = second(generation);
        long right = other == IndexedGraph.NONE ? NEVER : second(other);
        if (left != right || left == NEVER || !fractions) {
            return left > right;
        }
        Instant at = base.createdAt(generation);
        return at != null && at.isAfter(base.createdAt(other));
    }
}
