package io.charactergraph.check;

import io.charactergraph.check.RuleOutcome.Exempted;
import io.charactergraph.internal.RowIds;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a rule set on a graph. */
final class Checker {

    private static final Comparator<Evidence> PLACES = Comparator.comparing(Evidence::table, TextOrder.BY_CODE_POINT)
            .thenComparing(Evidence::rowId, RowIds.ORDER)
            .thenComparing(Evidence::path, TextOrder.BY_CODE_POINT);

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.primary(), Checker::comparePrimary)
            .thenComparing(Finding::evidence, Checker::compareEvidence)
            .thenComparing(Finding::key, TextOrder.BY_CODE_POINT);

    private final CheckedGraph graph;
    private final RuleSet rules;
    private final List<Exemption> inForce;
    private final Set<Exemption> used = new LinkedHashSet<>();
    private final Set<String> notChecked = new LinkedHashSet<>();

    Checker(GraphState state, RuleSet rules) {
        this.graph = new CheckedGraph(state);
        this.rules = rules;
        this.inForce = rules.exemptions().stream()
                .filter(exemption -> !rules.isExpired(exemption))
                .toList();
    }

    CheckReport report() {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            outcomes.add(outcome(rule));
        }
        return new CheckReport(new CheckReport.Parts(
                outcomes,
                inForce.stream()
                        .filter(exemption -> !used.contains(exemption) && !notChecked.contains(exemption.rule()))
                        .toList(),
                rules.exemptions().stream().filter(rules::isExpired).toList()));
    }

    private RuleOutcome outcome(Rule rule) {
        List<Finding> found = new ArrayList<>();
        List<Exempted> exempted = new ArrayList<>();
        Optional<String> obstacle = obstacle(rule);
        if (obstacle.isEmpty()) {
            List<Finding> all = new ArrayList<>();
            rule.check(graph, finding -> all.add(rules.judge(finding)));
            all.sort(ORDER);
            Exemptions mine = new Exemptions(inForce.stream()
                    .filter(exemption -> exemption.rule().equals(rule.id()))
                    .toList());
            for (Finding finding : all) {
                List<Exemption> allowing = mine.of(finding);
                used.addAll(allowing);
                if (allowing.isEmpty()) {
                    found.add(finding);
                } else {
                    exempted.add(new Exempted(finding, allowing.get(0)));
                }
            }
        } else {
            notChecked.add(rule.id());
        }
        return new RuleOutcome(new RuleOutcome.Parts(
                rule.id(), rules.severityOf(rule.id()), rule.title(), found, exempted, notRead(rule), obstacle));
    }

    private Optional<String> obstacle(Rule rule) {
        return rule.needsRecords() && !graph.records().loaded()
                ? Optional.of("it needs rows that the load left out; load with records")
                : Optional.empty();
    }

    private List<TableCoverage> notRead(Rule rule) {
        return graph.coverage().gaps().stream()
                .filter(gap -> rule.restsOn().contains(gap.table()))
                .toList();
    }

    private static int comparePrimary(Optional<NodeId> left, Optional<NodeId> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isPresent(), right.isPresent());
        }
        return left.get().compareTo(right.get());
    }

    private static int compareEvidence(List<Evidence> left, List<Evidence> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = PLACES.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return left.size() - right.size();
    }
}
