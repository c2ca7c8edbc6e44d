package io.charactergraph.jdbc.remedies;

import io.charactergraph.internal.OneLine;

/** A remedy cannot resolve a finding. Never leaves the package. */
final class NoRemedyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Contains the reason, as a part of a sentence. */
    NoRemedyException(String why) {
        super(OneLine.of(why), null, false, false);
    }
}
