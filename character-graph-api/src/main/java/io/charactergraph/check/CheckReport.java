package io.charactergraph.check;

import io.charactergraph.query.Answer;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the rules found in a graph. The same graph and rules give the same report, to the byte.
 *
 * @param rules the outcome of every rule, in the order of the rule set, those that found nothing too
 * @param unusedExemptions exemptions in force that no finding needed
 * @param expiredExemptions exemptions that are past their day, and allow nothing any more
 */
public record CheckReport(List<RuleOutcome> rules, List<Exemption> unusedExemptions, List<Exemption> expiredExemptions)
        implements Answer {

    /** Copies the lists. */
    public CheckReport {
        rules = List.copyOf(rules);
        unusedExemptions = List.copyOf(unusedExemptions);
        expiredExemptions = List.copyOf(expiredExemptions);
    }

    /** Runs the rules; for the library's own modules. */
    @SuppressWarnings("exports") // on purpose: only friends see the type
    public static CheckReport of(GraphState state, RuleSet rules) {
        state.requireWhole("a check");
        return new Checker(state, rules).report();
    }

    /** All findings: by rule in the order of the rule set, then primary node, then evidence. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        rules.forEach(outcome -> all.addAll(outcome.findings()));
        return List.copyOf(all);
    }

    /** The outcome of a rule, if the rule was in the set. */
    public Optional<RuleOutcome> find(String rule) {
        return rules.stream().filter(outcome -> outcome.rule().equals(rule)).findFirst();
    }

    /** How many findings there are of each severity, every severity named. */
    public Map<Severity, Integer> counts() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        rules.forEach(outcome -> outcome.findings().forEach(found -> counts.merge(found.severity(), 1, Integer::sum)));
        return counts;
    }

    /** Whether there is a finding that bad, or worse. */
    public boolean hasAtLeast(Severity severity) {
        return rules.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .anyMatch(finding -> finding.severity().isAtLeast(severity));
    }

    /**
     * The report for machines: lines of canonical JSON without line ends, first one for each rule, then one for each finding,
     * each finding that is exempted, and each exemption that is unused or expired.
     */
    public void writeJsonLines(Consumer<String> out) {
        new JsonReport(out).write(this);
    }

    /** The lines of {@link #writeJsonLines}, each ended by a line feed. */
    public String toJsonLines() {
        StringBuilder text = new StringBuilder();
        writeJsonLines(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The report for people: grouped by rule and counted, every finding with its evidence, and what to do. */
    @Override
    public String explain() {
        return explain(Integer.MAX_VALUE);
    }

    /**
     * The report for people with only the first findings of each rule, and of those it allows, and how many more there are.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public String explain(int mostOfEachRule) {
        if (mostOfEachRule < 0) {
            throw new IllegalArgumentException(
                    "mostOfEachRule: " + mostOfEachRule + " is negative; give 0 for counts alone");
        }
        return new HumanReport(mostOfEachRule).write(this);
    }

    /** The same as {@link #explain()}. */
    @Override
    public String toString() {
        return explain();
    }
}
