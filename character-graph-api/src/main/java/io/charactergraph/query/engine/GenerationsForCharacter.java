package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeKind;
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

    private final IndexedGraph graph;
    private final Proofs proofs = new Proofs();

    private GenerationsForCharacter(IndexedGraph graph) {
        this.graph = graph;
    }

    /** Answers; the cost is in proportion to the edges found. */
    public static CharacterGenerations find(GraphState state, CharacterRef ref) {
        int character = state.require(ref);
        IndexedGraph graph = state.graph();
        Identity identity = Identity.of(graph, character);
        List<FoundGeneration> generations = new ArrayList<>();
        for (Proofs.Found found : collect(graph, identity, ScenesForCharacter.collect(state, identity))
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

    /** The generations found, of which {@code SCENE} looks at the scenes given. */
    static Proofs collect(IndexedGraph graph, Identity identity, List<Proofs.Found> scenes) {
        GenerationsForCharacter search = new GenerationsForCharacter(graph);
        identity.forEach((node, way) ->
                search.addIn(node, EdgeKind.INVOLVES_CHARACTER, GenerationReason.INVOLVES, Proofs.bit(way)));
        for (Proofs.Found asset :
                AssetsForCharacter.collect(graph, identity, List.of(), SHOWN).toList()) {
            search.addProducersOf(asset);
        }
        for (Proofs.Found scene : scenes) {
            search.addIn(scene.node(), EdgeKind.CREATED_FOR, GenerationReason.SCENE, scene.ways());
        }
        if (identity.ofTemplate()) {
            search.addPrompted(identity.asked());
        }
        return search.proofs;
    }

    private void addIn(int node, EdgeKind kind, GenerationReason reason, int ways) {
        int end = graph.inEnd(node, kind);
        for (int p = graph.inStart(node, kind); p < end; p++) {
            int e = graph.inEdge(p);
            if (graph.hasEdge(e)) {
                proofs.add(graph.from(e), e, Proofs.bit(reason) | ways);
            }
        }
    }

    private void addProducersOf(Proofs.Found asset) {
        int bits = Proofs.bit(GenerationReason.PRODUCED) | asset.ways();
        int end = graph.outEnd(asset.node(), EdgeKind.GENERATED_BY);
        for (int e = graph.outStart(asset.node(), EdgeKind.GENERATED_BY); e < end; e++) {
            if (graph.hasEdge(e)) {
                proofs.add(graph.to(e), e, bits);
                for (int shows : asset.edges()) {
                    proofs.add(graph.to(e), shows, bits);
                }
            }
        }
    }

    private void addPrompted(int template) {
        int bits = Proofs.bit(GenerationReason.PROMPT) | Proofs.bit(Way.DIRECT);
        int end = graph.inEnd(template, EdgeKind.USES_CHARACTER);
        for (int p = graph.inStart(template, EdgeKind.USES_CHARACTER); p < end; p++) {
            int names = graph.inEdge(p);
            if (!graph.hasEdge(names) || graph.kind(graph.from(names)) != NodeKind.PROMPT_VERSION) {
                continue;
            }
            int last = graph.inEnd(graph.from(names), EdgeKind.USES_PROMPT);
            for (int q = graph.inStart(graph.from(names), EdgeKind.USES_PROMPT); q < last; q++) {
                int uses = graph.inEdge(q);
                if (graph.hasEdge(uses)) {
                    proofs.add(graph.from(uses), uses, bits);
                    proofs.add(graph.from(uses), names, bits);
                }
            }
        }
    }
}
