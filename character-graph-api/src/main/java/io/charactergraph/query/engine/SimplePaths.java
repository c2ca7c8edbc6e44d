package io.charactergraph.query.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The paths of a corridor that come through no node twice: those of one length after those of the one before, each length in
 * the order of the nodes that the paths come through. Walks without recursion, and takes a step forward only where the
 * rest of
 * the way fits into the length, so that a path costs its length and no more.
 */
final class SimplePaths {

    private final PathRegion.Found corridor;
    private final int most;
    private final long tries;
    private final Map<Integer, List<PathRegion.Arc>> arcs = new HashMap<>();
    private final List<Path> found = new ArrayList<>();
    private long tried;
    private boolean spent;
    private int nextLength;

    /**
     * A search yet to be made.
     *
     * @param most how many paths to return
     * @param tries how many steps to try
     */
    SimplePaths(PathRegion.Found corridor, int most, long tries) {
        this.corridor = corridor;
        this.most = most;
        this.tries = tries;
    }

    /**
     * A path.
     *
     * @param start where it starts
     * @param arcs its steps
     */
    record Path(int start, List<PathRegion.Arc> arcs) {}

    /** Searches for paths of at most that length; nothing longer is tried once no step was left out for its length. */
    SimplePaths upTo(int maxLength) {
        int length = corridor.shortestLength();
        while (length >= 0 && length <= maxLength && !spent) {
            nextLength = Integer.MAX_VALUE;
            for (int start : corridor.starts()) {
                if (!spent) {
                    from(start, length);
                }
            }
            length = nextLength == Integer.MAX_VALUE ? -1 : nextLength;
        }
        return this;
    }

    /** What was found, in order. */
    List<Path> found() {
        return found;
    }

    /** Whether there may be more paths: one more was found than requested, or too many steps were tried. */
    boolean more() {
        return spent;
    }

    /** How many steps were tried. */
    long tried() {
        return tried;
    }

    /** The paths of exactly that length from a start. */
    private void from(int start, int length) {
        if (!fits(corridor.rest(start), length)) {
            return;
        }
        if (corridor.isEnd(start)) {
            add(start, List.of(), length);
            return;
        }
        List<PathRegion.Arc> way = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        Set<Integer> onWay = new HashSet<>();
        onWay.add(start);
        next.add(0);
        while (!next.isEmpty() && !spent) {
            int depth = next.size() - 1;
            List<PathRegion.Arc> open =
                    arcs(depth == 0 ? start : way.get(depth - 1).to());
            int place = next.get(depth);
            if (place == open.size()) {
                next.remove(depth);
                if (depth > 0) {
                    onWay.remove(way.remove(depth - 1).to());
                }
                continue;
            }
            next.set(depth, place + 1);
            PathRegion.Arc arc = open.get(place);
            if (++tried > tries) {
                spent = true;
            } else if (!onWay.contains(arc.to()) && fits(depth + 1 + corridor.rest(arc.to()), length)) {
                way.add(arc);
                if (corridor.isEnd(arc.to())) {
                    add(start, way, length);
                    way.remove(depth);
                } else {
                    onWay.add(arc.to());
                    next.add(0);
                }
            }
        }
    }

    /** Whether a way that takes at least so many steps can be one of that length; notes what a longer one could be. */
    private boolean fits(int steps, int length) {
        if (steps > length) {
            nextLength = Math.min(nextLength, steps);
        }
        return steps <= length;
    }

    private void add(int start, List<PathRegion.Arc> way, int length) {
        if (way.size() < length) {
            return; // it was found before
        }
        if (found.size() == most) {
            spent = true;
            return;
        }
        found.add(new Path(start, List.copyOf(way)));
    }

    private List<PathRegion.Arc> arcs(int node) {
        return arcs.computeIfAbsent(node, corridor::arcs);
    }
}
