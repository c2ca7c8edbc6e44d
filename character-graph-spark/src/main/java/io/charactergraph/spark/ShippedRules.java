package io.charactergraph.spark;

import io.charactergraph.check.Exemption;
import io.charactergraph.check.Rule;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Coverage;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** A rule set as data that tasks receive. Rules are built-in ones with their thresholds; of exemptions those in force. */
final class ShippedRules implements Serializable {

    private static final long serialVersionUID = 1;

    private final ArrayList<Chosen> rules = new ArrayList<>();
    private final ArrayList<Allowed> exemptions = new ArrayList<>();

    /**
     * The rules of a set.
     *
     * @throws IllegalArgumentException if one of them is not built in
     */
    ShippedRules(RuleSet set) {
        for (Rule rule : set.rules()) {
            Chosen chosen = new Chosen(rule.id(), new LinkedHashMap<>(rule.thresholds()), set.severityOf(rule.id()));
            if (!chosen.isBuiltIn(rule)) {
                throw new IllegalArgumentException(OneLine.of("rules: '" + rule.id()
                        + "' is not built in; a rule of your own reads a whole graph in memory, so run"
                        + " it on a graph that load returns"));
            }
            rules.add(chosen);
        }
        List<Exemption> expired =
                CheckedPart.reportOfNothing(set, new Coverage(List.of())).expiredExemptions();
        for (Exemption exemption : set.exemptions()) {
            if (!expired.contains(exemption)) {
                exemptions.add(new Allowed(exemption.rule(), exemption.pattern(), exemption.reason()));
            }
        }
    }

    /** The ids of the rules, in order. */
    List<String> ids() {
        return rules.stream().map(Chosen::id).toList();
    }

    /** The rules as a set. */
    RuleSet set() {
        RuleSet set = RuleSet.standard().only(ids().toArray(String[]::new));
        for (Chosen rule : rules) {
            set = rule.in(set);
        }
        return set.exempting(
                LocalDate.EPOCH, exemptions.stream().map(Allowed::exemption).toList());
    }

    /** A rule as it is in a set. */
    private record Chosen(String id, LinkedHashMap<String, Double> thresholds, Severity severity)
            implements Serializable {

        boolean isBuiltIn(Rule rule) {
            return RuleSet.standard().ids().contains(id)
                    && in(RuleSet.standard().only(id)).rules().equals(List.of(rule));
        }

        /** The set with the rule so. Two thresholds may allow each other in one order only. */
        RuleSet in(RuleSet set) {
            RuleSet changed = set.severity(id, severity);
            List<String> left = new ArrayList<>(thresholds.keySet());
            for (int attempts = left.size() * left.size(); attempts > 0 && !left.isEmpty(); attempts--) {
                String name = left.remove(0);
                try {
                    changed = changed.threshold(id, name, Objects.requireNonNull(thresholds.get(name)));
                } catch (IllegalArgumentException e) {
                    left.add(name);
                }
            }
            return changed;
        }
    }

    /** An exemption in force. */
    private record Allowed(String rule, String pattern, String reason) implements Serializable {

        Exemption exemption() {
            return Exemption.of(rule, pattern, reason);
        }
    }
}
