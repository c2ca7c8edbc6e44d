package io.charactergraph.check;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Printout;
import io.charactergraph.query.Answer;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the rules found in a graph. The same graph and rules have the same report, to the byte.
 *
 * @since 0.1
 */
public final class CheckReport implements Answer {

    static {
        FriendAccess.register(CheckReport.class, RuleSet.class, CheckReport::of);
    }

    private final Parts parts;

    CheckReport(Parts parts) {
        this.parts = parts;
    }

    /** Returns the outcome of every rule, in the order of the rule set, including rules without findings. */
    public List<RuleOutcome> rules() {
        return FrozenList.copyOf(parts.rules(), RuleOutcome.TABLE);
    }

    /** Returns the exemptions in force that match no finding. */
    public List<Exemption> unusedExemptions() {
        return parts.unusedExemptions();
    }

    /** Returns the exemptions whose last day is past; they allow nothing. */
    public List<Exemption> expiredExemptions() {
        return parts.expiredExemptions();
    }

    /** Runs the rules. */
    private static CheckReport of(GraphState state, RuleSet rules) {
        state.requireWhole("a check");
        return new Checker(state, rules).report();
    }

    /** Returns all findings: by rule in the order of the rule set, then primary node, then evidence. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        rules().forEach(outcome -> all.addAll(outcome.findings()));
        return FrozenList.copyOf(all, Finding.TABLE);
    }

    /** Returns the outcome of a rule, if the rule was in the set. */
    public Optional<RuleOutcome> find(String rule) {
        return rules().stream().filter(outcome -> outcome.rule().equals(rule)).findFirst();
    }

    /** Returns the number of findings of each severity, also when it is 0. */
    public Map<Severity, Integer> counts() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        rules().forEach(outcome ->
                outcome.findings().forEach(found -> counts.merge(found.severity(), 1, Integer::sum)));
        return counts;
    }

    /** Returns whether there is a finding of this severity or a worse one. */
    public boolean hasAtLeast(Severity severity) {
        return rules().stream()
                .flatMap(outcome -> outcome.findings().stream())
                .anyMatch(finding -> finding.severity().isAtLeast(severity));
    }

    /**
     * The report for machines: lines of canonical JSON without line ends, first one for each rule, then one for each
     * finding,
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

    /** Returns the rules with findings as a table; {@link #explain()} has every finding, with the evidence and what to do. */
    @Override
    public String toString() {
        List<RuleOutcome> withFindings = rules().stream()
                .filter(outcome ->
                        !outcome.findings().isEmpty() || outcome.notChecked().isPresent())
                .toList();
        return new Printout()
                .line(HumanReport.counts(this))
                .table(RuleOutcome.TABLE, withFindings)
                .toString();
    }

    /** Returns whether the other has equal parts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CheckReport that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Everything that it consists of; not public, so that it can grow. */
    record Parts(List<RuleOutcome> rules, List<Exemption> unusedExemptions, List<Exemption> expiredExemptions) {

        Parts {
            rules = List.copyOf(rules);
            unusedExemptions = List.copyOf(unusedExemptions);
            expiredExemptions = List.copyOf(expiredExemptions);
        }
    }
}
