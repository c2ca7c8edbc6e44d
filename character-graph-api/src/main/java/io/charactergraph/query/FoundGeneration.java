package io.charactergraph.query;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import java.util.List;
import java.util.Set;

/**
 * A generation of a character.
 *
 * @param generation the generation
 * @param reasons why it belongs to the character, in order, at least one
 * @param ways how it was found, in order; for {@link GenerationReason#SCENE} the ways of the scene
 * @param edges the edges that prove it, in order; why a scene is the character's is told by the question about scenes
 * @param because for each of the edges the sentence that it stands for
 */
public record FoundGeneration(
        Generation generation,
        Set<GenerationReason> reasons,
        Set<Way> ways,
        List<GraphEdge> edges,
        List<String> because) {

    /** Copies the collections; lists that make their elements on demand are kept. */
    public FoundGeneration {
        reasons = EnumSets.copyOf(GenerationReason.class, reasons);
        ways = EnumSets.copyOf(Way.class, ways);
        edges = FrozenList.copyOf(edges);
        because = FrozenList.copyOf(because);
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
