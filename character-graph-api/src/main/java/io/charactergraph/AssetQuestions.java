package io.charactergraph;

import io.charactergraph.model.Asset;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.engine.LineageOf;
import io.charactergraph.state.GraphState;

/**
 * The questions about one asset. Obtained from {@link CharacterGraph#asset}.
 *
 * <pre>{@code
 * graph.asset(115).why("osric");
 * }</pre>
 *
 * @since 0.1
 */
public final class AssetQuestions extends NodeQuestions {

    AssetQuestions(GraphState state, Asset.Id asset) {
        super(state, asset);
    }

    @Override
    String furtherQuestions() {
        return "lineage";
    }

    @Override
    public Asset node() {
        return (Asset) super.node();
    }

    /**
     * Returns what the asset was made from, what was made from it, and the characters and scenes at the ends: the answer of {@link
     * CharacterGraph#lineage}.
     *
     * <pre>{@code
     * graph.asset(3141).lineage().ancestors(); // by how many edges away
     * }</pre>
     */
    public Lineage lineage() {
        return LineageOf.find(state(), id());
    }
}
