package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.parts.FoundPathParts;
import io.charactergraph.query.parts.FoundPathsParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths between two sets of nodes. The part of the graph where they lie is found first, and then searched. */
public final class PathSearch {

    /** How many steps a search tries for each requested path before it stops. */
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
        PathRegion.Found corridor = PathRegion.shortest(steps, from, to);
        return new SimplePaths(corridor, 1, Long.MAX_VALUE)
                .upTo(corridor.shortestLength()).found().stream().findFirst().map(path -> present(steps.graph(), path));
    }

    /**
     * All paths of at most a length from a node of one set to a node of the other that touch neither in between. Costs in
     * proportion to what lies within half the length of either end, and to what the budget allows.
     *
     * @param from sorted
     * @param to sorted
     * @param most how many paths to return
     */
    public static FoundPaths all(Steps steps, int[] from, int[] to, int maxLength, int most) {
        IndexedGraph graph = steps.graph();
        SimplePaths paths = new SimplePaths(
                        PathRegion.within(steps, from, to, maxLength), most, TRIES_FOR_EACH * Math.max(1_000L, most))
                .upTo(maxLength);
        return new FoundPathsParts(
                        FrozenList.of(from.length, i -> graph.node(from[i])),
                        FrozenList.of(to.length, i -> graph.node(to[i])),
                        maxLength,
                        paths.found().stream().map(path -> present(graph, path)).toList(),
                        paths.more())
                .answer();
    }

    private static FoundPath present(IndexedGraph graph, SimplePaths.Path path) {
        List<FoundPath.Step> steps = new ArrayList<>();
        for (PathRegion.Arc arc : path.arcs()) {
            steps.add(new FoundPathParts.Step(
                            graph.edge(arc.edge()),
                            arc.along(),
                            graph.node(arc.to()),
                            arc.others(),
                            EdgeSentence.of(graph, arc.edge()))
                    .answer());
        }
        return new FoundPathParts(graph.node(path.start()), steps).answer();
    }
}
