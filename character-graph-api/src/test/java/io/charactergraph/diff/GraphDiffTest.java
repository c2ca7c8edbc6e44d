package io.charactergraph.diff;

import static io.charactergraph.GraphSketch.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphSketch;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.ScopeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphDiffTest {

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @Test
    void diff_ofEqualGraphs_isEmptyWhateverTheRows() {
        GraphDiff diff = new GraphSketch()
                .edges("T1 references T2", "T2 appears_in scene:game:1")
                .build()
                .diff(new GraphSketch()
                        .edges("T2 appears_in scene:game:1", "T1 references T2")
                        .build());
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.story()).isEmpty();
        assertThat(diff.explain()).isEqualTo("No difference\n");
    }

    @Test
    void changeOfTwoNodes_hasTheFieldsThatDiffer() {
        assertThat(NodeChange.of(scene(1, "Duel", "PG"), scene(1, "The duel", "PG"))
                        .fields())
                .containsExactly(new FieldChange("title", Optional.of("Duel"), Optional.of("The duel")));
        assertThat(NodeChange.of(scene(1, "Duel", "PG"), scene(1, "Duel", "PG")).fields())
                .isEmpty();
        assertThatThrownBy(() -> NodeChange.of(scene(1, "Duel", "PG"), scene(2, "Duel", "PG")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scene:game:2");
    }

    @Test
    void nodeAndEdgeThatChanged_tellWhat() {
        GraphDiff diff = new GraphSketch()
                .node(scene(1, "Duel", "PG"))
                .edge(EdgeKind.REFERENCES, "T1", "T2", relationship(0.5))
                .build()
                .diff(new GraphSketch()
                        .node(scene(1, "The duel", null))
                        .edge(EdgeKind.REFERENCES, "T1", "T2", relationship(0.75))
                        .build());
        assertThat(diff.changedNodes()).hasSize(1);
        assertThat(diff.changedNodes().get(0).fields())
                .containsExactly(
                        new FieldChange("title", Optional.of("Duel"), Optional.of("The duel")),
                        new FieldChange("rating", Optional.of("PG"), Optional.empty()));
        assertThat(diff.changedEdges())
                .extracting(
                        change -> change.before().detail(),
                        change -> change.after().detail())
                .containsExactly(org.assertj.core.api.Assertions.tuple(relationship(0.5), relationship(0.75)));
        assertThat(diff.explain())
                .contains("Nodes: 0 added, 0 removed, 1 changed; edges: 0 added, 0 removed, 1 changed\n")
                .contains("  The duel [scene:game:1] was re-rated: PG -> no rating.\n")
                .contains("  ~ The duel [scene:game:1]  title: Duel -> The duel, rating: PG -> none\n");
    }

    @Test
    void roleWithAnotherFiller_isRecast() {
        GraphSketch before =
                new GraphSketch().edges("scene:game:5 has_role role:5:rival", "T1 fills_role role:5:rival");
        GraphDiff diff = before.build()
                .diff(new GraphSketch()
                        .nodes("T1")
                        .edges("scene:game:5 has_role role:5:rival", "T2 fills_role role:5:rival")
                        .build());
        assertThat(sentences(diff))
                .startsWith("Role rival of Scene 5 [scene:game:5] was recast: Character 1 [" + id("T1")
                        + "] -> Character 2 [" + id("T2") + "].");
        assertThat(sentences(before.build()
                        .diff(new GraphSketch()
                                .nodes("T1")
                                .edges("scene:game:5 has_role role:5:rival")
                                .build())))
                .anyMatch(sentence -> sentence.endsWith("-> no character."));
    }

    @Test
    void roleFilledByTheSameCharacterInAnotherForm_isNotRecast() {
        GraphDiff diff = new GraphSketch()
                .edges("scene:game:5 has_role role:5:rival", "T1 fills_role role:5:rival")
                .edges("T1 instantiates I1", "I1 syncs_with npc:1", "T1 appears_in scene:game:5")
                .build()
                .diff(new GraphSketch()
                        .edges("scene:game:5 has_role role:5:rival", "npc:1 fills_role role:5:rival")
                        .edges("T1 instantiates I1", "I1 syncs_with npc:1", "T1 appears_in scene:game:5")
                        .build());
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.story()).isEmpty();
    }

    @Test
    void characterInOtherScenes_lostAndGainedThem() {
        GraphDiff diff = new GraphSketch()
                .nodes("scene:game:3")
                .edges("T1 appears_in scene:game:1", "T1 appears_in scene:game:2")
                .build()
                .diff(new GraphSketch()
                        .nodes("scene:game:1")
                        .edges("T1 instantiates I1", "I1 appears_in scene:game:3", "T1 appears_in scene:game:4")
                        .build());
        assertThat(sentences(diff))
                .containsExactly(
                        "Character 1 [" + id("T1") + "] lost scene Scene 1 [scene:game:1].",
                        "Character 1 [" + id("T1") + "] lost scene Scene 2 [scene:game:2], which is gone.",
                        "Character 1 [" + id("T1") + "] gained scene Scene 3 [scene:game:3].",
                        "Character 1 [" + id("T1") + "] gained scene Scene 4 [scene:game:4], which is new.");
    }

    @Test
    void npcWithAnotherPortrait_hadItReplaced() {
        EdgeDetail portrait = new EdgeDetail.Expression("portrait");
        EdgeDetail idle = new EdgeDetail.Expression("idle");
        GraphDiff diff = new GraphSketch()
                .edge(EdgeKind.EXPRESSES_AS, "npc:1", "asset:1", portrait)
                .edge(EdgeKind.EXPRESSES_AS, "npc:1", "asset:2", idle)
                .build()
                .diff(new GraphSketch()
                        .edge(EdgeKind.EXPRESSES_AS, "npc:1", "asset:2", portrait)
                        .edge(EdgeKind.EXPRESSES_AS, "npc:1", "asset:1", idle)
                        .build());
        assertThat(sentences(diff))
                .containsExactly("The portrait of NPC [npc:1] was replaced: Asset 1 [asset:1] -> Asset 2 [asset:2].");
    }

    @Test
    void anotherWordForTheSameLevel_isNoRerating() {
        GraphDiff diff = new GraphSketch()
                .node(scene(1, "Duel", "PG"))
                .node(asset("general", false))
                .build()
                .diff(new GraphSketch()
                        .node(scene(1, "Duel", "romantic"))
                        .node(asset("general", true))
                        .build());
        assertThat(diff.changedNodes()).hasSize(2);
        assertThat(sentences(diff))
                .containsExactly("Asset 1 [asset:1] was re-rated: general -> general, age restricted.");
    }

    @Test
    void unknownRatings_areRerated() {
        GraphDiff diff = new GraphSketch()
                .node(scene(1, "Duel", "spicy"))
                .build()
                .diff(new GraphSketch().node(scene(1, "Duel", "hot")).build());
        assertThat(sentences(diff)).containsExactly("Duel [scene:game:1] was re-rated: spicy -> hot.");
    }

    @Test
    void activity_thatChanged_isRetirementOrReturn() {
        CharacterGraph active = new GraphSketch().node(template(true)).build();
        CharacterGraph inactive = new GraphSketch().node(template(false)).build();
        assertThat(sentences(active.diff(inactive))).containsExactly("Hamlet [" + id("T1") + "] was retired.");
        assertThat(sentences(inactive.diff(active))).containsExactly("Hamlet [" + id("T1") + "] returned.");
        CharacterGraph filtered = inactive.filter(GraphFilter.active());
        assertThat(active.diff(filtered).removedNodes()).hasSize(1);
        assertThat(active.diff(filtered).story()).isEmpty();
    }

    @Test
    void diff_withAPartOfTheData_isRefused() {
        CharacterGraph whole = new GraphSketch().nodes("T1").build();
        CharacterGraph part = new GraphSketch().nodes("T1").scope("world 1").build();
        assertThatThrownBy(() -> whole.diff(part)).isInstanceOf(ScopeException.class);
        assertThat(part.diff(part).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lists_ofRandomGraphs_areThoseOfBruteForce(int seed) {
        CharacterGraph before = some(seed);
        CharacterGraph after = some(seed + 1);
        GraphDiff diff = before.diff(after);
        Map<NodeId, GraphNode> oldNodes = byKey(before.typed().nodes().toList(), GraphNode::id);
        Map<NodeId, GraphNode> newNodes = byKey(after.typed().nodes().toList(), GraphNode::id);
        assertThat(diff.addedNodes()).isEqualTo(only(newNodes, oldNodes));
        assertThat(diff.removedNodes()).isEqualTo(only(oldNodes, newNodes));
        assertThat(diff.changedNodes())
                .extracting(NodeChange::after)
                .isEqualTo(newNodes.values().stream()
                        .filter(node -> oldNodes.containsKey(node.id()) && !node.equals(oldNodes.get(node.id())))
                        .toList());
        Map<String, GraphEdge> oldEdges = byKey(before.typed().edges().toList(), GraphDiffTest::identity);
        Map<String, GraphEdge> newEdges = byKey(after.typed().edges().toList(), GraphDiffTest::identity);
        assertThat(diff.addedEdges()).containsExactlyInAnyOrderElementsOf(only(newEdges, oldEdges));
        assertThat(diff.removedEdges()).containsExactlyInAnyOrderElementsOf(only(oldEdges, newEdges));
        assertThat(diff.changedEdges())
                .extracting(EdgeChange::after)
                .containsExactlyInAnyOrderElementsOf(newEdges.entrySet().stream()
                        .filter(entry -> oldEdges.containsKey(entry.getKey())
                                && !oldEdges.get(entry.getKey())
                                        .detail()
                                        .equals(entry.getValue().detail()))
                        .map(Map.Entry::getValue)
                        .toList());
        assertThat(diff.addedEdges()).isEqualTo(inOrder(after, diff.addedEdges()));
        assertThat(after.diff(before).addedEdges()).isEqualTo(diff.removedEdges());
        assertThat(before.diff(before).isEmpty()).isTrue();
        assertThat(before.diff(after).explain()).isEqualTo(diff.explain());
    }

    private static CharacterGraph some(int seed) {
        CharacterGraph graph = GraphSketch.random(seed, 3, 40).build();
        return seed % 3 == 0 ? graph.filter(GraphFilter.nodeKinds(NodeKind.SCENE, NodeKind.ASSET)) : graph;
    }

    private static List<GraphEdge> inOrder(CharacterGraph graph, List<GraphEdge> edges) {
        return graph.typed().edges().filter(edges::contains).toList();
    }

    private static <K extends Comparable<? super K>, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, TreeMap::new));
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

    private static String identity(GraphEdge edge) {
        return edge.kind() + "|" + edge.from() + "|" + edge.to() + "|" + edge.source() + "|"
                + edge.detail().attribute();
    }

    private static List<String> sentences(GraphDiff diff) {
        return diff.story().stream().map(StoryEvent::sentence).toList();
    }

    private static EdgeDetail relationship(double strength) {
        return new EdgeDetail.Relationship("rival", OptionalDouble.of(strength));
    }

    private static Scene scene(int number, String title, @org.jspecify.annotations.Nullable String rating) {
        return new Scene(
                Scene.Id.game(number), title, Optional.empty(), OptionalInt.empty(), Optional.ofNullable(rating));
    }

    private static Asset asset(String rating, boolean restricted) {
        return Asset.builder(new Asset.Id(1))
                .contentRating(rating)
                .ageRestricted(restricted)
                .build();
    }

    private static CharacterTemplate template(boolean active) {
        return CharacterTemplate.builder((CharacterTemplate.Id) id("T1"))
                .name("Hamlet")
                .active(active)
                .build();
    }
}
