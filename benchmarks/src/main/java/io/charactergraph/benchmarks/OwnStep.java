package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.query.UsageStats;
import io.charactergraph.testkit.large.LargeStudio;
import java.util.Arrays;
import java.util.function.Supplier;

/** Measures what the peers have no question for: filters, checks, differences, and the usage of many busy characters. */
final class OwnStep {

    private static final long WARM_UP_MILLIS = 5_000;

    private OwnStep() {}

    static void run(int nodes, Stopwatch watch) {
        CharacterGraph graph = load(nodes);
        double things = graph.typed().nodeCount() + graph.typed().edgeCount();
        put(nodes, "first view of a rating ns each", firstView(graph, GraphFilter.rating("PG-13"), watch) / things);
        put(nodes, "first view of worlds ns each", firstView(graph, GraphFilter.worlds(1, 2), watch) / things);
        graph.filter(GraphFilter.rating("PG-13"));
        put(
                nodes,
                "view of worlds ns each",
                watch.nanos(number -> PeerStep.consume(graph.filter(GraphFilter.worlds(1, 2)))) / things);
        put(
                nodes,
                "check ms",
                once(3, () -> QueryBenchmark.fresh(graph).check().findings().size()) / 1e6);
        CharacterGraph filtered = graph.filter(GraphFilter.worlds(1, 2));
        put(
                nodes,
                "usage of all filtered ms",
                watch.nanos(number -> PeerStep.consume(filtered.usage().all())) / 1e6);
        differences(nodes, graph);
    }

    /** The first view of a graph that remembers nothing, once the code is warm. */
    private static double firstView(CharacterGraph graph, GraphFilter filter, Stopwatch watch) {
        return watch.nanos(
                number -> PeerStep.consume(QueryBenchmark.fresh(graph).filter(filter)));
    }

    /** The difference after some work on the studio, and that of two studios of which nearly every row differs. */
    private static void differences(int nodes, CharacterGraph graph) {
        CharacterGraph edited = CharacterGraph.load(new EditedStudioSource(LargeStudio.of(7, nodes), 1_000));
        put(nodes, "diff of changes ms", difference(graph, edited));
        CharacterGraph other = load(nodes - nodes / 100);
        put(nodes, "diff ms", difference(graph, other));
    }

    /** Nothing is remembered from one comparison to the next. */
    private static double difference(CharacterGraph graph, CharacterGraph other) {
        return once(
                        3,
                        () -> QueryBenchmark.fresh(graph)
                                .diff(QueryBenchmark.fresh(other))
                                .isEmpty())
                / 1e6;
    }

    /**
     * Measures the usage of all of characters with 540 assets and 1,350 generations each. It is warmed up for longer, since one run takes
     * about a tenth of a second.
     */
    static void busy(int characters) {
        Stopwatch watch = new Stopwatch(WARM_UP_MILLIS);
        CharacterGraph graph = CharacterGraph.load(new BusyCharacters(characters));
        long touched = graph.usage().all().stream()
                .mapToLong(stats -> stats.assets() + stats.generations())
                .sum();
        for (UsageStats stats : graph.usage().all()) {
            if (!stats.equals(graph.character(stats.template().id()).usage())) {
                throw new IllegalStateException("the usage of one is not that of all");
            }
        }
        double nanos = watch.nanos(number -> PeerStep.consume(graph.usage().all()));
        put(characters, "usage of busy characters ms", nanos / 1e6);
        put(characters, "usage of busy characters ns each", nanos / touched);
    }

    private static CharacterGraph load(int nodes) {
        return CharacterGraph.load(new LargeStudioSource(LargeStudio.of(7, nodes)));
    }

    /** The nanoseconds of the median of some runs, the first of which warms up. */
    private static double once(int runs, Supplier<Object> what) {
        double[] nanos = new double[runs];
        for (int i = -1; i < runs; i++) {
            long start = System.nanoTime();
            PeerStep.consume(what.get());
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos[runs / 2];
    }

    private static void put(int nodes, String measure, double value) {
        System.out.println(Results.csv(measure, Results.OURS, nodes, value));
    }
}
