package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.Together;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.reference.FurtherQuestions;
import io.charactergraph.tests.reference.ReferenceFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Casting, readiness, shared scenes and deletion as the naive reference answers them, on random studios. */
class CastingAndImpactReferenceTest {

    private static final Map<String, String> REASONS = Map.of(
            "SCENE_BINDING", "SCENE",
            "MANIFEST", "MANIFEST",
            "WORLD_BINDING", "WORLD",
            "WORLD_HINT", "WORLD_HINT",
            "SCENE_DEFAULT", "DEFAULT_NPC",
            "NONE", "NOBODY");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.castings", 60L));
    }

    private static Stream<GraphNode> nodes(CharacterGraph graph, NodeKind kind) {
        return graph.typed().nodes(kind);
    }

    private static List<ReferenceFilter> filters() {
        return List.of(
                ReferenceFilter.asLoaded("loaded"),
                new ReferenceFilter("active", null, false, null, null, false, false),
                new ReferenceFilter("mature", null, false, null, "mature", true, false));
    }

    private static CharacterGraph graph(StudioRows studio, ReferenceFilter filter) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        return switch (filter.name()) {
            case "active" -> graph.filter(GraphFilter.active());
            case "mature" -> graph.filter(GraphFilter.rating("mature").includingInactive());
            default -> graph;
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void casting_everySceneInEveryWorld_isTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(seed).rows();
        for (ReferenceFilter filter : filters()) {
            CharacterGraph graph = graph(studio, filter);
            FurtherQuestions reference = FurtherQuestions.about(studio.toMaps(), filter);
            nodes(graph, NodeKind.WORLD).forEach(world -> {
                assertThat(graph.world((World.Id) world.id()).castings().stream()
                                .map(casting -> casting.scene().id().toString()))
                        .as("seed %d, %s, %s", seed, filter.name(), world.id())
                        .containsExactlyElementsOf(
                                reference.castingOfWorld(world.id().toString()).keySet());
                nodes(graph, NodeKind.SCENE).forEach(scene -> {
                    SceneCasting casting = graph.scene((Scene.Id) scene.id()).casting((World.Id) world.id());
                    List<String> found = casting.roles().stream()
                            .map(role -> role.role().id() + " "
                                    + REASONS.get(role.reason().name()) + " "
                                    + role.players().stream().map(GraphNode::id).toList())
                            .toList();
                    List<String> expected = new ArrayList<>();
                    reference
                            .casting(scene.id().toString(), world.id().toString())
                            .forEach((role, answer) ->
                                    expected.add(role + " " + answer.because() + " " + answer.players()));
                    assertThat(found)
                            .as("seed %d, %s, %s in %s", seed, filter.name(), scene.id(), world.id())
                            .isEqualTo(expected);
                });
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readiness_everyScene_isTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(seed).rows();
        CharacterGraph graph = graph(studio, filters().get(0));
        FurtherQuestions reference =
                FurtherQuestions.about(studio.toMaps(), filters().get(0));
        List<World.Id> worlds =
                nodes(graph, NodeKind.WORLD).map(world -> (World.Id) world.id()).toList();
        nodes(graph, NodeKind.SCENE).forEach(scene -> {
            Scene.Id id = (Scene.Id) scene.id();
            compare(graph.scene(id).readiness(), reference.readiness(id.toString(), null));
            for (World.Id world : worlds) {
                compare(graph.scene(id).readiness(world), reference.readiness(id.toString(), world.toString()));
            }
        });
    }

    /** The reference passes over requirements that name nobody, and reads a version that is no whole number. */
    private static void compare(Readiness found, FurtherQuestions.Readiness expected) {
        boolean unmet = found.having(Readiness.Status.UNMET).stream()
                .anyMatch(requirement ->
                        requirement.subject().isPresent() || requirement.kind() == Readiness.Kind.CHARACTER_EXISTS);
        boolean versioned =
                found.requirements().stream().anyMatch(requirement -> requirement.kind() == Readiness.Kind.VERSION);
        boolean problems =
                expected.problems().stream().anyMatch(problem -> versioned || !problem.startsWith("VERSION_BEHIND"));
        assertThat(unmet).as("%s%n%s", expected, found).isEqualTo(problems);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void together_allPairs_areTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(seed).rows();
        for (ReferenceFilter filter : filters()) {
            assertThat(graph(studio, filter).usage().together().pairs().stream()
                            .map(CastingAndImpactReferenceTest::pair))
                    .as("seed %d, %s", seed, filter.name())
                    .containsExactlyElementsOf(
                            FurtherQuestions.about(studio.toMaps(), filter).together());
        }
    }

    private static FurtherQuestions.Pair pair(Together.Pair pair) {
        return new FurtherQuestions.Pair(
                pair.first().id().toString(),
                pair.second().id().toString(),
                pair.scenes().size(),
                !pair.relationships().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void users_ofEveryNode_areTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(seed).rows();
        for (ReferenceFilter filter : filters()) {
            CharacterGraph graph = graph(studio, filter);
            FurtherQuestions reference = FurtherQuestions.about(studio.toMaps(), filter);
            graph.typed().nodes().forEach(node -> {
                WhereUsed users = graph.node(node.id())
                        .users(ImpactOptions.STANDARD
                                .withDepth(Integer.MAX_VALUE)
                                .withLimit(Integer.MAX_VALUE));
                SortedMap<Integer, List<String>> found = new TreeMap<>();
                users.uses().stream()
                        .sorted(Comparator.comparing(use -> use.node().id()))
                        .forEach(use -> found.computeIfAbsent(use.distance(), distance -> new ArrayList<>())
                                .add(use.node().id().toString()));
                assertThat(found)
                        .as("seed %d, %s, %s", seed, filter.name(), node.id())
                        .isEqualTo(reference.whereUsed(node.id().toString()));
                assertThat(users.uses())
                        .allSatisfy(use -> assertThat(use.path()).hasSize(use.distance()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void deletion_everyNode_isTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(seed).rows();
        CharacterGraph graph = graph(studio, filters().get(0));
        FurtherQuestions reference =
                FurtherQuestions.about(studio.toMaps(), filters().get(0));
        for (NodeKind kind : NodeKind.values()) {
            if (kind == NodeKind.SCENE_ROLE || kind == NodeKind.ARC || kind == NodeKind.EXTENSION) {
                continue;
            }
            nodes(graph, kind).forEach(node -> {
                NodeId id = node.id();
                DeletionReport report = graph.node(id).deletion();
                FurtherQuestions.Deletion expected = reference.deletion(id.toString());
                String about = "seed " + seed + ", " + id + ": " + expected + "\n" + report;
                assertThat(report.keptAlive().stream().map(kept -> kept.id().toString()))
                        .as(about)
                        .containsExactlyElementsOf(expected.keptAlive());
                assertThat(report.deleted().stream().map(place -> place.table() + "#" + place.rowId()))
                        .as(about)
                        .containsExactlyInAnyOrderElementsOf(expected.cascaded());
                assertThat(report.cleared().stream()
                                .map(place -> place.table() + "#" + place.rowId() + " " + place.path()))
                        .as(about)
                        .containsExactlyInAnyOrderElementsOf(expected.cleared());
                assertThat(columns(report.blocking().stream())).as(about).isEqualTo(columns(expected.blocking()));
                assertThat(columns(Stream.concat(report.dangling().stream(), report.outside().stream())))
                        .as(about)
                        .isEqualTo(columns(expected.dangling()));
                if (expected.verdict().equals("UNKNOWN")) {
                    // the reference does not ask what an unreadable text could have named
                    assertThat(report.verdict()).as(about).isNotEqualTo(DeletionReport.Verdict.UNSAFE);
                } else {
                    assertThat(report.verdict().name()).as(about).isEqualTo(expected.verdict());
                }
            });
        }
    }

    /** The rows and the columns, without the path inside. */
    private static Set<String> columns(Stream<DeletionReport.Place> places) {
        return columns(places.map(place -> place.table() + "#" + place.rowId() + " " + place.path())
                .toList());
    }

    private static Set<String> columns(List<String> places) {
        return places.stream()
                .map(place -> place.replaceFirst("(?s)( [a-z_]+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
