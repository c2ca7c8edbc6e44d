package io.charactergraph;

import static io.charactergraph.GraphSketch.id;
import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.HAS_ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.UnknownNodeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionTest {

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @Test
    void kind_andCondition_narrow() {
        CharacterGraph graph = new GraphSketch()
                .nodes("T1", "scene:game:2", "scene:content:1", "asset:3")
                .node(Asset.builder(new Asset.Id(4)).addTags("portrait", "hero").build())
                .node(CharacterTemplate.builder((CharacterTemplate.Id) id("T2"))
                        .addTags("hero")
                        .build())
                .build();
        Selection all = graph.select();
        assertThat(all.kind(NodeKind.SCENE).ids()).containsExactly(id("scene:game:2"), id("scene:content:1"));
        assertThat(all.tagged("hero", "villain").ids()).containsExactly(id("T2"), id("asset:4"));
        assertThat(all.tagged("hero").kind(NodeKind.ASSET).ids()).containsExactly(id("asset:4"));
        assertThat(all.where("named Asset 3", node -> node.label().equals("Asset 3"))
                        .ids())
                .containsExactly(id("asset:3"));
        assertThat(all.where(Asset.class, "untagged", asset -> asset.tags().isEmpty())
                        .ids())
                .containsExactly(id("asset:3"));
        assertThat(all.kind(NodeKind.SCENE)
                        .where(Asset.class, "of any sort", asset -> true)
                        .list())
                .isEmpty();
        assertThat(all.without(NodeKind.ASSET, NodeKind.SCENE).ids()).containsExactly(id("T1"), id("T2"));
        assertThat(all.count()).isEqualTo(6);
    }

    @Test
    void ids_ofNodesThatAreNotThere_areUnknown() {
        CharacterGraph graph = new GraphSketch().nodes("asset:1", "asset:2").build();
        Selection all = graph.select();
        assertThatThrownBy(() -> all.ids(id("asset:3")))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("asset:2");
        assertThat(all.ids(id("asset:1")).ids(id("asset:2")).isEmpty()).isTrue();
        assertThat(all.contains(id("asset:3"))).isFalse();
        assertThat(all.contains(id("asset:2"))).isTrue();
    }

    @Test
    void reaches_throughKindsThatAreNotShown_showsTheOthers() {
        CharacterGraph graph = new GraphSketch()
                .edges("T1 fills_role role:5:rival", "scene:game:5 has_role role:5:rival", "T1 appears_in scene:game:6")
                .build();
        Selection ophelia = graph.select().ids(id("T1"));
        assertThat(ophelia.around(2, FILLS_ROLE, HAS_ROLE)
                        .without(NodeKind.SCENE_ROLE)
                        .ids())
                .containsExactly(id("scene:game:5"));
        assertThat(ophelia.reaches(2).ids()).containsExactly(id("scene:game:6"), id("role:5:rival"));
        assertThat(graph.select()
                        .ids(id("scene:game:6"))
                        .reachedBy(1, APPEARS_IN)
                        .ids())
                .containsExactly(id("T1"));
    }

    @Test
    void walk_aroundACycle_leavesOutTheStartUnlessAskedFor() {
        CharacterGraph graph = new GraphSketch()
                .edges("T1 references T2", "T2 references T3", "T3 references T1")
                .build();
        Selection one = graph.select().ids(id("T1"));
        assertThat(one.reaches(Integer.MAX_VALUE).ids()).containsExactly(id("T2"), id("T3"));
        assertThat(one.reaches(1).union(one).ids()).containsExactly(id("T1"), id("T2"));
        assertThat(one.reaches(0).ids()).isEmpty();
    }

    @Test
    void commonUsers_areJoinedToEachSingleOne() {
        CharacterGraph graph = new GraphSketch()
                .edges(
                        "T1 appears_in scene:game:1",
                        "T2 appears_in scene:game:1",
                        "T2 appears_in scene:game:2",
                        "asset:1 depicts T1",
                        "asset:1 depicts T2",
                        "T1 references T2")
                .build();
        Selection both = graph.select().ids(id("T1"), id("T2"));
        assertThat(both.commonUsers().ids()).containsExactly(id("scene:game:1"), id("asset:1"));
        assertThat(both.commonUsers(APPEARS_IN).ids()).containsExactly(id("scene:game:1"));
        assertThat(both.difference(both).commonUsers().ids()).isEmpty();
    }

    @Test
    void first_saysWhetherThereIsMore() {
        Selection all =
                new GraphSketch().nodes("asset:1", "asset:2", "asset:3").build().select();
        assertThat(all.first(2).nodes()).extracting(GraphNode::id).containsExactly(id("asset:1"), id("asset:2"));
        assertThat(all.first(2).more()).isTrue();
        assertThat(all.first(3).more()).isFalse();
        assertThat(all.first(0).more()).isTrue();
        assertThatThrownBy(() -> all.first(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toString_tellsHowItCameAboutAndWhatItHas() {
        CharacterGraph graph = new GraphSketch()
                .edges("asset:1 depicts T1", "asset:2 depicts T1", "asset:3 depicts T1", "asset:4 depicts T1")
                .build();
        assertThat(graph.select().ids(id("T1")).reachedBy(1, EdgeKind.DEPICTS))
                .hasToString("4 nodes: reaching (Character 1 [character:0000…0000]) within 1 along depicts\n"
                        + "  Asset 1 [asset:1]\n  Asset 2 [asset:2]\n  Asset 3 [asset:3]\n  Asset 4 [asset:4]\n");
        Selection assets = graph.select().kind(NodeKind.ASSET);
        assertThat(assets.intersection(graph.select().tagged("hero")))
                .hasToString("0 nodes: intersection of (nodes of kind asset) and (nodes tagged hero)\n");
        assertThat(assets.without(NodeKind.WORLD).describe()).isEqualTo("nodes of kind asset, not of kind world");
    }

    @Test
    void selections_ofTwoGraphs_doNotMix() {
        CharacterGraph graph = new GraphSketch().nodes("T1").build();
        Selection hidden = graph.filter(GraphFilter.active()).select();
        assertThatThrownBy(() -> graph.select().union(hidden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same CharacterGraph");
    }

    @Test
    void walks_onAPartOfTheData_areRefused() {
        Selection all = new GraphSketch().nodes("T1").scope("world 2").build().select();
        assertThat(all.count()).isEqualTo(1);
        assertThatThrownBy(() -> all.reaches(1)).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> all.commonUsers()).isInstanceOf(ScopeException.class);
    }

    @Test
    void equality_isThatOfTheNodes() {
        CharacterGraph graph = new GraphSketch().nodes("T1", "asset:1").build();
        Selection byKind = graph.select().kind(NodeKind.ASSET);
        assertThat(byKind).isEqualTo(graph.select().ids(id("asset:1"))).isNotEqualTo(graph.select());
        assertThat(byKind).hasSameHashCodeAs(graph.select().ids(id("asset:1")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void algebra_ofRandomSets_isThatOfSets(int seed) {
        Random random = new Random(seed);
        CharacterGraph graph = GraphSketch.random(seed, 3, 20).build();
        Set<NodeId> left = some(graph, random);
        Set<NodeId> right = some(graph, random);
        Selection l = graph.select().ids(left);
        Selection r = graph.select().ids(right);
        Set<NodeId> union = new TreeSet<>(left);
        union.addAll(right);
        Set<NodeId> intersection = new TreeSet<>(left);
        intersection.retainAll(right);
        Set<NodeId> difference = new TreeSet<>(left);
        difference.removeAll(right);
        assertHas(l.union(r), union);
        assertHas(l.intersection(r), intersection);
        assertHas(l.difference(r), difference);
        assertHas(
                graph.select().difference(l).union(l),
                new TreeSet<>(graph.select().ids()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void walks_onARandomGraph_areThoseOfBruteForce(int seed) {
        Random random = new Random(seed);
        CharacterGraph graph =
                GraphSketch.random(seed, 4, 10 + random.nextInt(60)).build();
        if (random.nextBoolean()) {
            graph = graph.filter(
                    GraphFilter.nodeKinds(some(NodeKind.values(), random).toArray(NodeKind[]::new)));
        }
        if (graph.select().isEmpty()) {
            return;
        }
        Set<NodeId> starts = some(graph, random);
        EdgeKind[] kinds = random.nextBoolean()
                ? new EdgeKind[0]
                : some(EdgeKind.values(), random).toArray(EdgeKind[]::new);
        List<GraphEdge> edges = graph.typed()
                .edges()
                .filter(edge -> kinds.length == 0 || List.of(kinds).contains(edge.kind()))
                .toList();
        Selection start = graph.select().ids(starts);
        for (int depth = 0; depth < 4; depth++) {
            assertHas(start.reaches(depth, kinds), walk(edges, starts, depth, true, false));
            assertHas(start.reachedBy(depth, kinds), walk(edges, starts, depth, false, true));
            assertHas(start.around(depth, kinds), walk(edges, starts, depth, true, true));
        }
        Set<NodeId> common = new TreeSet<>(graph.select().ids());
        starts.forEach(one -> common.retainAll(walk(edges, Set.of(one), 1, true, true)));
        common.removeAll(starts);
        assertHas(start.commonUsers(kinds), common);
    }

    private static Set<NodeId> walk(
            List<GraphEdge> edges, Set<NodeId> starts, int depth, boolean along, boolean against) {
        Set<NodeId> seen = new TreeSet<>(starts);
        for (int i = 0; i < depth; i++) {
            Set<NodeId> before = Set.copyOf(seen);
            for (GraphEdge edge : edges) {
                if (along && before.contains(edge.from())) {
                    seen.add(edge.to());
                }
                if (against && before.contains(edge.to())) {
                    seen.add(edge.from());
                }
            }
        }
        seen.removeAll(starts);
        return seen;
    }

    private static void assertHas(Selection selection, Set<NodeId> expected) {
        assertThat(selection.ids()).containsExactlyElementsOf(expected);
        assertThat(selection.list()).extracting(GraphNode::id).containsExactlyElementsOf(expected);
        assertThat(selection.count()).isEqualTo(expected.size());
    }

    private static Set<NodeId> some(CharacterGraph graph, Random random) {
        List<NodeId> ids = graph.select().ids();
        Set<NodeId> some = new TreeSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            some.add(ids.get(random.nextInt(ids.size())));
        }
        return some;
    }

    private static <E extends Enum<E>> Set<E> some(E[] words, Random random) {
        List<E> some = new ArrayList<>(List.of(words[random.nextInt(words.length)]));
        for (E word : words) {
            if (random.nextInt(3) > 0) {
                some.add(word);
            }
        }
        return EnumSet.copyOf(some);
    }

    /** Ways to make a selection from one, and one more node: put together thousands of times. */
    enum Composition {
        UNION,
        UNION_OF_THE_OTHER,
        INTERSECTION,
        INTERSECTION_OF_THE_OTHER,
        DIFFERENCE,
        KIND,
        WITHOUT,
        TAGGED,
        WHERE,
        IDS,
        REACHES,
        REACHED_BY,
        AROUND,
        COMMON_USERS,
        DOUBLED,
        SQUARED;

        Selection apply(Selection made, Selection other) {
            return switch (this) {
                case UNION -> made.union(other);
                case UNION_OF_THE_OTHER -> other.union(made);
                case INTERSECTION -> made.intersection(made.union(other));
                case INTERSECTION_OF_THE_OTHER -> other.intersection(made);
                case DIFFERENCE -> made.difference(other);
                case KIND -> made.kind(NodeKind.ASSET);
                case WITHOUT -> made.without(NodeKind.WORLD);
                case TAGGED -> made.tagged("hero");
                case WHERE -> made.where("of any sort", node -> true);
                case IDS -> made.ids(id("asset:1"));
                case REACHES -> made.reaches(1);
                case REACHED_BY -> made.reachedBy(1);
                case AROUND -> made.around(1);
                case COMMON_USERS -> made.commonUsers();
                case DOUBLED -> made.union(made);
                case SQUARED -> made.intersection(made);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void selection_ofTensOfThousandsOfSteps_isSearchedAndSaid(Composition composition) {
        CharacterGraph graph =
                new GraphSketch().nodes("asset:1", "asset:2", "scene:game:1").build();
        Selection made = graph.select().ids(id("asset:1"));
        Selection other = graph.select().ids(id("asset:2"));
        Selection once = composition.apply(made, other);
        for (int i = 0; i < 20_000; i++) {
            made = composition.apply(made, other);
        }

        assertThat(made.describe()).hasSizeBetween(Derivation.LONGEST, Derivation.LONGEST + 1);
        assertThat(made.toString()).startsWith(made.count() == 1 ? "1 node: " : made.count() + " nodes: ");
        assertThat(made.count()).isEqualTo(once.count());
        assertThat(made.first(1).more()).isEqualTo(made.count() > 1);
    }

    @Test
    void union_ofManySelections_isAllOfThem_andSaysEachOnce() {
        CharacterGraph graph = new GraphSketch()
                .nodes("asset:1", "asset:2", "asset:3", "asset:4")
                .build();
        Selection made = graph.select().ids(id("asset:1"));
        for (String more : List.of("asset:4", "asset:2", "asset:1")) {
            made = made.union(graph.select().ids(id(more)));
        }

        assertThat(made).hasToString("""
            3 nodes: union of (Asset 1 [asset:1]) and (Asset 4 [asset:4]) and (Asset 2 [asset:2]) and (Asset 1…
              Asset 1 [asset:1]
              Asset 2 [asset:2]
              Asset 4 [asset:4]
            """);
        assertThat(made.difference(made).difference(made).describe())
                .startsWith("difference of (difference of (union of");
    }
}
