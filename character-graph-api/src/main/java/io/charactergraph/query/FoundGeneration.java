package io.charactergraph.query;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.parts.FoundGenerationParts;
import java.util.List;
import java.util.Set;

/**
 * A generation of a character.
 *
 * @since 0.1
 */
public final class FoundGeneration extends Value {

    static final TextTable<FoundGeneration> TABLE = TextTable.of(FoundGeneration.class)
            .name(
                    "GENERATION",
                    found -> found.generation().label(),
                    found -> found.generation().id())
            .words("REASONS", FoundGeneration::reasons)
            .words("WAYS", FoundGeneration::ways);

    private final FoundGenerationParts parts;

    FoundGeneration(FoundGenerationParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the generation. */
    public Generation generation() {
        return parts.generation();
    }

    /** Returns the reasons why the generation belongs to the character, in order, at least one. */
    public Set<GenerationReason> reasons() {
        return parts.reasons();
    }

    /** Returns the ways in which the generation was found, in order; for {@link GenerationReason#SCENE} the ways of the scene. */
    public Set<Way> ways() {
        return parts.ways();
    }

    /** Returns the edges that prove it, in order, without the edges between the character and a scene. */
    public List<GraphEdge> edges() {
        return parts.edges();
    }

    /** Returns one sentence for each of the edges, in their order. */
    public List<String> because() {
        return parts.because();
    }

    /** Returns it on one line. */
    @Override
    public String toString() {
        return OneLine.of(
                Explanation.name(generation()) + "  " + OneLine.joined(reasons()) + "  " + OneLine.joined(ways()));
    }
}
