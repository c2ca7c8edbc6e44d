package io.charactergraph.query.engine;

import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of a graph in which all paths of at most some length lie that lead from a set of nodes to another and touch
 * neither
 * set in between. It is found from both ends at once, the smaller side first, so that it costs in proportion to what lies
 * within half the length of either end, and not to the graph.
 */
final class PathRegion {

    private final Steps steps;
    private final Side start;
    private final Side end;

    private PathRegion(Steps steps, int[] from, int[] to) {
        this.steps = steps;
        this.start = new Side(from, to, steps);
        this.end = new Side(to, from, steps.reversed());
    }

    /** The corridor of the shortest paths. */
    static Found shortest(Steps steps, int[] from, int[] to) {
        PathRegion corridor = new PathRegion(steps, from, to);
        while (!corridor.meets()) {
            if (corridor.start.frontier.length == 0 || corridor.end.frontier.length == 0) {
                return new Found(corridor, -1);
            }
            corridor.widenSmaller();
        }
        corridor.complete();
        return new Found(corridor, corridor.width());
    }

    /** The corridor of the paths of at most that many edges. */
    static Found within(Steps steps, int[] from, int[] to, int length) {
        PathRegion corridor = new PathRegion(steps, from, to);
        while (corridor.width() < length && corridor.start.frontier.length > 0 && corridor.end.frontier.length > 0) {
            corridor.widenSmaller();
        }
        // A side that has nothing more to find is complete, whatever its radius.
        Side spent = corridor.start.frontier.length == 0 ? corridor.start : corridor.end;
        spent.radius += length - corridor.width();
        corridor.complete();
        return new Found(corridor, length);
    }

    private int width() {
        return start.radius + end.radius;
    }

    private void widenSmaller() {
        (start.frontier.length <= end.frontier.length ? start : end).widen();
    }

    private boolean meets() {
        Side newest = start.frontier.length <= end.frontier.length ? start : end;
        Side other = newest == start ? end : start;
        for (int node : newest.frontier) {
            if (other.distances.contains(node)) {
                return true;
            }
        }
        return false;
    }

    /** Passes to each side the distances of nodes that only the other side has found, as far as they can lie on a path. */
    private void complete() {
        int width = width();
        int startRadius = start.radius;
        start.continueInto(end, end.radius, width);
        end.continueInto(start, startRadius, width);
    }

    /** One side of the search. */
    private static final class Side {
        private final int[] ends;
        private final int[] otherEnds;
        private final Steps steps;
        private final IntMap distances = new IntMap();
        private int[] frontier;
        private int radius;

        Side(int[] ends, int[] otherEnds, Steps steps) {
            this.ends = ends;
            this.otherEnds = otherEnds;
            this.steps = steps;
            this.frontier = ends;
            for (int end : ends) {
                distances.putIfAbsent(end, 0);
            }
        }

        void widen() {
            radius++;
            IntList next = new IntList();
            for (int node : frontier) {
                if (!IntArrays.contains(otherEnds, node)) {
                    steps.visit(node, (neighbour, edge, along) -> {
                        if (distances.putIfAbsent(neighbour, radius)) {
                            next.add(neighbour);
                        }
                    });
                }
            }
            frontier = next.toArray();
        }

        /** Goes on, only through nodes that the other side found, and only as far as a path of that length can lead. */
        void continueInto(Side other, int otherRadius, int length) {
            int[] last = frontier;
            for (int distance = radius + 1; distance <= length && last.length > 0; distance++) {
                int at = distance;
                IntList next = new IntList();
                for (int node : last) {
                    if (other.distances.contains(node) && !IntArrays.contains(otherEnds, node)) {
                        steps.visit(node, (neighbour, edge, along) -> {
                            int rest = other.distances.get(neighbour);
                            if (rest != IntMap.ABSENT
                                    && rest <= otherRadius
                                    && at + rest <= length
                                    && distances.putIfAbsent(neighbour, at)) {
                                next.add(neighbour);
                            }
                        });
                    }
                }
                last = next.toArray();
            }
        }
    }

    /**
     * What was found.
     *
     * @param corridor the corridor
     * @param length how long its longest paths may be; -1 when there is no path
     */
    record Found(PathRegion corridor, int length) {

        /** How long the shortest path is; -1 when there is none. */
        int shortestLength() {
            int shortest = -1;
            for (int node : corridor.start.ends) {
                int rest = corridor.end.distances.get(node);
                if (rest != IntMap.ABSENT && rest <= length && (shortest < 0 || rest < shortest)) {
                    shortest = rest;
                }
            }
            return shortest;
        }

        /** The nodes of the first set from which a path leads to the second, in order. */
        int[] starts() {
            IntList starts = new IntList();
            for (int node : corridor.start.ends) {
                if (corridor.lies(node, 0, node, length)) {
                    starts.add(node);
                }
            }
            return starts.toArray();
        }

        /** Whether a node is of the second set, where paths end. */
        boolean isEnd(int node) {
            return IntArrays.contains(corridor.end.ends, node);
        }

        /** How many steps at least lead from a node of the corridor to the second set. */
        int rest(int node) {
            return corridor.end.distances.get(node);
        }

        /**
         * The steps that a path can take from a node, by where they lead, with one arc for all edges between two nodes and
         * without dead ends. Costs in proportion to the edges of the node.
         */
        List<Arc> arcs(int node) {
            if (isEnd(node)) {
                return List.of();
            }
            Map<Integer, Arc> arcs = new TreeMap<>();
            corridor.steps.visit(node, (neighbour, edge, along) -> {
                if (neighbour != node
                        && !IntArrays.contains(corridor.start.ends, neighbour)
                        && corridor.lies(node, 1, neighbour, length)) {
                    arcs.merge(neighbour, new Arc(neighbour, edge, along, 0), (first, more) -> first.andOneMore());
                }
            });
            return List.copyOf(arcs.values());
        }
    }

    /** Whether a path of that length can go through the one node and so many edges later through the other. */
    private boolean lies(int node, int edges, int later, int length) {
        int before = start.distances.get(node);
        int after = end.distances.get(later);
        return before != IntMap.ABSENT && after != IntMap.ABSENT && before + edges + after <= length;
    }

    /**
     * A step of a path.
     *
     * @param to where it leads
     * @param edge the first edge that it can take
     * @param along whether it goes along that edge
     * @param others how many other edges it could take
     */
    record Arc(int to, int edge, boolean along, int others) {
        Arc andOneMore() {
            return new Arc(to, edge, along, others + 1);
        }
    }
}
