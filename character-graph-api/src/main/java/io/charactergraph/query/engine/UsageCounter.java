package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.parts.UsageStatsParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;
import io.charactergraph.state.Walk;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what the questions about a template find. */
final class UsageCounter {

    private UsageCounter() {}

    /** The stats of a template; the marks must be free of what it uses. */
    static UsageStats count(GraphState state, int template, Marks marks) {
        IndexedGraph graph = state.graph();
        CharacterWalk walk = CharacterWalk.from(state, template, marks);
        Identity identity = walk.identity();
        IntList worlds = new IntList();
        for (int instance : identity.instances()) {
            Walk.addTargets(graph, instance, EdgeKind.LIVES_IN, worlds);
        }
        IntList related = new IntList();
        for (EdgeKind kind : new EdgeKind[] {EdgeKind.REFERENCES, EdgeKind.EVOLVED_FROM}) {
            Walk.addTargets(graph, template, kind, related);
            Walk.addSources(graph, template, kind, related);
        }
        CharacterTemplate node = (CharacterTemplate) graph.node(template);
        return new UsageStatsParts(
                        node,
                        identity.instances().length,
                        identity.npcs().length,
                        walk.scenes().size(),
                        walk.assets().size(),
                        walk.directAssets(),
                        walk.generations().size(),
                        walk.prompts(),
                        walk.blocks(),
                        Nodes.ids(graph, World.Id.class, worlds.toSortedSet()),
                        Nodes.ids(
                                graph,
                                Scene.Id.class,
                                IntArrays.sortedSet(walk.scenes().toArray())),
                        Nodes.ids(graph, CharacterTemplate.Id.class, related.toSortedSet()),
                        lastUsed(state, template, node, walk.latestGeneration()))
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
