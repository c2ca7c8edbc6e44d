package io.charactergraph.jdbc.remedies;

import io.charactergraph.internal.OneLine;

/** A remedy finds that it must not mend a finding. Never leaves the package. */
final class CannotMendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    CannotMendException(String why) {
        super(OneLine.of(why), null, false, false);
    }
}
