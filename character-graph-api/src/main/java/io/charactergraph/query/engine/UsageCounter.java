package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.parts.UsageStatsParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what the questions about a template find. */
final class UsageCounter {

    private UsageCounter() {}

    /** The stats of a template; the marks must be free of what it uses. */
    static UsageStats count(GraphState state, int template, Marks marks) {
        IndexedGraph graph = state.graph();
        CharacterReach reach = CharacterReach.of(state, template, marks);
        DistinctNodes worlds = new DistinctNodes(marks);
        reach.walk().worlds(worlds);
        DistinctNodes related = new DistinctNodes(marks);
        reach.walk().related(related);
        CharacterTemplate node = (CharacterTemplate) graph.node(template);
        return new UsageStatsParts(
                        node,
                        reach.identity().instances().length,
                        reach.identity().npcs().length,
                        reach.scenes().size(),
                        reach.assets().size(),
                        reach.directAssets(),
                        reach.generations().size(),
                        reach.prompts().size(),
                        reach.blocks().size(),
                        Nodes.ids(graph, World.Id.class, worlds.toSortedSet()),
                        Nodes.ids(graph, Scene.Id.class, reach.scenes().toSortedSet()),
                        Nodes.ids(graph, CharacterTemplate.Id.class, related.toSortedSet()),
                        lastUsed(state, template, node, reach.latestGeneration()))
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
