package io.charactergraph.check;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.TableCoverage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays a report out for people: counts first, then by rule what was found and what to do. */
final class HumanReport {

    private final int most;
    private final StringBuilder text = new StringBuilder();

    HumanReport(int mostOfEachRule) {
        this.most = mostOfEachRule;
    }

    String write(CheckReport report) {
        line(counts(report));
        report.rules().stream().filter(HumanReport::saysSomething).forEach(this::rule);
        List<String> clean = report.rules().stream()
                .filter(outcome ->
                        outcome.findings().isEmpty() && outcome.notChecked().isEmpty())
                .map(RuleOutcome::rule)
                .toList();
        if (!clean.isEmpty()) {
            line("");
            line("nothing found by " + String.join(", ", clean));
        }
        report.unusedExemptions().forEach(exemption -> line("unused exemption: " + exemption));
        report.expiredExemptions().forEach(exemption -> line("expired exemption: " + exemption));
        return text.toString();
    }

    /** Such as {@code 3 errors, 1 warning, 0 info; 23 rules checked}. */
    static String counts(CheckReport report) {
        Map<Severity, Integer> counts = report.counts();
        return count(counts, Severity.ERROR, "error") + ", " + count(counts, Severity.WARNING, "warning") + ", "
                + counts.get(Severity.INFO) + " info; " + report.rules().size() + " rules checked";
    }

    private static boolean saysSomething(RuleOutcome outcome) {
        return !outcome.findings().isEmpty()
                || !outcome.exempted().isEmpty()
                || !outcome.notRead().isEmpty()
                || outcome.notChecked().isPresent();
    }

    private void rule(RuleOutcome outcome) {
        line("");
        line(outcome.severity().word() + " " + outcome.rule() + " ("
                + outcome.findings().size() + "): " + outcome.title());
        outcome.notChecked().ifPresent(why -> line("  not checked: " + why));
        for (TableCoverage gap : outcome.notRead()) {
            line("  " + gap.table() + " was not read whole (" + gap.status()
                    + (gap.lacking().isEmpty() ? "" : ", " + gap.lacking())
                    + "): what it holds could refute a finding");
        }
        Set<String> remedies = new LinkedHashSet<>();
        for (Finding finding :
                outcome.findings().subList(0, Math.min(most, outcome.findings().size()))) {
            line("  - " + finding.sentence());
            for (Evidence place : finding.evidence()) {
                line("      at " + place);
            }
            remedies.add(finding.remedy());
        }
        if (outcome.findings().size() > most) {
            line("  and " + (outcome.findings().size() - most) + " more");
        }
        remedies.forEach(remedy -> line("  to do: " + remedy));
        outcome.exempted().stream()
                .limit(most)
                .forEach(allowed -> line("  allowed: " + allowed.finding().sentence() + " ("
                        + allowed.exemption().reason() + ")"));
        if (outcome.exempted().size() > most) {
            line("  allowed: " + (outcome.exempted().size() - most) + (most == 0 ? "" : " more"));
        }
    }

    private static String count(Map<Severity, Integer> counts, Severity severity, String noun) {
        int count = counts.getOrDefault(severity, 0);
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** One line, whatever control characters stand in labels and texts. */
    private void line(String line) {
        text.append(OneLine.of(line)).append('\n');
    }
}
