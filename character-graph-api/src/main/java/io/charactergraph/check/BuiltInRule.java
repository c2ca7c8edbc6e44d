package io.charactergraph.check;

import java.util.List;
import java.util.Objects;

/** What all built-in rules share: two of one class are equal when their thresholds are. */
abstract class BuiltInRule implements Rule {

    private final String id;
    private final Severity severity;
    private final String title;
    private final List<String> restsOn;

    BuiltInRule(String id, Severity severity, String title) {
        this(id, severity, title, List.of());
    }

    BuiltInRule(String id, Severity severity, String title, List<String> restsOn) {
        this.id = id;
        this.severity = severity;
        this.title = title;
        this.restsOn = List.copyOf(restsOn);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final List<String> restsOn() {
        return restsOn;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof BuiltInRule that
                && getClass() == that.getClass()
                && thresholds().equals(that.thresholds());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(id, thresholds());
    }

    @Override
    public final String toString() {
        return id;
    }
}
