package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.NpcCharacters;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * The answers of this library, taken from its public questions, which find all ways and proofs beside the nodes. Their size is known
 * without reading them; an id is read by reading what was found.
 */
record OwnAnswers(CharacterGraph graph) implements Answers {

    private static final ImpactOptions TWO_STEPS =
            ImpactOptions.STANDARD.withDepth(2).withLimit(Integer.MAX_VALUE);

    @Override
    public Collection<NodeId> charactersOf(GameNpc.Id npc) {
        NpcCharacters found = graph.findCharactersForNpc(npc);
        List<NodeId> ids = new ArrayList<>();
        found.instances().forEach(linked -> ids.add(linked.edge().from()));
        found.templates().forEach(linked -> ids.add(linked.template().id()));
        return ids;
    }

    @Override
    public Collection<? extends NodeId> scenesOf(CharacterTemplate.Id template) {
        return ids(
                graph.findScenesForCharacter(template).scenes(),
                found -> found.scene().id());
    }

    @Override
    public Collection<? extends NodeId> assetsOf(CharacterTemplate.Id template) {
        return ids(
                graph.findAssetsForCharacter(template).assets(),
                found -> found.asset().id());
    }

    @Override
    public Collection<? extends NodeId> generationsOf(CharacterTemplate.Id template) {
        return ids(
                graph.findGenerationsForCharacter(template).generations(),
                found -> found.generation().id());
    }

    @Override
    public Collection<? extends NodeId> characterGraphOf(CharacterTemplate.Id template) {
        TypedGraph part = graph.getCharacterGraph(template, 3).typed();
        return new AbstractCollection<NodeId>() {
            @Override
            public Iterator<NodeId> iterator() {
                return part.nodes().map(GraphNode::id).iterator();
            }

            @Override
            public int size() {
                return part.nodeCount();
            }
        };
    }

    @Override
    public Collection<? extends NodeId> usersOf(NodeId node) {
        return ids(graph.node(node).users(TWO_STEPS).uses(), use -> use.node().id());
    }

    /** The ids of what was found, read when they are looked at. */
    private static <F> Collection<NodeId> ids(List<F> found, Function<F, NodeId> id) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<NodeId> iterator() {
                return found.stream().map(id).iterator();
            }

            @Override
            public int size() {
                return found.size();
            }
        };
    }
}
