package io.charactergraph.jdbc.change;

import io.charactergraph.check.Finding;
import io.charactergraph.internal.OneLine;

/**
 * A finding that a plan does not resolve.
 *
 * @param finding the finding
 * @param reason the reason, as a part of a sentence
 * @since 0.1
 */
public record SkippedFinding(Finding finding, String reason) {

    /** The finding and the reason. */
    @Override
    public String toString() {
        return OneLine.of(finding + ": " + reason);
    }
}
