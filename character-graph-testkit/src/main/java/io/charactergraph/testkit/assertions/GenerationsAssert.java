package io.charactergraph.testkit.assertions;

import io.charactergraph.model.GraphNode;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.FoundGeneration;
import io.charactergraph.query.GenerationReason;
import java.util.List;
import java.util.Set;

/**
 * Assertions on the generations of a character. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class GenerationsAssert extends AbstractFoundAssert<GenerationsAssert, CharacterGenerations, FoundGeneration> {

    /** Assertions on that answer. */
    protected GenerationsAssert(CharacterGenerations actual) {
        super(actual, GenerationsAssert.class);
    }

    /** That a generation was found for exactly these reasons. */
    public GenerationsAssert containsFound(String generation, GenerationReason... reasons) {
        isNotNull();
        FoundGeneration found = require(generation);
        if (!found.reasons().equals(Set.of(reasons))) {
            throw notSo(found, Set.of(reasons).stream().sorted().toList().toString());
        }
        return this;
    }

    @Override
    protected List<FoundGeneration> found() {
        return actual.generations();
    }

    @Override
    protected GraphNode node(FoundGeneration found) {
        return found.generation();
    }

    @Override
    protected String heading() {
        return "generations of " + Names.of(actual.character());
    }

    @Override
    protected String how(FoundGeneration found) {
        return found.reasons() + " " + found.ways();
    }
}
