package io.charactergraph;

import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.engine.UsageStatistics;
import io.charactergraph.state.GraphState;
import java.util.List;

/** How much characters are used. Got by {@link CharacterGraph#usage()}. */
public final class UsageQuestions {

    private final GraphState state;

    UsageQuestions(GraphState state) {
        this.state = state;
    }

    /**
     * The usage of a template; of an instance, its template's. Cost: in proportion to what is counted.
     *
     * <pre>{@code
     * graph.usage().of(CharacterRef.parse("ophelia")).scenes(); // 8
     * }</pre>
     */
    public UsageStats of(CharacterRef character) {
        return UsageStatistics.of(state, character);
    }

    /**
     * The usage of every template, by id. Cost: one walk over each relation.
     *
     * <pre>{@code
     * graph.usage().all();
     * }</pre>
     *
     * @throws IllegalStateException if only a part of the data was loaded
     */
    public List<UsageStats> all() {
        return UsageStatistics.all(state);
    }

    /**
     * The templates in no scene, asset, generation, prompt or action block, in any way, by id. Only as good as {@link
     * CharacterGraph#coverage()}.
     *
     * <pre>{@code
     * List<CharacterTemplate> candidates = graph.usage().neverUsed();
     * }</pre>
     *
     * @throws IllegalStateException if only a part of the data was loaded
     */
    public List<CharacterTemplate> neverUsed() {
        return UsageStatistics.neverUsed(state);
    }

    /**
     * All templates by scenes, then direct assets, then generations, each from high to low, then key.
     *
     * <pre>{@code
     * UsageStats star = graph.usage().ranking().get(0);
     * }</pre>
     *
     * @throws IllegalStateException if only a part of the data was loaded
     */
    public List<UsageStats> ranking() {
        return UsageStatistics.ranking(state);
    }
}
