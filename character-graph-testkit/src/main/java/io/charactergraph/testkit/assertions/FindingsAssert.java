package io.charactergraph.testkit.assertions;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Finding;
import io.charactergraph.check.RuleOutcome;
import io.charactergraph.check.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what the checks found; what is exempted does not count. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class FindingsAssert extends AbstractAssert<FindingsAssert, CheckReport> {

    /** Assertions on that report. */
    protected FindingsAssert(CheckReport actual) {
        super(actual, FindingsAssert.class);
    }

    /** That nothing was found. */
    public FindingsAssert isEmpty() {
        isNotNull();
        return none("nothing to be found", actual.findings());
    }

    /** That nothing was found that is so bad, or worse. */
    public FindingsAssert hasNothingAtLeast(Severity severity) {
        isNotNull();
        return none(
                "nothing to be found that is " + severity + " or worse",
                actual.findings().stream()
                        .filter(finding -> finding.severity().isAtLeast(severity))
                        .toList());
    }

    /** That these rules were checked, and found nothing. */
    public FindingsAssert hasNothingOf(String... rules) {
        isNotNull();
        for (String rule : rules) {
            none("rule " + rule + " to find nothing", require(rule).findings());
        }
        return this;
    }

    /**
     * That a rule found something about that node before all others.
     *
     * @param node the id as on the wire
     */
    public FindingsAssert contains(String rule, String node) {
        isNotNull();
        List<Finding> ofRule = require(rule).findings();
        if (ofRule.stream()
                .noneMatch(finding -> finding.primary().map(Object::toString).equals(Optional.of(node)))) {
            throw failure(new Lines()
                    .line("Expecting rule " + rule + " to find something about")
                    .thing(node)
                    .line(ofRule.isEmpty() ? "but it found nothing" : "but it found only")
                    .things(lines(ofRule)));
        }
        return this;
    }

    /** That a rule was checked, and found so many. */
    public FindingsAssert hasFindings(int count, String rule) {
        isNotNull();
        List<Finding> ofRule = require(rule).findings();
        if (ofRule.size() != count) {
            throw failure(new Lines()
                    .line("Expecting rule " + rule + " to find " + count + ", but it found " + ofRule.size())
                    .things(lines(ofRule)));
        }
        return this;
    }

    private FindingsAssert none(String expected, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw failure(
                    new Lines().line("Expecting " + expected + ", but there is").things(lines(findings)));
        }
        return this;
    }

    /** The outcome of a rule that was checked. */
    private RuleOutcome require(String rule) {
        RuleOutcome outcome = actual.find(rule)
                .orElseThrow(() -> failure(new Lines()
                        .line("Expecting rule " + rule
                                + " to be checked, but it is not in the rule set"
                                + Names.nearest(
                                        rule,
                                        actual.rules().stream()
                                                .map(RuleOutcome::rule)
                                                .toList()))));
        if (outcome.notChecked().isPresent()) {
            throw failure(new Lines()
                    .line("Expecting rule " + rule + " to be checked, but it was not:")
                    .thing(outcome.notChecked().get()));
        }
        return outcome;
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.of(finding.toString(), "  what to do: " + finding.remedy()))
                .toList();
    }

    private AssertionError failure(Lines lines) {
        return failure("%s", lines);
    }
}
