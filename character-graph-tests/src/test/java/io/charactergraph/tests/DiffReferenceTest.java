package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.diff.EdgeChange;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.diff.NodeChange;
import io.charactergraph.diff.StoryEvent;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.FoundScene;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.NamedFilter;
import io.charactergraph.tests.live.StudioEdits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The difference of two studios is what a comparison of their nodes and edges as objects finds, under every filter. */
class DiffReferenceTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.diffs", 8L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void diff_ofAnEditedStudio_isThatOfItsObjects(long seed) {
        boolean faulty = seed % 2 == 1;
        StudioRows first = studio(seed, faulty);
        StudioEdits edits = new StudioEdits(seed, faulty);
        StudioRows second = edits.edit(edits.edit(edits.edit(first)));
        assertAllAreThoseOfObjects(first, second, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void diff_ofTwoStudios_isThatOfTheirObjects(long seed) {
        assertAllAreThoseOfObjects(studio(seed, seed % 2 == 1), studio(seed + 1_000, seed % 3 == 1), seed);
    }

    private static StudioRows studio(long seed, boolean faulty) {
        return RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(faulty)
                .build()
                .rows();
    }

    private static void assertAllAreThoseOfObjects(StudioRows first, StudioRows second, long seed) {
        CharacterGraph before = CharacterGraph.load(RowsSource.of(first));
        CharacterGraph after = CharacterGraph.load(RowsSource.of(second));
        NamedFilter last = NamedFilter.asLoaded("all");
        for (NamedFilter filter : RandomFilters.of(before, seed, 4)) {
            String description = "seed " + seed + ", " + filter;
            CharacterGraph old = before.filter(filter.filter());
            CharacterGraph now = after.filter(filter.filter());
            assertIsThatOfObjects(old, now, description);
            assertIsThatOfObjects(now, old, description + ", back");
            assertIsThatOfObjects(before.filter(last.filter()), now, description + ", from " + last);
            assertIsThatOfObjects(before.filter(last.filter()), old, description + ", of one load, from " + last);
            last = filter;
        }
    }

    private static void assertIsThatOfObjects(CharacterGraph before, CharacterGraph after, String description) {
        GraphDiff diff = before.diff(after);
        Map<NodeId, GraphNode> oldNodes = nodes(before);
        Map<NodeId, GraphNode> newNodes = nodes(after);
        assertThat(diff.addedNodes()).as(description).isEqualTo(only(newNodes, oldNodes));
        assertThat(diff.removedNodes()).as(description).isEqualTo(only(oldNodes, newNodes));
        assertThat(diff.changedNodes())
                .as(description)
                .extracting(NodeChange::before, NodeChange::after)
                .isEqualTo(newNodes.values().stream()
                        .filter(node -> oldNodes.containsKey(node.id()) && !node.equals(oldNodes.get(node.id())))
                        .map(node -> org.assertj.core.groups.Tuple.tuple(oldNodes.get(node.id()), node))
                        .toList());
        Map<String, GraphEdge> oldEdges = edges(before);
        Map<String, GraphEdge> newEdges = edges(after);
        assertThat(diff.addedEdges()).as(description).isEqualTo(only(newEdges, oldEdges));
        assertThat(diff.removedEdges()).as(description).isEqualTo(only(oldEdges, newEdges));
        assertThat(diff.changedEdges())
                .as(description)
                .extracting(EdgeChange::before, EdgeChange::after)
                .isEqualTo(newEdges.entrySet().stream()
                        .filter(entry -> oldEdges.containsKey(entry.getKey())
                                && !entry.getValue()
                                        .detail()
                                        .equals(oldEdges.get(entry.getKey()).detail()))
                        .map(entry ->
                                org.assertj.core.groups.Tuple.tuple(oldEdges.get(entry.getKey()), entry.getValue()))
                        .toList());
        assertThat(diff.story())
                .as(description)
                .filteredOn(event -> !(event instanceof StoryEvent.Rerated))
                .isEqualTo(story(before, after));
    }

    private static Map<NodeId, GraphNode> nodes(CharacterGraph graph) {
        Map<NodeId, GraphNode> nodes = new LinkedHashMap<>();
        graph.typed().nodes().forEach(node -> nodes.put(node.id(), node));
        return nodes;
    }

    /** The edges by what makes them the same, in the order of the graph. */
    private static Map<String, GraphEdge> edges(CharacterGraph graph) {
        Map<String, GraphEdge> edges = new LinkedHashMap<>();
        graph.typed()
                .edges()
                .forEach(edge -> edges.put(
                        edge.wireType() + "|" + edge.from() + "|" + edge.to() + "|" + edge.source() + "|"
                                + edge.sceneNodeId() + "|" + edge.detail().attribute(),
                        edge));
        return edges;
    }

    private static <K, V> List<V> only(Map<K, V> some, Map<K, V> others) {
        List<V> only = new ArrayList<>();
        some.forEach((key, value) -> {
            if (!others.containsKey(key)) {
                only.add(value);
            }
        });
        return only;
    }

    /** The events but ratings, found by other questions. */
    private static List<StoryEvent> story(CharacterGraph before, CharacterGraph after) {
        List<StoryEvent> events = new ArrayList<>();
        after.nodes(SceneRole.class).filter(role -> has(before, role.id())).forEach(role -> {
            List<GraphNode> earlier = players(before, role.id());
            List<GraphNode> later = players(after, role.id());
            if (!ids(earlier).equals(ids(later))) {
                Optional<Scene> scene = after.nodes(Scene.class)
                        .filter(node -> node.id().equals(role.id().sceneId()))
                        .findFirst();
                events.add(new StoryEvent.Recast(role, scene, earlier, later));
            }
        });
        after.nodes(CharacterTemplate.class)
                .filter(template -> has(before, template.id()))
                .forEach(template -> {
                    List<Scene> earlier = scenes(before, template.id());
                    List<Scene> later = scenes(after, template.id());
                    earlier.stream()
                            .filter(scene -> !ids(later).contains(scene.id()))
                            .forEach(scene ->
                                    events.add(new StoryEvent.SceneLost(template, scene, !has(after, scene.id()))));
                    later.stream()
                            .filter(scene -> !ids(earlier).contains(scene.id()))
                            .forEach(scene ->
                                    events.add(new StoryEvent.SceneGained(template, scene, !has(before, scene.id()))));
                });
        after.nodes(GameNpc.class).filter(npc -> has(before, npc.id())).forEach(npc -> {
            List<GraphNode> earlier = portraits(before, npc.id());
            List<GraphNode> later = portraits(after, npc.id());
            if (!ids(earlier).equals(ids(later))) {
                events.add(new StoryEvent.PortraitReplaced(npc, earlier, later));
            }
        });
        nodes(after).forEach((id, node) -> {
            if (has(before, id) && active(before.typed().require(id)) != active(node)) {
                events.add(active(node) ? new StoryEvent.Returned(node) : new StoryEvent.Retired(node));
            }
        });
        return events;
    }

    private static boolean active(GraphNode node) {
        return node instanceof CharacterTemplate template
                ? template.active()
                : !(node instanceof CharacterInstance instance) || instance.active();
    }

    private static boolean has(CharacterGraph graph, NodeId id) {
        return graph.typed().find(id).isPresent();
    }

    private static List<NodeId> ids(List<? extends GraphNode> nodes) {
        return nodes.stream().map(GraphNode::id).toList();
    }

    private static List<Scene> scenes(CharacterGraph graph, CharacterRef template) {
        return graph.findScenesForCharacter(template).scenes().stream()
                .map(FoundScene::scene)
                .toList();
    }

    private static List<GraphNode> players(CharacterGraph graph, NodeId role) {
        TreeSet<NodeId> players = new TreeSet<>();
        for (NodeId filler : sources(graph, role, EdgeKind.FILLS_ROLE)) {
            List<NodeId> templates = new ArrayList<>();
            switch (filler.kind()) {
                case CHARACTER_TEMPLATE -> templates.add(filler);
                case CHARACTER_INSTANCE -> templates.addAll(sources(graph, filler, EdgeKind.INSTANTIATES));
                default -> {
                    sources(graph, filler, EdgeKind.SYNCS_WITH)
                            .forEach(instance -> templates.addAll(sources(graph, instance, EdgeKind.INSTANTIATES)));
                    templates.addAll(sources(graph, filler, EdgeKind.LEGACY_NPC));
                }
            }
            players.addAll(templates.isEmpty() ? List.of(filler) : templates);
        }
        return made(graph, players);
    }

    private static List<NodeId> sources(CharacterGraph graph, NodeId node, EdgeKind kind) {
        return graph.typed().inEdges(node, kind).stream().map(GraphEdge::from).toList();
    }

    private static List<GraphNode> portraits(CharacterGraph graph, NodeId npc) {
        TreeSet<NodeId> portraits = new TreeSet<>();
        graph.typed().outEdges(npc, EdgeKind.EXPRESSES_AS).stream()
                .filter(edge -> edge.detail() instanceof EdgeDetail.Expression expression
                        && expression.state().equals("portrait"))
                .forEach(edge -> portraits.add(edge.to()));
        return made(graph, portraits);
    }

    private static List<GraphNode> made(CharacterGraph graph, TreeSet<NodeId> ids) {
        return ids.stream().map(id -> graph.typed().require(id)).toList();
    }
}
