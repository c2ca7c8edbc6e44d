package io.charactergraph.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.GraphFixture;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.state.FriendAccess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExclusiveDependentsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void by_randomStudio_isWhatBruteForceSays(long seed) {
        IndexedGraph graph =
                FriendAccess.stateOf(randomStudio(new Random(seed)).build()).graph();
        List<GraphEdge> edges = new ArrayList<>();
        for (int e = 0; e < graph.edgeBound(); e++) {
            edges.add(graph.edge(e));
        }
        Set<NodeId> alive = reached(graph, edges, null);
        for (int node = 0; node < graph.nodeBound(); node++) {
            Set<NodeId> expected = new TreeSet<>(alive);
            expected.removeAll(reached(graph, edges, graph.id(node)));
            expected.remove(graph.id(node));
            Set<NodeId> actual = new TreeSet<>();
            for (int kept : ExclusiveDependents.by(graph, node)) {
                actual.add(graph.id(kept));
            }
            if (alive.contains(graph.id(node))) {
                assertThat(actual).as("seed %d, %s", seed, graph.id(node)).isEqualTo(expected);
            }
        }
    }

    /** What the roots reach when one node is taken away. */
    private static Set<NodeId> reached(
            IndexedGraph graph, List<GraphEdge> edges, @org.jspecify.annotations.Nullable NodeId without) {
        Set<NodeId> seen = new TreeSet<>();
        ArrayDeque<NodeId> queue = new ArrayDeque<>();
        for (int node = 0; node < graph.nodeBound(); node++) {
            NodeKind kind = graph.kind(node);
            if ((kind == NodeKind.CHARACTER_TEMPLATE || kind == NodeKind.SCENE)
                    && !graph.id(node).equals(without)) {
                seen.add(graph.id(node));
                queue.add(graph.id(node));
            }
        }
        while (!queue.isEmpty()) {
            NodeId at = queue.remove();
            for (GraphEdge edge : edges) {
                boolean backward = switch (edge.kind()) {
                    case DEPICTS, INVOLVES_CHARACTER, CREATED_FOR -> true;
                    default -> false;
                };
                NodeId from = backward ? edge.to() : edge.from();
                NodeId to = backward ? edge.from() : edge.to();
                if (edge.kind() != EdgeKind.DERIVED_FROM && from.equals(at) && !to.equals(without) && seen.add(to)) {
                    queue.add(to);
                }
            }
        }
        return seen;
    }

    private static GraphFixture randomStudio(Random random) {
        GraphFixture studio = new GraphFixture();
        List<NodeId> characters = new ArrayList<>();
        List<GameNpc.Id> npcs = List.of(studio.npc(1), studio.npc(2), studio.npc(3));
        for (int i = 0; i < 4; i++) {
            CharacterTemplate.Id template = studio.template("t" + i);
            characters.add(template);
            if (random.nextBoolean()) {
                CharacterInstance.Id instance = studio.instance(template);
                characters.add(instance);
                studio.link(instance, npcs.get(random.nextInt(3)), 1);
            }
            if (random.nextInt(4) == 0) {
                studio.edge(EdgeKind.LEGACY_NPC, template, npcs.get(random.nextInt(3)));
            }
        }
        List<Scene.Id> scenes = List.of(studio.scene(1), studio.scene(2));
        List<PromptVersion.Id> prompts = List.of(studio.prompt(100), studio.prompt(101));
        for (int i = 1; i <= 6; i++) {
            Asset.Id asset = studio.asset(i);
            Generation.Id generation = studio.generation(i);
            int which = random.nextInt(5);
            if (which == 0) {
                studio.edge(EdgeKind.CONTAINS_ASSET, scenes.get(random.nextInt(2)), asset);
            } else if (which == 1) {
                studio.edge(EdgeKind.EXPRESSES_AS, npcs.get(random.nextInt(3)), asset);
            }
            if (which > 1 || random.nextInt(3) == 0) {
                studio.edge(EdgeKind.DEPICTS, asset, characters.get(random.nextInt(characters.size())));
            }
            if (random.nextBoolean()) {
                studio.edge(EdgeKind.GENERATED_BY, asset, generation);
            }
            if (random.nextInt(3) == 0) {
                studio.edge(EdgeKind.INVOLVES_CHARACTER, generation, characters.get(random.nextInt(characters.size())));
            }
            if (random.nextInt(3) == 0) {
                studio.edge(EdgeKind.CREATED_FOR, generation, scenes.get(random.nextInt(2)));
            }
            if (random.nextBoolean()) {
                studio.edge(EdgeKind.USES_PROMPT, generation, prompts.get(random.nextInt(2)));
            }
        }
        return studio;
    }
}
