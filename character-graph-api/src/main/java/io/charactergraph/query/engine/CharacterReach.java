package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.query.AssetReason;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;

/** Everything that belongs to a template, each node once, without reasons, ways and edges. */
final class CharacterReach {

    private final GraphState state;
    private final Identity identity;
    private final CharacterWalk walk;
    private final DistinctNodes scenes;
    private final DistinctNodes assets;
    private final DistinctNodes generations;
    private final DistinctNodes prompts;
    private final DistinctNodes blocks;
    private int direct;

    private CharacterReach(GraphState state, int template, Marks marks) {
        this.state = state;
        identity = Identity.of(state.graph(), template);
        walk = new CharacterWalk(state, identity);
        scenes = new DistinctNodes(marks);
        assets = new DistinctNodes(marks);
        generations = new DistinctNodes(marks);
        prompts = new DistinctNodes(marks);
        blocks = new DistinctNodes(marks);
    }

    /** Walks to everything; the marks must be free of it. */
    static CharacterReach of(GraphState state, int template, Marks marks) {
        CharacterReach reach = new CharacterReach(state, template, marks);
        reach.walk.scenes(reach.scenes);
        reach.walk.shownAssets(AssetReason.DIRECT, reach.assets);
        int shown = reach.assets.size();
        reach.walk.involved(reach.generations, reach.assets);
        reach.direct = reach.assets.size();
        reach.walk.prompts(reach.prompts, reach.generations);
        reach.walk.blocks(reach.blocks);
        for (int i = 0; i < shown; i++) {
            reach.walk.producers(reach.assets.get(i), 0, IntArrays.NONE, reach.generations);
        }
        for (int i = 0; i < reach.scenes.size(); i++) {
            reach.walk.assetsOfScene(reach.scenes.get(i), 0, reach.assets);
            reach.walk.generationsOfScene(reach.scenes.get(i), 0, reach.generations);
        }
        return reach;
    }

    /** Walks to scenes, prompt versions and action blocks, but not to assets and generations. */
    static CharacterReach near(GraphState state, int template, Marks marks) {
        CharacterReach reach = new CharacterReach(state, template, marks);
        reach.walk.scenes(reach.scenes);
        reach.walk.prompts(reach.prompts.stopping(), CharacterWalk.Sink.NOTHING);
        reach.walk.blocks(reach.blocks);
        return reach;
    }

    /** Walks only to the identity. */
    static CharacterReach identity(GraphState state, int template, Marks marks) {
        return new CharacterReach(state, template, marks);
    }

    Identity identity() {
        return identity;
    }

    /** Returns the walk, for relations that are not collected here. */
    CharacterWalk walk() {
        return walk;
    }

    DistinctNodes scenes() {
        return scenes;
    }

    /** Returns the assets: first those with a direct reason. */
    DistinctNodes assets() {
        return assets;
    }

    /** Returns how many assets have a direct reason. */
    int directAssets() {
        return direct;
    }

    DistinctNodes generations() {
        return generations;
    }

    /** Returns the prompt versions that use it. */
    DistinctNodes prompts() {
        return prompts;
    }

    /** Returns the action blocks that use it, and those that it or an instance has as a capability. */
    DistinctNodes blocks() {
        return blocks;
    }

    /** Walks to the worlds of the instances; sorted, each once. */
    int[] worlds() {
        IntList worlds = new IntList();
        walk.worlds((world, edge, bits) -> {
            worlds.add(world);
            return false;
        });
        return worlds.toSortedSet();
    }

    /** Walks to the templates one step of {@code references} or {@code evolved_from} away; sorted, each once. */
    int[] related() {
        IntList related = new IntList();
        walk.related((template, edge, bits) -> {
            related.add(template);
            return false;
        });
        return related.toSortedSet();
    }

    /** Returns the generation created last, or {@link IndexedGraph#NONE}. */
    int latestGeneration() {
        int latest = IndexedGraph.NONE;
        for (int i = 0; i < generations.size(); i++) {
            if (state.facts().creationTimes().isLater(generations.get(i), latest)) {
                latest = generations.get(i);
            }
        }
        return latest;
    }
}
