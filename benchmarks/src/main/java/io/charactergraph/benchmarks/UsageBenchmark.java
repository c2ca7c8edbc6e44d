package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.query.UsageStats;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Counts the usage of all templates of a studio in which each has {@value BusyCharacters#ASSETS} assets and {@value
 * BusyCharacters#GENERATIONS} generations. {@code touched} is the time for each asset and each generation of a template.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class UsageBenchmark {

    /** How many templates there are. */
    @Param({"1000"})
    public int characters;

    private CharacterGraph graph;
    private CharacterGraph filtered;
    private int next;

    /** Time goes by each of these, too. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Touched {

        /** How many assets and generations the templates have. */
        public long touched;
    }

    /** Loads the studio. */
    @Setup
    public void setUp() {
        graph = CharacterGraph.load(new BusyCharacters(characters));
        filtered = graph.filter(GraphFilter.rating("PG-13"));
    }

    /** All templates of the whole graph. */
    @Benchmark
    public List<UsageStats> all(Touched touched) {
        return counted(graph.usage().all(), touched);
    }

    /** All templates of a filtered graph. */
    @Benchmark
    public List<UsageStats> allFiltered(Touched touched) {
        return counted(filtered.usage().all(), touched);
    }

    /** One template, another one each time. */
    @Benchmark
    public List<UsageStats> one(Touched touched) {
        return counted(List.of(graph.character("hero_" + next++ % characters).usage()), touched);
    }

    private static List<UsageStats> counted(List<UsageStats> all, Touched touched) {
        for (UsageStats stats : all) {
            touched.touched += stats.assets() + stats.generations();
        }
        return all;
    }
}
