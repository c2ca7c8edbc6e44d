package io.charactergraph.jdbc.remedies;

import io.charactergraph.check.Finding;

/** Resolves findings of one or more rules. */
@FunctionalInterface
public interface Remedy {

    /**
     * Edits the rows so that the finding is resolved and no other finding results.
     *
     * @throws NoRemedyException if a person has to resolve it
     */
    void resolve(Finding finding, PlanDraft draft);
}
