package io.charactergraph.graph.index;

import io.charactergraph.internal.IntList;
import java.util.Arrays;

/**
 * Of what the edges of a graph are made: of edges of a graph before, in their order, and of a few others, in theirs. Those of the
 * graph before stand in few runs.
 */
final class EdgeOrigins {

    private static final int NOWHERE = -1;

    private final IntList starts = new IntList();
    private final IntList firsts = new IntList();
    private final IntList lengths = new IntList();
    private final int[] others;
    private int size;
    private int runFirst;
    private int runLength;

    /** None yet. */
    EdgeOrigins(int others) {
        this.others = new int[others];
        Arrays.fill(this.others, NOWHERE);
    }

    /** Adds edges of the graph before, from one to before another. */
    void addRun(int first, int end) {
        if (runLength > 0 && first != runFirst + runLength) {
            endRun();
        }
        if (runLength == 0) {
            runFirst = first;
        }
        runLength += end - first;
        size += end - first;
    }

    /** Adds one of the others. */
    void addOther(int other) {
        endRun();
        others[other] = size++;
    }

    private void endRun() {
        if (runLength > 0) {
            starts.add(size - runLength);
            firsts.add(runFirst);
            lengths.add(runLength);
            runLength = 0;
        }
    }

    /** Ends the edges. */
    void end() {
        endRun();
    }

    /** Returns how many edges there are. */
    int size() {
        return size;
    }

    /** Returns a column of the edges, of a column of those before and one of the others. */
    int[] joined(int[] before, int[] ofOthers) {
        int[] column = new int[size];
        for (int run = 0; run < starts.size(); run++) {
            System.arraycopy(before, firsts.get(run), column, starts.get(run), lengths.get(run));
        }
        for (int other = 0; other < others.length; other++) {
            if (others[other] != NOWHERE) {
                column[others[other]] = ofOthers[other];
            }
        }
        return column;
    }

    /** What some edges have: which edges these are now, in order, and for each its place in the list before or in that of the others. */
    @SuppressWarnings("ArrayRecordComponent") // not compared
    record Sparse(int[] edges, int[] places) {

        /** Whether what stands at a place was one of the others'. */
        static boolean isOther(int place) {
            return place < 0;
        }

        /** Returns the place in the list of the others. */
        static int other(int place) {
            return ~place;
        }
    }

    /**
     * Joins what some edges have.
     *
     * @param before the edges of the graph before that have it, in order
     * @param ofOthers those of the others that have it, in order
     */
    Sparse sparse(int[] before, int[] ofOthers) {
        int[] edges = new int[before.length + ofOthers.length];
        int[] places = new int[edges.length];
        int count = 0;
        int at = 0;
        int other = skipped(ofOthers, 0);
        for (int run = 0; run <= starts.size(); run++) {
            boolean last = run == starts.size();
            int start = last ? size : starts.get(run);
            while (other < ofOthers.length && others[ofOthers[other]] < start) {
                edges[count] = others[ofOthers[other]];
                places[count++] = ~other;
                other = skipped(ofOthers, other + 1);
            }
            if (!last) {
                int first = firsts.get(run);
                at = place(before, at, first);
                while (at < before.length && before[at] < first + lengths.get(run)) {
                    edges[count] = start + before[at] - first;
                    places[count++] = at++;
                }
            }
        }
        return new Sparse(Arrays.copyOf(edges, count), Arrays.copyOf(places, count));
    }

    private int skipped(int[] ofOthers, int from) {
        int next = from;
        while (next < ofOthers.length && others[ofOthers[next]] == NOWHERE) {
            next++;
        }
        return next;
    }

    private static int place(int[] edges, int from, int edge) {
        int found = Arrays.binarySearch(edges, from, edges.length, edge);
        return found < 0 ? -found - 1 : found;
    }
}
