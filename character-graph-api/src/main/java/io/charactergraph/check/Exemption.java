package io.charactergraph.check;

import io.charactergraph.internal.OneLine;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Findings that are known and allowed, with the reason: an exception to a rule, as data.
 *
 * @param rule the id of the rule
 * @param pattern which findings: the id of the primary node, where {@code *} stands for any text ({@code scene:game:*}), or a
 *     whole {@linkplain Finding#key() key}; {@code *} alone is all of them, also those without a primary node
 * @param reason why it is allowed
 * @param expires the last day on which it holds, if it ends
 */
public record Exemption(String rule, String pattern, String reason, Optional<LocalDate> expires) {

    /**
     * Checks that there is a reason.
     *
     * @throws IllegalArgumentException if the reason or the pattern is blank
     */
    public Exemption {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    OneLine.of("reason: the exemption of '" + pattern + "' from " + rule + " needs a reason"));
        }
        if (pattern.isBlank()) {
            throw new IllegalArgumentException(
                    OneLine.of("pattern: an exemption from " + rule + " needs one; '*' is everything"));
        }
    }

    /** One that never ends. */
    public static Exemption of(String rule, String pattern, String reason) {
        return new Exemption(rule, pattern, reason, Optional.empty());
    }

    /** The same until the end of a day. */
    public Exemption until(LocalDate lastDay) {
        return new Exemption(rule, pattern, reason, Optional.of(lastDay));
    }

    /** Whether its last day is past. */
    public boolean isExpired(LocalDate day) {
        return expires.filter(day::isAfter).isPresent();
    }

    /** Whether it is about that finding, expired or not. */
    public boolean matches(Finding finding) {
        return rule.equals(finding.rule())
                && (pattern.equals(finding.key())
                        || Wildcards.match(
                                pattern, finding.primary().map(Object::toString).orElse("")));
    }

    /** Such as {@code role-name scene:game:* until 2027-01-31: spelled as the game code does}. */
    @Override
    public String toString() {
        return OneLine.of(
                rule + " " + pattern + expires.map(day -> " until " + day).orElse("") + ": " + reason);
    }
}
