package io.charactergraph.check;

/** How bad a finding is, worst first. */
public enum Severity {
    /** The data contradicts itself: something will not work, or not as meant. */
    ERROR,
    /** It works, but not the way it should be, or not for long. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Whether this is as bad as the other, or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
