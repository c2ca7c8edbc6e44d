package io.charactergraph.check;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.TableCoverage;
import java.util.List;
import java.util.Optional;

/**
 * What one rule found.
 *
 * @param rule the rule's id
 * @param severity how bad its findings are, as the rule set has it
 * @param title what the rule finds
 * @param findings by primary node (those without one first), then evidence
 * @param exempted findings that an exemption allows, in the same order; they are not among the findings
 * @param notRead the tables that could refute a finding and were not read, or not whole
 * @param notChecked why the rule could not be run at all, if it could not
 */
public record RuleOutcome(
        String rule,
        Severity severity,
        String title,
        List<Finding> findings,
        List<Exempted> exempted,
        List<TableCoverage> notRead,
        Optional<String> notChecked) {

    /** Copies the lists. */
    public RuleOutcome {
        findings = List.copyOf(findings);
        exempted = List.copyOf(exempted);
        notRead = List.copyOf(notRead);
    }

    /**
     * A finding that is allowed.
     *
     * @param finding the finding
     * @param exemption what allows it, and why
     */
    public record Exempted(Finding finding, Exemption exemption) {}

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
