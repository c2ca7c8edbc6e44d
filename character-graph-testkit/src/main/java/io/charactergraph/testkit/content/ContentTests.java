package io.charactergraph.testkit.content;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Finding;
import io.charactergraph.check.RuleOutcome;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import io.charactergraph.internal.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * A rule set as a test of JUnit: the build fails when the studio's content is inconsistent.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> content() {
 *     return ContentTests.of(CharacterGraph.load(JdbcGraphSource.of(dataSource)))
 *             .rules(RuleSet.standard())
 *             .baseline(Baseline.of(Path.of("src/test/known-findings.txt")))
 *             .byRule();
 * }
 * }</pre>
 *
 * <p>A rule that could not be checked is an aborted test with the reason. A value: each method returns another.
 *
 * @since 0.1
 */
public final class ContentTests {

    private final CharacterGraph graph;
    private final RuleSet rules;
    private final Optional<Baseline> baseline;
    private final Severity failingAt;

    private ContentTests(CharacterGraph graph, RuleSet rules, Optional<Baseline> baseline, Severity failingAt) {
        this.graph = graph;
        this.rules = rules;
        this.baseline = baseline;
        this.failingAt = failingAt;
    }

    /** Tests of a graph by all built-in rules, with no finding tolerated. */
    public static ContentTests of(CharacterGraph graph) {
        return new ContentTests(graph, RuleSet.standard(), Optional.empty(), Severity.INFO);
    }

    /** The same by other rules. */
    public ContentTests rules(RuleSet others) {
        return new ContentTests(graph, others, baseline, failingAt);
    }

    /** The same with the findings of a file tolerated. */
    public ContentTests baseline(Baseline known) {
        return new ContentTests(graph, rules, Optional.of(known), failingAt);
    }

    /** The same, failing only for findings that are so bad, or worse. */
    public ContentTests failingAt(Severity severity) {
        return new ContentTests(graph, rules, baseline, severity);
    }

    /** A test for each rule, in the order of the rule set. The checks run, and the baseline is written, before the first. */
    public Stream<DynamicTest> byRule() {
        CheckReport report = graph.check(rules);
        Predicate<Finding> known = known(report);
        return report.rules().stream()
                .map(outcome -> DynamicTest.dynamicTest(name(outcome), () -> test(outcome, known)));
    }

    /** A container for each rule, in the order of the rule set, with a test for each finding; the known ones are aborted. */
    public Stream<DynamicNode> byFinding() {
        CheckReport report = graph.check(rules);
        Predicate<Finding> known = known(report);
        return report.rules().stream()
                .map(outcome -> DynamicContainer.dynamicContainer(name(outcome), tests(outcome, known)));
    }

    private Predicate<Finding> known(CheckReport report) {
        boolean whole = graph.filter().isEverything()
                && graph.tables().coverage().gaps().isEmpty();
        return baseline.map(file -> file.update(report, whole)).orElse(finding -> false);
    }

    private static String name(RuleOutcome outcome) {
        return OneLine.of(outcome.rule() + ": " + outcome.title());
    }

    private Stream<DynamicTest> tests(RuleOutcome outcome, Predicate<Finding> known) {
        if (outcome.notChecked().isPresent() || outcome.findings().isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("nothing", () -> test(outcome, known)));
        }
        return outcome.findings().stream()
                .map(finding -> DynamicTest.dynamicTest(finding.sentence(), () -> test(finding, known.test(finding))));
    }

    private void test(Finding finding, boolean isKnown) {
        if (isKnown) {
            throw new TestAbortedException("known");
        }
        if (!finding.severity().isAtLeast(failingAt)) {
            throw new TestAbortedException("only " + finding.severity());
        }
        throw new AssertionError("\n" + described(finding));
    }

    private void test(RuleOutcome outcome, Predicate<Finding> known) {
        outcome.notChecked().ifPresent(why -> {
            throw new TestAbortedException(OneLine.of(outcome.rule() + " was not checked: " + why));
        });
        List<Finding> fresh = outcome.findings().stream()
                .filter(known.negate())
                .filter(finding -> finding.severity().isAtLeast(failingAt))
                .toList();
        if (!fresh.isEmpty()) {
            int others = outcome.findings().size() - fresh.size();
            throw new AssertionError("\n" + OneLine.of(outcome.rule()) + " found " + fresh.size()
                    + (others > 0 ? ", and " + others + " that are tolerated" : "") + "\n"
                    + fresh.stream().map(this::described).collect(Collectors.joining()));
        }
    }

    /** The finding, what to do, and the line that would tolerate it. */
    private String described(Finding finding) {
        StringBuilder text = new StringBuilder();
        line(text, "  " + finding.severity() + " " + finding.sentence());
        finding.evidence().forEach(place -> line(text, "      at " + place));
        line(text, "      what to do: " + finding.remedy());
        baseline.ifPresent(file -> {
            line(text, "      to tolerate it, add to " + file.file() + ":");
            text.append(Baseline.line(finding)).append('\n'); // safe, but for its tab
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(OneLine.of(line)).append('\n');
    }
}
