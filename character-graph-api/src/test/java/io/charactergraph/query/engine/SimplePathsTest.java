package io.charactergraph.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.graph.index.CompactGraph;
import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgeEvidence;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search for paths finds, and how many steps it tries. */
class SimplePathsTest {

    private static final int MANY = Integer.MAX_VALUE;

    private static Steps steps(int nodes, int[][] edges) {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        for (int i = 0; i < nodes; i++) {
            builder.add(CharacterTemplate.builder(new CharacterTemplate.Id(new UUID(0, i)))
                    .build());
        }
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
        for (int[] edge : edges) {
            builder.addEdge(
                    EdgeKind.REFERENCES,
                    builder.find(new CharacterTemplate.Id(new UUID(0, edge[0]))),
                    builder.find(new CharacterTemplate.Id(new UUID(0, edge[1]))),
                    new EdgeDetail.Relationship("knows", OptionalDouble.empty()),
                    EdgeEvidence.of(EvidenceSource.RELATIONSHIP, "id"));
        }
        CompactGraph graph = builder.build();
        return Steps.eitherWay(graph, Set.of());
    }

    private static int[][] chain(int nodes) {
        return IntStream.range(1, nodes).mapToObj(i -> new int[] {i - 1, i}).toArray(int[][]::new);
    }

    private static SimplePaths all(Steps steps, int from, int to, int maxLength) {
        PathRegion.Found corridor = PathRegion.within(steps, new int[] {from}, new int[] {to}, maxLength);
        return new SimplePaths(corridor, 1_000, 1_000_000).upTo(maxLength);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1_000, 16_000, 64_000})
    void shortest_ofAChain_triesAsManyStepsAsItIsLong(int nodes) {
        PathRegion.Found corridor =
                PathRegion.shortest(steps(nodes, chain(nodes)), new int[] {0}, new int[] {nodes - 1});
        SimplePaths paths = new SimplePaths(corridor, 1, MANY).upTo(corridor.shortestLength());

        assertThat(paths.found())
                .singleElement()
                .satisfies(path -> assertThat(path.arcs()).hasSize(nodes - 1));
        assertThat(paths.tried()).isLessThan(2L * nodes);
    }

    @Test
    void all_ofAnyLengthBetweenFewNodes_areFoundInFewSteps() {
        SimplePaths paths = all(steps(4, new int[][] {{0, 1}, {1, 2}, {2, 3}, {0, 3}}), 0, 2, MANY);

        assertThat(paths.found()).hasSize(2);
        assertThat(paths.more()).isFalse();
        assertThat(paths.tried()).isLessThan(20);
    }

    @Test
    void all_withADeadEndBeside_areWhole() {
        int[][] edges = new int[2 * 50 + 1][];
        for (int i = 0; i < 50; i++) {
            edges[2 * i] = new int[] {1, 2 + i};
            edges[2 * i + 1] = new int[] {2 + i, 2 + (i + 1) % 50};
        }
        edges[100] = new int[] {0, 1};

        assertThat(all(steps(52, edges), 0, 1, MANY).more()).isFalse();
    }

    @Test
    void all_moreThanAskedFor_areTheFirst_andSayThatThereAreMore() {
        int[][] edges = new int[2_400][];
        for (int i = 0; i < 1_200; i++) {
            edges[2 * i] = new int[] {0, 2 + i};
            edges[2 * i + 1] = new int[] {2 + i, 1};
        }
        SimplePaths paths = all(steps(1_202, edges), 0, 1, 2);

        assertThat(paths.more()).isTrue();
        assertThat(paths.found()).hasSize(1_000);
        assertThat(paths.found().get(999).arcs().get(0).to()).isEqualTo(1_001);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void all_ofARandomGraph_areThoseOfANaiveSearch(long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(6);
        List<int[]> edges = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            edges.add(new int[] {random.nextInt(nodes), random.nextInt(nodes)});
        }
        Steps steps = steps(nodes, edges.toArray(new int[0][]));
        int maxLength = random.nextBoolean() ? MANY : random.nextInt(5);
        List<int[]> expected = new ArrayList<>();
        search(steps, new ArrayList<>(List.of(0)), nodes - 1, maxLength, expected);
        expected.sort(Comparator.<int[]>comparingInt(path -> path.length).thenComparing(Arrays::compare));
        SimplePaths paths = all(steps, 0, nodes - 1, maxLength);

        assertThat(paths.found().stream().map(SimplePathsTest::nodes))
                .as("seed %s", seed)
                .containsExactlyElementsOf(
                        expected.stream().map(Arrays::toString).toList());
        assertThat(paths.more()).isFalse();
    }

    private static String nodes(SimplePaths.Path path) {
        return Arrays.toString(IntStream.concat(
                        IntStream.of(path.start()), path.arcs().stream().mapToInt(PathRegion.Arc::to))
                .toArray());
    }

    private static void search(Steps steps, List<Integer> way, int goal, int maxLength, List<int[]> found) {
        int last = way.get(way.size() - 1);
        if (last == goal) {
            found.add(way.stream().mapToInt(node -> node).toArray());
            return;
        }
        if (way.size() <= maxLength) {
            Set<Integer> next = new java.util.TreeSet<>();
            steps.visit(last, (neighbour, edge, along) -> next.add(neighbour));
            next.removeAll(way);
            for (int node : next) {
                way.add(node);
                search(steps, way, goal, maxLength, found);
                way.remove(way.size() - 1);
            }
        }
    }
}
