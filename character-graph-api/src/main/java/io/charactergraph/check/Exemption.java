package io.charactergraph.check;

import io.charactergraph.internal.OneLine;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An exception to a rule, as data: known findings that are allowed, with the reason.
 *
 * @since 0.1
 */
public final class Exemption {

    private final Parts parts;

    Exemption(Parts parts) {
        this.parts = parts;
    }

    /** Returns the id of the rule. */
    public String rule() {
        return parts.rule();
    }

    /**
     * Returns the pattern of the findings: the id of the primary node, where {@code *} stands for any text ({@code scene:game:*}), or
     * a whole {@linkplain Finding#key() key}; {@code *} alone is all of them, also those without a primary node.
     */
    public String pattern() {
        return parts.pattern();
    }

    /** Returns the reason why they are allowed. */
    public String reason() {
        return parts.reason();
    }

    /** Returns the last day on which it is in force, if it ends. */
    public Optional<LocalDate> expires() {
        return parts.expires();
    }

    /**
     * Returns an exemption that does not end.
     *
     * @param rule the id of the rule
     * @param pattern which findings, see {@link #pattern}
     * @param reason why they are allowed
     * @throws IllegalArgumentException if the reason or the pattern is blank
     */
    public static Exemption of(String rule, String pattern, String reason) {
        return new Exemption(new Parts(rule, pattern, reason, Optional.empty()));
    }

    /** Returns the same exemption, in force until the end of a day. */
    public Exemption until(LocalDate lastDay) {
        return new Exemption(new Parts(rule(), pattern(), reason(), Optional.of(lastDay)));
    }

    /** Returns whether its last day is past. */
    public boolean isExpired(LocalDate day) {
        return expires().filter(day::isAfter).isPresent();
    }

    /** Returns whether it covers the finding, expired or not. */
    public boolean matches(Finding finding) {
        return rule().equals(finding.rule())
                && (pattern().equals(finding.key())
                        || Wildcards.match(
                                pattern(),
                                finding.primary().map(Object::toString).orElse("")));
    }

    /** Such as {@code role-name scene:game:* until 2027-01-31: spelled as the game code does}. */
    @Override
    public String toString() {
        return OneLine.of(
                rule() + " " + pattern() + expires().map(day -> " until " + day).orElse("") + ": " + reason());
    }

    /** Returns whether the other has equal parts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Exemption that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Everything that it consists of; not public, so that it can grow. */
    record Parts(String rule, String pattern, String reason, Optional<LocalDate> expires) {

        Parts {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        OneLine.of("reason: the exemption of '" + pattern + "' from " + rule + " needs a reason"));
            }
            if (pattern.isBlank()) {
                throw new IllegalArgumentException(
                        OneLine.of("pattern: an exemption from " + rule + " needs one; '*' is everything"));
            }
        }
    }
}
