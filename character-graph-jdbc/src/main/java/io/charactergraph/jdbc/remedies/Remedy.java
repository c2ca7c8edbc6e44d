package io.charactergraph.jdbc.remedies;

import io.charactergraph.check.Finding;

/** Mends findings of some rules, by rule. */
@FunctionalInterface
public interface Remedy {

    /**
     * Edits the rows so that the finding goes, and no other comes.
     *
     * @throws NoRemedyException if only a person can
     */
    void resolve(Finding finding, PlanDraft draft);
}
