package io.charactergraph.check;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.TableCoverage;
import java.util.List;
import java.util.Optional;

/**
 * What one rule found.
 *
 * @since 0.1
 */
public final class RuleOutcome {

    static final TextTable<RuleOutcome> TABLE = TextTable.of(RuleOutcome.class)
            .text("SEVERITY", outcome -> outcome.severity().word())
            .text("RULE", RuleOutcome::rule)
            .number("FINDINGS", outcome -> outcome.findings().size())
            .text(
                    "EXEMPTED",
                    outcome -> outcome.exempted().isEmpty()
                            ? ""
                            : outcome.exempted().size())
            .text(
                    "FINDS",
                    outcome -> outcome.notChecked()
                            .map(why -> "not checked: " + why)
                            .orElseGet(outcome::title));

    private final Parts parts;

    RuleOutcome(Parts parts) {
        this.parts = parts;
    }

    /** Returns the rule's id. */
    public String rule() {
        return parts.rule();
    }

    /** Returns the severity of its findings in the rule set. */
    public Severity severity() {
        return parts.severity();
    }

    /** Returns what the rule finds. */
    public String title() {
        return parts.title();
    }

    /** Returns the findings, ordered by primary node (findings without one first), then by evidence. */
    public List<Finding> findings() {
        return FrozenList.copyOf(parts.findings(), Finding.TABLE);
    }

    /** Returns the findings that an exemption allows, in the same order. They are not in {@link #findings}. */
    public List<Exempted> exempted() {
        return parts.exempted();
    }

    /** Returns the tables that could refute a finding and were not read as a whole. */
    public List<TableCoverage> notRead() {
        return parts.notRead();
    }

    /** Returns the reason why the rule could not run, if it could not. */
    public Optional<String> notChecked() {
        return parts.notChecked();
    }

    /**
     * A finding that is allowed.
     *
     * @param finding the finding
     * @param exemption the exemption that allows it, with its reason
     */
    public record Exempted(Finding finding, Exemption exemption) {

        /** Returns the finding and the reason why it is allowed, on one line. */
        @Override
        public String toString() {
            return finding + OneLine.of(", allowed: " + exemption.reason());
        }
    }

    /** Returns the outcome on one line, such as {@code warning hard-coded-npc: 2 findings, 1 exempted}. */
    @Override
    public String toString() {
        return OneLine.of(severity().word() + " " + rule() + ": "
                + notChecked().map(why -> "not checked, " + why).orElseGet(this::counts));
    }

    private String counts() {
        int count = findings().size();
        return (count == 0 ? "no findings" : count == 1 ? "1 finding" : count + " findings")
                + (exempted().isEmpty() ? "" : ", " + exempted().size() + " exempted");
    }

    /** Returns whether the other has equal parts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleOutcome that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Everything that it consists of; not public, so that it can grow. */
    record Parts(
            String rule,
            Severity severity,
            String title,
            List<Finding> findings,
            List<Exempted> exempted,
            List<TableCoverage> notRead,
            Optional<String> notChecked) {

        Parts {
            findings = List.copyOf(findings);
            exempted = List.copyOf(exempted);
            notRead = List.copyOf(notRead);
        }
    }
}
