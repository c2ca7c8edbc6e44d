package io.charactergraph.jdbc.remedies;

import io.charactergraph.internal.OneLine;

/** A remedy finds that it must not mend a finding. Never leaves the package. */
final class NoRemedyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    NoRemedyException(String why) {
        super(OneLine.of(why), null, false, false);
    }
}
