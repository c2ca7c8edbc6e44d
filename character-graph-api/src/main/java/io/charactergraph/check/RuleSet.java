package io.charactergraph.check;

import io.charactergraph.graph.index.NearestIds;
import io.charactergraph.internal.Numbers;
import io.charactergraph.internal.OneLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which rules to check, how bad their findings are, and which findings are allowed. A value: every method gives another set.
 * Two sets are equal when they have equal rules in the same order, severities and exemptions.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.standard().without("role-name").severity("npc-without-character", Severity.ERROR);
 * }</pre>
 *
 * @since 0.1
 */
public final class RuleSet {

    private static final RuleSet STANDARD = new RuleSet(StandardRules.ALL, Map.of(), List.of(), Optional.empty());

    private final List<Rule> rules;
    private final Map<String, Severity> severities;
    private final List<Exemption> exemptions;
    private final Optional<LocalDate> day;

    private RuleSet(
            List<Rule> rules, Map<String, Severity> severities, List<Exemption> exemptions, Optional<LocalDate> day) {
        this.rules = List.copyOf(rules);
        this.severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
        this.exemptions = List.copyOf(exemptions);
        this.day = day;
    }

    /** All built-in rules, in the order of the spec's table, with their own severities and thresholds; no exemptions. */
    public static RuleSet standard() {
        return STANDARD;
    }

    /**
     * Only these rules, in the order in which this set has them.
     *
     * @throws IllegalArgumentException if the set has no such rule; the message names the nearest
     */
    public RuleSet only(String... ids) {
        Set<String> wanted = requireAll(ids);
        return where(rule -> wanted.contains(rule.id()));
    }

    /**
     * Without these rules.
     *
     * @throws IllegalArgumentException if the set has no such rule; the message names the nearest
     */
    public RuleSet without(String... ids) {
        Set<String> unwanted = requireAll(ids);
        return where(rule -> !unwanted.contains(rule.id()));
    }

    /** With one more rule, which comes last; in the place of the one that has its id, if there is one. */
    public RuleSet with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        int place = ids().indexOf(rule.id());
        if (place < 0) {
            more.add(rule);
        } else {
            more.set(place, rule);
        }
        return new RuleSet(more, severities, exemptions, day);
    }

    /**
     * With another severity for all findings of a rule.
     *
     * @throws IllegalArgumentException if the set has no such rule; the message names the nearest
     */
    public RuleSet severity(String id, Severity severity) {
        require(id);
        Map<String, Severity> changed = new LinkedHashMap<>(severities);
        changed.put(id, severity);
        return new RuleSet(rules, changed, exemptions, day);
    }

    /**
     * With another threshold of a rule; {@link Rule#thresholds} lists them.
     *
     * @throws IllegalArgumentException if the set has no such rule, the rule no such threshold, or the value makes no sense
     */
    public RuleSet threshold(String id, String name, double value) {
        return with(require(id).withThreshold(name, value));
    }

    /**
     * With more exemptions.
     *
     * @param asOf the day for which expiry is judged, of all exemptions of the set
     * @throws IllegalArgumentException if one is from a rule that the set does not have; the message names the nearest
     */
    public RuleSet exempting(LocalDate asOf, Collection<Exemption> more) {
        more.forEach(exemption -> require(exemption.rule()));
        List<Exemption> all = new ArrayList<>(exemptions);
        all.addAll(more);
        return new RuleSet(rules, severities, all.stream().distinct().toList(), Optional.of(asOf));
    }

    /**
     * With the settings of a file of JSON lines, each an object with a {@code rule} and one of
     *
     * <ul>
     *   <li>{@code "check": false}: the rule is left out;
     *   <li>{@code "severity": "error"}, {@code "warning"} or {@code "info"};
     *   <li>{@code "threshold": NAME, "value": NUMBER};
     *   <li>{@code "pattern": PATTERN, "reason": TEXT} and perhaps {@code "expires": DAY}: an {@link Exemption};
     *   <li>{@code "type": "finding"} with its {@code key}, as {@link CheckReport#writeJsonLines} writes it: the finding is known,
     *       and exempted. Other lines of such a report are passed over, so that a former report can be given whole.
     * </ul>
     *
     * @param asOf the day for which expiry is judged, of all exemptions of the set
     * @param lines the lines; blank ones are passed over
     * @throws IllegalArgumentException if a line cannot be read, or wants what the set does not have; the message names the line
     */
    public RuleSet configured(LocalDate asOf, List<String> lines) {
        return RuleSettings.apply(this, asOf, lines);
    }

    /** The rules, in order. */
    public List<Rule> rules() {
        return rules;
    }

    /** The ids of the rules, in order. */
    public List<String> ids() {
        return rules.stream().map(Rule::id).toList();
    }

    /** The exemptions from rules of this set, in the order given, expired ones too. */
    public List<Exemption> exemptions() {
        return exemptions;
    }

    /**
     * How bad the findings of a rule are.
     *
     * @throws IllegalArgumentException if the set has no such rule; the message names the nearest
     */
    public Severity severityOf(String id) {
        Rule rule = require(id);
        return severities.getOrDefault(id, rule.severity());
    }

    /** The finding as this set judges it. */
    Finding judge(Finding finding) {
        Severity severity = severities.get(finding.rule());
        return severity == null ? finding : finding.withSeverity(severity);
    }

    boolean isExpired(Exemption exemption) {
        return day.filter(exemption::isExpired).isPresent();
    }

    private Set<String> requireAll(String... ids) {
        for (String id : ids) {
            require(id);
        }
        return new HashSet<>(List.of(ids));
    }

    private Rule require(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
    }

    private IllegalArgumentException unknown(String id) {
        List<String> nearest = NearestIds.nearestTexts(id, ids());
        return new IllegalArgumentException(OneLine.of("id: there is no rule '" + id + "' here; "
                + (nearest.isEmpty() ? "the set has no rules" : "the nearest are " + String.join(", ", nearest))));
    }

    private RuleSet where(Predicate<Rule> kept) {
        List<Rule> left = rules.stream().filter(kept).toList();
        Set<String> ids = left.stream().map(Rule::id).collect(Collectors.toSet());
        Map<String, Severity> severitiesLeft = new LinkedHashMap<>(severities);
        severitiesLeft.keySet().retainAll(ids);
        return new RuleSet(
                left,
                severitiesLeft,
                exemptions.stream()
                        .filter(exemption -> ids.contains(exemption.rule()))
                        .toList(),
                day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSet that
                && rules.equals(that.rules)
                && severities.equals(that.severities)
                && exemptions.equals(that.exemptions)
                && day.equals(that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, severities, exemptions, day);
    }

    /** The set in words, a line for each rule, with what is not as the rule has it, and each exemption. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            text.append(severityOf(rule.id()))
                    .append(' ')
                    .append(OneLine.of(rule.id()))
                    .append(": ")
                    .append(OneLine.of(rule.title()));
            rule.thresholds()
                    .forEach((name, value) -> text.append("; ")
                            .append(OneLine.of(name))
                            .append(' ')
                            .append(Numbers.text(value)));
            text.append('\n');
        }
        for (Exemption exemption : exemptions) {
            text.append("but ")
                    .append(exemption)
                    .append(isExpired(exemption) ? " (expired)" : "")
                    .append('\n');
        }
        return text.toString();
    }

    /** Such as {@code 22 rules, 3 exemptions}. */
    @Override
    public String toString() {
        return rules.size() + " rules, " + exemptions.size() + " exemptions";
    }
}
