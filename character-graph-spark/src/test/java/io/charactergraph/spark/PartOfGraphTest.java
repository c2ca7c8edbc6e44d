package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken for a scope shows and answers what a load with that scope does, under every filter. */
class PartOfGraphTest {

    private static final int MOST_ROUNDS = 20;

    static Stream<StudioRows> samples() {
        return Stream.of(SampleStudio.hamletWithFaults(), SampleStudio.hamlet(SchemaProfile.PROFILE_2026));
    }

    @Test
    void part_ofHamlet_isThatOfAScopedLoadForEachThing() {
        check(SampleStudio.hamlet(), 1, Integer.MAX_VALUE, 3);
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("spark.parts", 20));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void part_ofASampleStudio_isThatOfAScopedLoad(StudioRows studio) {
        check(studio, 1, 6, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void part_ofARandomStudio_isThatOfAScopedLoad(long seed) {
        check(
                RandomStudio.builder()
                        .seed(7_000 + seed)
                        .ignoreForeignKeys(seed % 2 == 0)
                        .profile(seed % 3 == 0 ? SchemaProfile.PROFILE_2026 : SchemaProfile.PROFILE_2025)
                        .build()
                        .rows(),
                seed,
                3,
                Integer.MAX_VALUE);
    }

    /** The rows that are taken follow the thing, not the studio. */
    @Test
    void part_ofALargerStudio_takesNoMoreRows() {
        StudioRows.Builder small = StudioRows.builder();
        LargeStudio.of(3, 3_000).writeTo(small);
        StudioRows.Builder large = StudioRows.builder();
        LargeStudio.of(3, 12_000).writeTo(large);
        MemoryPartTables few = new MemoryPartTables(small.build());
        MemoryPartTables many = new MemoryPartTables(large.build());
        int ofFew = rowsOfAScene(few);
        assertThat(rowsOfAScene(many)).isLessThan(2 * ofFew);
        assertThat(20 * ofFew).isLessThan(many.all(GraphTable.EDGES).size());
    }

    /** The rows that are taken for a scene: the middle one of some. */
    private static int rowsOfAScene(MemoryPartTables tables) {
        List<Scene.Id> scenes = tables.all(GraphTable.NODES).stream()
                .map(row -> NodeId.parse(row.<String>getAs("id")))
                .filter(Scene.Id.class::isInstance)
                .map(Scene.Id.class::cast)
                .toList();
        return new Random(5)
                .ints(21, 0, scenes.size())
                .map(scene -> {
                    int before = tables.rowsTaken();
                    TakenHome.part(LoadScope.scene(scenes.get(scene)), tables);
                    return tables.rowsTaken() - before;
                })
                .sorted()
                .skip(10)
                .findFirst()
                .orElseThrow();
    }

    private static void check(StudioRows studio, long seed, int mostOfAKind, int mostFilters) {
        Random random = new Random(seed);
        MemoryPartTables tables = new MemoryPartTables(studio);
        RowsSource rows = RowsSource.of(studio);
        CharacterGraph whole = CharacterGraph.load(rows);
        List<World.Id> worlds = whole.nodes(World.class).map(World::id).toList();
        List<GraphFilter> all = filters(whole, random);
        List<GraphFilter> filters = all.subList(0, Math.min(mostFilters, all.size()));
        for (NodeId thing : things(whole, random, mostOfAKind)) {
            LoadScope scope = scope(whole, thing, worlds, random);
            CharacterGraph expected = CharacterGraph.load(LoadOptions.standard().withScope(scope), rows);
            int rounds = tables.rounds();
            CharacterGraph actual = TakenHome.part(scope, tables)
                    .graph(RatingScale.standard(), Optional.of(scope), GraphFilter.everything());
            assertThat(tables.rounds() - rounds).as("rounds for %s", scope).isLessThanOrEqualTo(MOST_ROUNDS);
            for (GraphFilter filter : filters) {
                Map<String, String> answers = PartAnswers.of(actual.filter(filter), thing, worlds);
                PartAnswers.of(expected.filter(filter), thing, worlds).forEach((question, answer) -> {
                    if (!answer.contains(
                            "\uFFFD")) { // tables have no half surrogates, and lines are cut elsewhere then
                        assertThat(answers.get(question))
                                .as("%s of %s under %s, seed %s", question, scope, filter, seed)
                                .isEqualTo(answer);
                    }
                });
            }
        }
    }

    private static List<GraphFilter> filters(CharacterGraph whole, Random random) {
        List<GraphFilter> filters = new ArrayList<>();
        filters.add(GraphFilter.everything());
        filters.add(GraphFilter.rating("PG-13"));
        whole.nodes(World.class)
                .findFirst()
                .ifPresent(world -> filters.add(GraphFilter.worlds(world.id().number())));
        filters.add(GraphFilter.everything().includingInactive());
        filters.add(GraphFilter.edgeKinds(
                EnumSet.complementOf(EnumSet.of(EdgeKind.FILLS_ROLE)).toArray(EdgeKind[]::new)));
        filters.add(GraphFilter.nodeKinds(
                EnumSet.complementOf(EnumSet.of(NodeKind.GAME_NPC)).toArray(NodeKind[]::new)));
        whole.nodes(World.class).findFirst().ifPresent(world -> {
            filters.add(GraphFilter.worlds(world.id().number()).and(GraphFilter.rating("general")));
        });
        whole.nodes(Arc.class)
                .findFirst()
                .ifPresent(arc -> filters.add(GraphFilter.arcs(arc.id().name())));
        List<String> tags = whole.nodes(CharacterTemplate.class)
                .flatMap(template -> template.tags().stream())
                .toList();
        if (!tags.isEmpty()) {
            filters.add(GraphFilter.tags(tags.get(random.nextInt(tags.size()))));
        }
        return filters;
    }

    private static List<NodeId> things(CharacterGraph whole, Random random, int mostOfAKind) {
        List<NodeId> things = new ArrayList<>();
        for (NodeKind kind : List.of(
                NodeKind.CHARACTER_TEMPLATE,
                NodeKind.CHARACTER_INSTANCE,
                NodeKind.SCENE,
                NodeKind.ARC,
                NodeKind.WORLD)) {
            List<NodeId> all = new ArrayList<>(whole.select().kind(kind).ids());
            Collections.shuffle(all, random);
            all.stream()
                    .filter(id -> Texts.whole(id.toString()).equals(id.toString()))
                    .limit(mostOfAKind)
                    .forEach(things::add);
        }
        return things;
    }

    private static LoadScope scope(CharacterGraph whole, NodeId thing, List<World.Id> worlds, Random random) {
        if (thing instanceof CharacterTemplate.Id id) {
            Optional<String> key =
                    whole.require(id).key().filter(text -> Texts.whole(text).equals(text));
            return key.isPresent() && !Texts.isBlank(key.get()) && random.nextBoolean()
                    ? LoadScope.character(CharacterRef.ofKey(key.get()))
                    : LoadScope.character(id);
        }
        if (thing instanceof CharacterInstance.Id id) {
            return random.nextBoolean()
                    ? LoadScope.character(id)
                    : LoadScope.character(id.uuid().toString());
        }
        if (thing instanceof Scene.Id scene) {
            return random.nextBoolean()
                    ? LoadScope.scene(scene)
                    : LoadScope.scene(scene)
                            .castIn(worlds.stream().mapToInt(World.Id::number).toArray());
        }
        return thing instanceof Arc.Id arc ? LoadScope.arc(arc.name()) : LoadScope.world(((World.Id) thing).number());
    }
}
