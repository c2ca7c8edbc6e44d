package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.FoundGeneration;
import java.util.List;

/** What {@link CharacterGenerations} is made of. */
public record CharacterGenerationsParts(GraphNode character, List<FoundGeneration> generations)
        implements Parts<CharacterGenerations> {

    /** Copies the list. */
    public CharacterGenerationsParts {
        generations = FrozenList.copyOf(generations);
    }
}
