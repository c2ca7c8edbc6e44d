package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.PathValidator;

/** Paths between two sets of nodes. The part of the graph where they lie is found first; JGraphT then finds them there. */
public final class PathSearch {

    /** How many steps a search tries for each path asked for before it gives up. */
    private static final int TRIES_FOR_EACH = 1_000;

    private PathSearch() {}

    /**
     * A shortest path from a node of one set to a node of the other, the first by the nodes that it comes through. Costs in
     * proportion to what lies within half its length of either end.
     *
     * @param from sorted
     * @param to sorted
     */
    public static Optional<FoundPath> shortest(Steps steps, int[] from, int[] to) {
        Corridor.Found corridor = Corridor.shortest(steps, from, to);
        if (corridor.length() < 0) {
            return Optional.empty();
        }
        List<List<Corridor.Arc>> first = new Budget(1, Long.MAX_VALUE).search(corridor.toGraph(), corridor.length());
        return first.stream().findFirst().map(arcs -> present(steps.graph(), arcs));
    }

    /**
     * All paths of at most a length from a node of one set to a node of the other that touch neither in between. Costs in
     * proportion to what lies within half the length of either end, and to what the budget allows.
     *
     * @param from sorted
     * @param to sorted
     * @param most how many paths to give
     */
    public static FoundPaths all(Steps steps, int[] from, int[] to, int maxLength, int most) {
        IndexedGraph graph = steps.graph();
        List<FoundPath> paths = new ArrayList<>();
        Corridor.Found found = Corridor.within(steps, from, to, maxLength);
        Budget budget = new Budget(most, TRIES_FOR_EACH * Math.max(1_000L, most));
        if (found.shortestLength() >= 0) {
            Graph<Integer, Corridor.Arc> corridor = found.toGraph();
            for (int length = found.shortestLength(); length <= maxLength && !budget.spent; length++) {
                budget.search(corridor, length).forEach(arcs -> paths.add(present(graph, arcs)));
            }
        }
        return new FoundPaths(
                FrozenList.of(from.length, i -> graph.node(from[i])),
                FrozenList.of(to.length, i -> graph.node(to[i])),
                maxLength,
                paths,
                budget.spent);
    }

    private static FoundPath present(IndexedGraph graph, List<Corridor.Arc> arcs) {
        List<FoundPath.Step> steps = new ArrayList<>();
        for (Corridor.Arc arc : arcs.subList(1, arcs.size() - 1)) {
            steps.add(new FoundPath.Step(
                    graph.edge(arc.edge()),
                    arc.along(),
                    graph.node(arc.to()),
                    arc.others(),
                    EdgeSentence.of(graph, arc.edge())));
        }
        return new FoundPath(graph.node(arcs.get(0).to()), steps);
    }

    /** How many paths may be given and how many steps may be tried; stops a search that wants more. */
    private static final class Budget implements PathValidator<Integer, Corridor.Arc> {
        private final int most;
        private final long tries;
        private int length;
        private int given;
        private long tried;
        private boolean spent;

        Budget(int most, long tries) {
            this.most = most;
            this.tries = tries;
        }

        /** The paths of exactly that length, in order, as far as the budget goes. */
        List<List<Corridor.Arc>> search(Graph<Integer, Corridor.Arc> corridor, int exactly) {
            length = exactly + 2;
            return new AllDirectedPaths<>(corridor, this)
                    .getAllPaths(Corridor.SOURCE, Corridor.SINK, true, length).stream()
                            .filter(path -> path.getLength() == length)
                            .map(path -> path.getEdgeList())
                            .sorted(Comparator.comparing(
                                    arcs -> arcs.stream()
                                            .mapToInt(Corridor.Arc::to)
                                            .toArray(),
                                    java.util.Arrays::compare))
                            .toList();
        }

        @Override
        public boolean isValidPath(org.jgrapht.GraphPath<Integer, Corridor.Arc> path, Corridor.Arc arc) {
            if (spent) {
                return false;
            }
            boolean ends = arc.to() == Corridor.SINK && path.getLength() + 1 == length;
            if (ends && given == most || ++tried > tries) {
                spent = true;
                return false;
            }
            given += ends ? 1 : 0;
            return true;
        }
    }
}
