package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.NpcCharacters.LinkedInstance;
import io.charactergraph.query.NpcCharacters.LinkedTemplate;
import io.charactergraph.query.parts.NpcCharactersParts;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code findCharactersForNpc}. */
public final class CharactersForNpc {

    private CharactersForNpc() {}

    /** Answers; the cost is in proportion to the links found. */
    public static NpcCharacters find(GraphState state, GameNpc.Id id) {
        IndexedGraph graph = state.graph();
        int npc = state.require(id);
        List<LinkedInstance> instances = new ArrayList<>();
        Proofs templates = new Proofs();
        for (int link : graph.inEdges(npc, EdgeKind.SYNCS_WITH)) {
            int instance = graph.from(link);
            instances.add(new NpcCharactersParts.LinkedInstance(
                            (CharacterInstance) graph.node(instance),
                            (EdgeDetail.NpcLink) graph.detail(link),
                            graph.edge(link),
                            EdgeSentence.of(graph, link))
                    .answer());
            addTemplates(graph, instance, link, templates);
        }
        instances.sort(
                Comparator.comparingInt((LinkedInstance linked) -> linked.link().priority())
                        .reversed());
        for (int legacy : graph.inEdges(npc, EdgeKind.LEGACY_NPC)) {
            templates.add(graph.from(legacy), legacy, Relation.LEGACY.bit());
        }
        return new NpcCharactersParts((GameNpc) graph.node(npc), instances, present(graph, templates)).answer();
    }

    private static void addTemplates(IndexedGraph graph, int instance, int link, Proofs templates) {
        for (int made : graph.inEdges(instance, EdgeKind.INSTANTIATES)) {
            templates.add(graph.from(made), made, Relation.VIA_INSTANCE.bit());
            templates.add(graph.from(made), link, Relation.VIA_INSTANCE.bit());
        }
    }

    private static List<LinkedTemplate> present(IndexedGraph graph, Proofs templates) {
        List<LinkedTemplate> list = new ArrayList<>();
        for (Proofs.Found found : templates.toList()) {
            list.add(new NpcCharactersParts.LinkedTemplate(
                            (CharacterTemplate) graph.node(found.node()),
                            Relation.VIA_INSTANCE.isIn(found),
                            Relation.LEGACY.isIn(found),
                            Proofs.edges(graph, found.edges()),
                            Proofs.because(graph, found.edges()))
                    .answer());
        }
        return list;
    }

    private enum Relation {
        VIA_INSTANCE,
        LEGACY;

        int bit() {
            return Proofs.bit(this);
        }

        boolean isIn(Proofs.Found found) {
            return (found.reasons() & EnumSets.bit(this)) != 0;
        }
    }
}
