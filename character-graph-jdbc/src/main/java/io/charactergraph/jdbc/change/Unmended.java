package io.charactergraph.jdbc.change;

import io.charactergraph.check.Finding;
import io.charactergraph.internal.OneLine;

/**
 * A finding that a plan does not mend.
 *
 * @param finding the finding
 * @param why why not, as a part of a sentence
 */
public record Unmended(Finding finding, String why) {

    /** The finding, and why not. */
    @Override
    public String toString() {
        return OneLine.of(finding + ": " + why);
    }
}
