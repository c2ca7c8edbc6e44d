package io.charactergraph.check;

import io.charactergraph.internal.SortedJson;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a report as lines of canonical JSON; each has a {@code type}. */
final class JsonReport {

    private final Consumer<String> out;

    JsonReport(Consumer<String> out) {
        this.out = out;
    }

    void write(CheckReport report) {
        report.rules().forEach(this::rule);
        report.rules().forEach(outcome -> outcome.findings().forEach(finding -> line("finding", parts(finding))));
        report.rules()
                .forEach(outcome -> outcome.exempted().forEach(exempted -> {
                    Map<String, @Nullable Object> line = parts(exempted.finding());
                    line.put("exemption", parts(exempted.exemption()));
                    line("exempted", line);
                }));
        report.unusedExemptions().forEach(exemption -> line("unused-exemption", parts(exemption)));
        report.expiredExemptions().forEach(exemption -> line("expired-exemption", parts(exemption)));
    }

    private void rule(RuleOutcome outcome) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("rule", outcome.rule());
        line.put("severity", outcome.severity().word());
        line.put("title", outcome.title());
        line.put("n", outcome.findings().size());
        line.put("exempted", outcome.exempted().size());
        line.put("notRead", outcome.notRead().stream().map(JsonReport::parts).toList());
        outcome.notChecked().ifPresent(why -> line.put("notChecked", why));
        line("rule", line);
    }

    private static Map<String, @Nullable Object> parts(Finding finding) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("rule", finding.rule());
        line.put("severity", finding.severity().word());
        line.put("nodes", finding.nodes().stream().map(Object::toString).toList());
        line.put("evidence", finding.evidence().stream().map(JsonReport::parts).toList());
        line.put("sentence", finding.sentence());
        line.put("remedy", finding.remedy());
        line.put("key", finding.key());
        finding.reference().ifPresent(reference -> {
            line.put("text", reference.text());
            if (reference.reason() == UnresolvedReference.Reason.DANGLING) {
                line.put(
                        "missing",
                        reference.missing().stream().map(Object::toString).toList());
            }
        });
        finding.edge().ifPresent(edge -> {
            line.put("from", edge.from().toString());
            line.put("edge", edge.wireType());
            line.put("to", edge.to().toString());
            line.put("source", edge.source().name());
        });
        return line;
    }

    private static Map<String, Object> parts(Evidence place) {
        return Map.of("table", place.table(), "row", place.rowId(), "path", place.path());
    }

    private static Map<String, Object> parts(TableCoverage table) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("table", table.table());
        line.put("status", table.status().name());
        line.put("missing", List.copyOf(table.missingColumns()));
        if (table.unheldRows() > 0) {
            line.put("unheldRows", table.unheldRows());
        }
        if (table.unheldValues() > 0) {
            line.put("unheldValues", table.unheldValues());
        }
        return line;
    }

    private static Map<String, @Nullable Object> parts(Exemption exemption) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("rule", exemption.rule());
        line.put("pattern", exemption.pattern());
        line.put("reason", exemption.reason());
        exemption.expires().ifPresent(day -> line.put("expires", day.toString()));
        return line;
    }

    private void line(String type, Map<String, @Nullable Object> parts) {
        parts.put("type", type);
        out.accept(SortedJson.write(parts));
    }
}
