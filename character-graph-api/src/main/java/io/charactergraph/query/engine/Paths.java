package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntMap;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.query.NodePath;
import io.charactergraph.query.NodePaths;
import io.charactergraph.query.PathOptions;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shortest and all simple paths between two sets of nodes. A breadth-first search from the ends measures how far every node is
 * from them; the paths are then built from the starts, never a step that cannot arrive. JGraphT's searches have no budget and
 * make an object of every node and edge that they pass, which a hub does not forgive; they are what this is tested against.
 */
public final class Paths {

    /** After so many steps a search for all paths gives up, and says so. */
    private static final int MOST_STEPS = 5_000_000;

    private final IndexedGraph graph;
    private final PathOptions options;
    private final IntMap distanceToEnd = new IntMap();
    private final IntList trail = new IntList();
    private final List<NodePath> found = new ArrayList<>();
    private int steps;
    private boolean more;

    private Paths(IndexedGraph graph, PathOptions options) {
        this.graph = graph;
        this.options = options;
    }

    /** A shortest path, the first that walking finds; empty when none leads there. Costs at most one walk of the graph. */
    public static Optional<NodePath> shortest(GraphState state, int[] starts, int[] ends, PathOptions options) {
        state.requireWhole("a path");
        Paths search = new Paths(state.graph(), options.withLimit(1));
        int length = search.measure(starts, ends, Integer.MAX_VALUE);
        if (length == IntMap.ABSENT) {
            return Optional.empty();
        }
        for (int start : starts) {
            if (search.distanceToEnd.get(start) == length && search.found.isEmpty()) {
                search.extend(start, start, length);
            }
        }
        return search.found.stream().findFirst();
    }

    /** All simple paths of at most so many edges, shorter ones first. */
    public static NodePaths all(GraphState state, int[] starts, int[] ends, int longest, PathOptions options) {
        state.requireWhole("paths");
        if (longest < 0) {
            throw new IllegalArgumentException("maxLength: " + longest + " is negative");
        }
        Paths search = new Paths(state.graph(), options);
        search.measure(new int[0], ends, longest);
        for (int length = 0; length <= longest && !search.more; length++) {
            for (int start : starts) {
                search.extend(start, start, length);
            }
        }
        return new NodePaths(search.found, search.more);
    }

    /** Measures from the ends; stops at the first start, whose distance it gives, else ABSENT. */
    private int measure(int[] starts, int[] ends, int farthest) {
        IntMap wanted = new IntMap();
        for (int start : starts) {
            wanted.putIfAbsent(start, 0);
        }
        IntList queue = new IntList();
        for (int end : ends) {
            if (distanceToEnd.putIfAbsent(end, 0)) {
                queue.add(end);
            }
        }
        int nearest = IntMap.ABSENT;
        for (int i = 0; i < queue.size(); i++) {
            int node = queue.get(i);
            int distance = distanceToEnd.get(node);
            if (nearest != IntMap.ABSENT && distance >= nearest) {
                break;
            }
            if (wanted.contains(node)) {
                nearest = distance;
            } else if (distance < farthest) {
                forEachStep(node, true, (edge, next) -> {
                    if (distanceToEnd.putIfAbsent(next, distance + 1)) {
                        queue.add(next);
                    }
                });
            }
        }
        return nearest;
    }

    /** Builds the paths of exactly so many more edges. */
    private void extend(int start, int node, int left) {
        if (more || !canArrive(node, left)) {
            return;
        }
        if (++steps > MOST_STEPS) {
            more = true;
            return;
        }
        if (left == 0) {
            add(start);
            return;
        }
        Visits visits = new Visits();
        forEachStep(node, false, visits);
        int before = trail.size();
        for (int i = 0; i < visits.edges.size() && !more; i++) {
            int next = visits.nodes.get(i);
            if (canArrive(next, left - 1) && !isOnTrail(start, next)) {
                trail.add(visits.edges.get(i));
                extend(start, next, left - 1);
                trail.truncate(before);
            }
        }
    }

    private boolean canArrive(int node, int left) {
        int distance = distanceToEnd.get(node);
        return distance != IntMap.ABSENT && distance <= left;
    }

    private boolean isOnTrail(int start, int node) {
        int at = start;
        for (int i = 0; i < trail.size(); i++) {
            if (at == node) {
                return true;
            }
            at = other(trail.get(i), at);
        }
        return at == node;
    }

    private int other(int edge, int node) {
        return graph.from(edge) == node ? graph.to(edge) : graph.from(edge);
    }

    private void add(int start) {
        if (found.size() == options.limit()) {
            more = true;
            return;
        }
        int[] edges = trail.toArray();
        int[] nodes = new int[edges.length + 1];
        nodes[0] = start;
        for (int i = 0; i < edges.length; i++) {
            nodes[i + 1] = other(edges[i], nodes[i]);
        }
        found.add(new NodePath(
                FrozenList.of(nodes.length, i -> graph.node(nodes[i])),
                Proofs.edges(graph, edges),
                Proofs.because(graph, edges)));
    }

    private void forEachStep(int node, boolean towardStart, Step step) {
        for (EdgeKind kind : options.kinds()) {
            if (!towardStart || !options.directed()) {
                int end = graph.outEnd(node, kind);
                for (int e = graph.outStart(node, kind); e < end; e++) {
                    if (graph.hasEdge(e)) {
                        step.take(e, graph.to(e));
                    }
                }
            }
            if (towardStart || !options.directed()) {
                int end = graph.inEnd(node, kind);
                for (int p = graph.inStart(node, kind); p < end; p++) {
                    int e = graph.inEdge(p);
                    if (graph.hasEdge(e)) {
                        step.take(e, graph.from(e));
                    }
                }
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void take(int edge, int next);
    }

    private static final class Visits implements Step {
        private final IntList edges = new IntList();
        private final IntList nodes = new IntList();

        @Override
        public void take(int edge, int next) {
            edges.add(edge);
            nodes.add(next);
        }
    }
}
