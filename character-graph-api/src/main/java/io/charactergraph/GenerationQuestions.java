package io.charactergraph;

import io.charactergraph.model.Generation;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.engine.LineageOf;
import io.charactergraph.state.GraphState;

/**
 * The questions about one generation. Obtained from {@link CharacterGraph#generation}.
 *
 * <pre>{@code
 * graph.generation(507).lineage();
 * }</pre>
 *
 * @since 0.1
 */
public final class GenerationQuestions extends NodeQuestions {

    GenerationQuestions(GraphState state, Generation.Id generation) {
        super(state, generation);
    }

    @Override
    String furtherQuestions() {
        return "lineage";
    }

    @Override
    public Generation node() {
        return (Generation) super.node();
    }

    /**
     * Returns what the generation was made from, what was made from it, and the characters and scenes at the ends: the answer of
     * {@link CharacterGraph#lineage}.
     *
     * <pre>{@code
     * graph.generation(507).lineage().ancestors(); // by how many edges away
     * }</pre>
     */
    public Lineage lineage() {
        return LineageOf.find(state(), id());
    }
}
