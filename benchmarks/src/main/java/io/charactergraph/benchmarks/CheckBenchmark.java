package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.testkit.large.LargeStudio;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Checks a generated studio by all built-in rules, once each on a graph that was just loaded: what a graph computes only
 * once
 * is in the time. Prints how many findings there were, and how long each rule took.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class CheckBenchmark {

    /** About how many nodes the studio has. */
    @Param({"100000", "1000000"})
    public int nodes;

    private CharacterGraph graph;

    /** Loads the studio. */
    @Setup(Level.Iteration)
    public void setUp() {
        graph = CharacterGraph.load(new LargeStudioSource(LargeStudio.of(1, nodes)));
    }

    /** All rules. */
    @Benchmark
    public CheckReport check() {
        CheckReport report = graph.check();
        System.out.println(report.counts());
        return report;
    }

    /** All rules, and the report for machines. */
    @Benchmark
    public int report() {
        int[] lines = {0};
        graph.check().writeJsonLines(line -> lines[0]++);
        return lines[0];
    }

    /** Each rule alone, with the time of each on standard output. */
    @Benchmark
    public int ruleByRule() {
        int findings = 0;
        for (String rule : RuleSet.standard().ids()) {
            long start = System.nanoTime();
            int found = graph.check(RuleSet.standard().only(rule)).findings().size();
            System.out.printf(
                    Locale.ROOT, "%-28s %8d findings %8d ms%n", rule, found, (System.nanoTime() - start) / 1_000_000);
            findings += found;
        }
        return findings;
    }
}
