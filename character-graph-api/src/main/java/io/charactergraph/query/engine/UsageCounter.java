package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.parts.UsageStatsParts;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the usage of a template of what was counted for it. */
final class UsageCounter {

    private UsageCounter() {}

    /**
     * Returns the stats of a template.
     *
     * @param reach its identity, scenes, prompt versions and action blocks
     * @param latestGeneration the generation created last, or {@link IndexedGraph#NONE}
     */
    static UsageStats stats(
            GraphState state,
            CharacterReach reach,
            int assets,
            int assetsDirect,
            int generations,
            int latestGeneration) {
        IndexedGraph graph = state.graph();
        int template = reach.identity().template();
        CharacterTemplate node = (CharacterTemplate) graph.node(template);
        return new UsageStatsParts(
                        node,
                        reach.identity().instances().length,
                        reach.identity().npcs().length,
                        reach.scenes().size(),
                        assets,
                        assetsDirect,
                        generations,
                        reach.prompts().size(),
                        reach.blocks().size(),
                        Nodes.ids(graph, World.Id.class, reach.worlds()),
                        Nodes.ids(graph, Scene.Id.class, reach.scenes().toSortedSet()),
                        Nodes.ids(graph, CharacterTemplate.Id.class, reach.related()),
                        lastUsed(state, template, node, latestGeneration))
                .answer();
    }

    private static Optional<Instant> lastUsed(
            GraphState state, int template, CharacterTemplate node, int latestGeneration) {
        Optional<Instant> byGeneration = latestGeneration == IndexedGraph.NONE
                ? Optional.empty()
                : Optional.ofNullable(state.graph().createdAt(latestGeneration));
        return Stream.of(node.lastUsedAt(), state.lastUsages().of(template), byGeneration)
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}
