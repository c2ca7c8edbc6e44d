package io.charactergraph;

import static io.charactergraph.GraphSketch.id;
import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.REFERENCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathsTest {

    private static final Comparator<List<NodeId>> SHORTER_THEN_FIRST = Comparator.<List<NodeId>>comparingInt(List::size)
            .thenComparing((left, right) -> {
                for (int i = 0; i < left.size(); i++) {
                    int order = left.get(i).compareTo(right.get(i));
                    if (order != 0) {
                        return order;
                    }
                }
                return 0;
            });

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @Test
    void shortest_eitherWay_tellsEdgesAndDirections() {
        CharacterGraph graph = new GraphSketch()
                .edges("asset:1 depicts T1", "T1 appears_in scene:game:5", "T2 appears_in scene:game:5")
                .build();
        FoundPath path = graph.node(id("asset:1")).paths().shortest(id("T2")).orElseThrow();
        assertThat(nodes(path)).containsExactly(id("asset:1"), id("T1"), id("scene:game:5"), id("T2"));
        assertThat(path.steps()).extracting(FoundPath.Step::along).containsExactly(true, true, false);
        assertThat(path.steps())
                .extracting(step -> step.edge().kind())
                .containsExactly(DEPICTS, APPEARS_IN, APPEARS_IN);
        assertThat(path.length()).isEqualTo(3);
        assertThat(path.explain())
                .startsWith("Asset 1 [asset:1] to Character 2 [" + id("T2") + "]: 3 steps\n")
                .contains("<- Character 2 [" + id("T2") + "]  appears_in")
                .contains("because Asset 1 depicts Character 1 (");
    }

    @Test
    void shortest_directed_doesNotGoAgainstAnEdge() {
        CharacterGraph graph =
                new GraphSketch().edges("T1 references T2", "T2 references T3").build();
        assertThat(graph.node(id("T1")).paths().directed().shortest(id("T3")))
                .hasValueSatisfying(path -> assertThat(path.length()).isEqualTo(2));
        assertThat(graph.node(id("T3")).paths().directed().shortest(id("T1"))).isEmpty();
    }

    @Test
    void shortest_ofSeveral_isTheFirstByNodes() {
        CharacterGraph graph = new GraphSketch()
                .edges("T1 references T4", "T4 references T5", "T1 references T3", "T3 references T5")
                .build();
        assertThat(nodes(graph.node(id("T1")).paths().shortest(id("T5")).orElseThrow()))
                .containsExactly(id("T1"), id("T3"), id("T5"));
    }

    @Test
    void shortest_toItself_hasNoSteps() {
        CharacterGraph graph = new GraphSketch().edges("T1 references T1").build();
        FoundPath path = graph.node(id("T1")).paths().shortest(id("T1")).orElseThrow();
        assertThat(path.steps()).isEmpty();
        assertThat(path.end()).isEqualTo(path.start());
        assertThat(graph.node(id("T1")).paths().all(id("T1"), 5).paths()).containsExactly(path);
    }

    @Test
    void along_otherKinds_findsNothing() {
        CharacterGraph graph = new GraphSketch().edges("T1 references T2").build();
        assertThat(graph.node(id("T1")).paths().along(APPEARS_IN).shortest(id("T2")))
                .isEmpty();
        assertThat(graph.node(id("T1")).paths().along(REFERENCES).shortest(id("T2")))
                .isPresent();
    }

    @Test
    void all_parallelEdges_areOnePathThatCountsThem() {
        CharacterGraph graph = new GraphSketch()
                .edges("T1 references T2", "T2 references T1", "T1 evolved_from T2")
                .build();
        FoundPaths found = graph.node(id("T1")).paths().all(id("T2"), 3);
        assertThat(found.paths()).hasSize(1);
        FoundPath.Step step = found.paths().get(0).steps().get(0);
        assertThat(step.others()).isEqualTo(2);
        assertThat(step.along()).isTrue();
        assertThat(step.edge().kind()).isEqualTo(EdgeKind.EVOLVED_FROM);
        assertThat(found.explain()).contains("and by 2 other edges");
    }

    @Test
    void all_withDeadEndsWithoutNumber_givesUpAndSaysSo() {
        GraphSketch sketch = new GraphSketch().edges("T1 references T2", "T2 references T3");
        for (int i = 2; i <= 13; i++) {
            for (int j = 4; j <= 13; j++) {
                if (i != j && i != 3) {
                    sketch.edges("T" + i + " references T" + j);
                }
            }
        }
        FoundPaths found = sketch.build().node(id("T1")).paths().all(id("T3"), 11);
        assertThat(found.paths()).hasSize(1);
        assertThat(found.more()).isTrue();
        assertThat(found.explain()).contains("not all: 1 path\n").endsWith("there may be more.\n");
    }

    @Test
    void all_onAPartOfTheData_refuses() {
        CharacterGraph graph = new GraphSketch()
                .edges("T1 references T2")
                .scope("character one")
                .build();
        assertThatThrownBy(() -> graph.node(id("T1")).paths().shortest(id("T2")))
                .isInstanceOf(ScopeException.class)
                .hasMessageContaining("character one");
    }

    @Test
    void arguments_thatMeanNothing_areRefused() {
        CharacterGraph graph = new GraphSketch().nodes("T1").build();
        assertThatThrownBy(() -> graph.select().paths().atMost(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.node(id("T1")).paths().all(id("T1"), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.node(id("T1")).paths().shortest(id("T2")))
                .isInstanceOf(UnknownNodeException.class);
        Selection foreign = new GraphSketch().nodes("T1").build().select();
        assertThatThrownBy(() -> foreign.paths().shortest(graph.select())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void all_onARandomGraph_areThoseOfBruteForce(int seed) {
        Random random = new Random(seed);
        CharacterGraph graph =
                GraphSketch.random(seed, 3, 12 + random.nextInt(40)).build();
        if (random.nextBoolean()) {
            graph = graph.filter(
                    GraphFilter.nodes(new AllBut(graph.select().list().get(1).id())));
        }
        List<NodeId> ids = graph.select().ids();
        EnumSet<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
        if (random.nextBoolean()) {
            for (EdgeKind kind : EdgeKind.values()) {
                if (random.nextInt(3) > 0) {
                    kinds.add(kind);
                }
            }
        }
        boolean directed = random.nextBoolean();
        for (int round = 0; round < 10; round++) {
            Set<NodeId> from = some(ids, random);
            Set<NodeId> to = some(ids, random);
            int length = random.nextInt(9);
            List<List<NodeId>> expected = bruteForce(graph, kinds, directed, from, to, length);
            Selection start = graph.select().ids(from);
            Selection end = graph.select().ids(to);
            Paths along = start.paths().along(kinds.toArray(EdgeKind[]::new));
            Paths paths = directed ? along.directed() : along;
            FoundPaths found = paths.all(end, length);
            assertThat(found.paths()).extracting(PathsTest::nodes).isEqualTo(expected);
            assertThat(found.more()).isFalse();
            found.paths().forEach(PathsTest::assertWalks);
            if (!expected.isEmpty()) {
                int most = 1 + random.nextInt(expected.size());
                FoundPaths first = paths.atMost(most).all(end, length);
                assertThat(first.paths()).extracting(PathsTest::nodes).isEqualTo(expected.subList(0, most));
                assertThat(first.more()).isEqualTo(most < expected.size());
            }
            List<List<NodeId>> any = List.of();
            for (int least = 0; least < ids.size() && any.isEmpty(); least++) {
                any = bruteForce(graph, kinds, directed, from, to, least);
            }
            assertThat(paths.shortest(end).map(PathsTest::nodes))
                    .isEqualTo(any.stream().findFirst());
        }
    }

    private static void assertWalks(FoundPath path) {
        NodeId at = path.start().id();
        for (FoundPath.Step step : path.steps()) {
            GraphEdge edge = step.edge();
            assertThat(step.along() ? edge.from() : edge.to()).isEqualTo(at);
            assertThat(step.along() ? edge.to() : edge.from())
                    .isEqualTo(step.to().id());
            at = step.to().id();
        }
    }

    private static Set<NodeId> some(List<NodeId> ids, Random random) {
        Set<NodeId> some = new TreeSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(ids.get(random.nextInt(ids.size())));
        }
        return some;
    }

    private static List<List<NodeId>> bruteForce(
            CharacterGraph graph, Set<EdgeKind> kinds, boolean directed, Set<NodeId> from, Set<NodeId> to, int length) {
        List<GraphEdge> edges = graph.typed()
                .edges()
                .filter(edge -> kinds.isEmpty() || kinds.contains(edge.kind()))
                .toList();
        List<List<NodeId>> found = new ArrayList<>();
        for (NodeId start : from) {
            extend(edges, directed, from, to, length, new LinkedHashSet<>(List.of(start)), start, found);
        }
        return found.stream().sorted(SHORTER_THEN_FIRST).toList();
    }

    private static void extend(
            List<GraphEdge> edges,
            boolean directed,
            Set<NodeId> from,
            Set<NodeId> to,
            int left,
            Set<NodeId> path,
            NodeId last,
            List<List<NodeId>> found) {
        if (to.contains(last)) {
            found.add(List.copyOf(path));
            return;
        }
        if (left == 0) {
            return;
        }
        Set<NodeId> next = new TreeSet<>();
        for (GraphEdge edge : edges) {
            if (edge.from().equals(last)) {
                next.add(edge.to());
            }
            if (!directed && edge.to().equals(last)) {
                next.add(edge.from());
            }
        }
        for (NodeId node : next) {
            if (!from.contains(node) && path.add(node)) {
                extend(edges, directed, from, to, left - 1, path, node, found);
                path.remove(node);
            }
        }
    }

    private static List<NodeId> nodes(FoundPath path) {
        return path.nodes().stream().map(GraphNode::id).toList();
    }

    private record AllBut(NodeId hidden) implements io.charactergraph.filter.NodeFilter {
        @Override
        public boolean keeps(GraphNode node) {
            return !node.id().equals(hidden) && node.kind() != NodeKind.WORLD;
        }

        @Override
        public String describe() {
            return "all but " + hidden;
        }
    }
}
