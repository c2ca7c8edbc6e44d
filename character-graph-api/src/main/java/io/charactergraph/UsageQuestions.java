package io.charactergraph;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.Together;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.engine.CoAppearances;
import io.charactergraph.query.engine.UsageStatistics;
import io.charactergraph.state.GraphState;
import java.util.List;

/**
 * How much all characters are used, and together with whom. Obtained from {@link CharacterGraph#usage()}. The usage of one
 * character is {@link CharacterQuestions#usage()}.
 *
 * @since 0.1
 */
public final class UsageQuestions {

    private final GraphState state;

    UsageQuestions(GraphState state) {
        this.state = state;
    }

    /**
     * Returns the usage of every template, by id. Cost: one pass over the assets and one over the generations.
     *
     * <pre>{@code
     * graph.usage().all();
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public List<UsageStats> all() {
        return UsageStatistics.all(state);
    }

    /**
     * Returns the templates in no scene, asset, generation, prompt or action block, in any way, by id. Only as good as {@link
     * TableQuestions#coverage()}.
     *
     * <pre>{@code
     * List<CharacterTemplate> candidates = graph.usage().neverUsed();
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public List<CharacterTemplate> neverUsed() {
        return UsageStatistics.neverUsed(state);
    }

    /**
     * Returns the usage of all templates by scenes, then direct assets, then generations, each from high to low, then key.
     *
     * <pre>{@code
     * UsageStats star = graph.usage().ranking().get(0);
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public List<UsageStats> ranking() {
        return UsageStatistics.ranking(state);
    }

    /**
     * Returns all pairs of templates that share scenes or have a relationship. Cost: the pairs in each scene.
     *
     * <pre>{@code
     * graph.usage().together().neverMeet(); // strong ties that never meet on screen
     * }</pre>
     */
    public Together together() {
        return CoAppearances.all(state);
    }

    /** Returns the names of the questions. */
    @Override
    public String toString() {
        return "The usage of all characters: ask for all, neverUsed, ranking, together";
    }
}
