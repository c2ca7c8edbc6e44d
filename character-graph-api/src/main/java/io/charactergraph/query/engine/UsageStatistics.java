package io.charactergraph.query.engine;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.parts.UsageTableParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;
import java.util.Comparator;
import java.util.List;

/** Usage of one template, of all, those never used, and the ranking. */
public final class UsageStatistics {

    private static final Comparator<UsageStats> RANK = Comparator.comparingInt(UsageStats::scenes)
            .thenComparingInt(UsageStats::assetsDirect)
            .thenComparingInt(UsageStats::generations)
            .reversed()
            .thenComparing(stats -> stats.template().key().orElse(""), TextOrder.BY_CODE_POINT)
            .thenComparing(stats -> stats.template().id());

    private UsageStatistics() {}

    /** The usage of a template; of an instance, its template's. The cost is in proportion to what is counted. */
    public static UsageStats of(GraphState state, CharacterRef ref) {
        int template = state.requireTemplate(ref);
        Marks marks = state.facts().lend();
        CharacterReach reach = CharacterReach.of(state, template, marks);
        UsageStats stats = UsageCounter.stats(
                state,
                reach,
                reach.assets().size(),
                reach.directAssets(),
                reach.generations().size(),
                reach.latestGeneration());
        state.facts().giveBack(marks);
        return stats;
    }

    /** The usage of every template, by id: one pass over the assets and one over the generations. */
    public static List<UsageStats> all(GraphState state) {
        state.requireWhole("usage of all characters");
        return new UsageTableParts(UsageOfAll.of(state)).answer();
    }

    /** The templates in no scene, asset, generation, prompt or action block, by id. */
    public static List<CharacterTemplate> neverUsed(GraphState state) {
        return FrozenList.copyOf(all(state).stream()
                .filter(UsageStats::neverUsed)
                .map(UsageStats::template)
                .toList());
    }

    /** All templates by scenes, direct assets and generations, each from high to low, then key. */
    public static List<UsageStats> ranking(GraphState state) {
        return new UsageTableParts(all(state).stream().sorted(RANK).toList()).answer();
    }
}
