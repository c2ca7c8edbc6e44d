package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Generation;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.FoundGeneration;
import io.charactergraph.query.GenerationReason;
import io.charactergraph.query.Way;
import io.charactergraph.query.parts.CharacterGenerationsParts;
import io.charactergraph.query.parts.FoundGenerationParts;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code findGenerationsForCharacter}. */
public final class GenerationsForCharacter {

    /** The reasons of assets that were made of the character. */
    private static final Set<AssetReason> SHOWN =
            Collections.unmodifiableSet(EnumSet.of(AssetReason.DEPICTS, AssetReason.EXPRESSION));

    private GenerationsForCharacter() {}

    /** Answers; the cost is in proportion to the edges found. */
    public static CharacterGenerations find(GraphState state, CharacterRef ref) {
        int character = state.require(ref);
        IndexedGraph graph = state.graph();
        Identity identity = Identity.of(graph, character);
        List<FoundGeneration> generations = new ArrayList<>();
        for (Proofs.Found found : collect(state, identity, ScenesForCharacter.collect(state, identity))
                .toList()) {
            generations.add(new FoundGenerationParts(
                            (Generation) graph.node(found.node()),
                            EnumSets.ofBits(GenerationReason.class, found.reasons()),
                            EnumSets.ofBits(Way.class, found.ways()),
                            Proofs.edges(graph, found.edges()),
                            Proofs.because(graph, found.edges()))
                    .answer());
        }
        return new CharacterGenerationsParts(graph.node(character), generations).answer();
    }

    /** Returns the generations found; {@code SCENE} looks at these scenes. */
    static Proofs collect(GraphState state, Identity identity, List<Proofs.Found> scenes) {
        Proofs generations = new Proofs();
        CharacterWalk walk = new CharacterWalk(state, identity);
        walk.involved(generations.stopping(), CharacterWalk.Sink.NOTHING);
        for (Proofs.Found asset :
                AssetsForCharacter.collect(state, identity, List.of(), SHOWN).toList()) {
            walk.producers(asset.node(), asset.ways(), asset.edges(), generations);
        }
        for (Proofs.Found scene : scenes) {
            walk.generationsOfScene(scene.node(), scene.ways(), generations);
        }
        if (identity.ofTemplate()) {
            walk.prompts(CharacterWalk.Sink.NOTHING, generations);
        }
        return generations;
    }
}
