package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.NamedFilter;
import io.charactergraph.testkit.sheet.StandardFilters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of all characters have the answers of the graph in memory for each of them. */
class CharacterTablesTest {

    /** The standard filters that are asked: each part of a filter is in one of them. */
    private static final Set<String> FILTERS = Set.of("active", "world-strict", "rating-general", "together");

    private static SparkSession session;
    private static SparkGraph hamlet;
    private static final Map<Studios, Case> CASES = new EnumMap<>(Studios.class);

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
        CASES.put(Studios.HAMLET, sample(SampleStudio.hamlet()));
        CASES.put(Studios.HAMLET_WITH_FAULTS, sample(SampleStudio.hamletWithFaults()));
        CASES.put(Studios.LATER_HAMLET, sample(SampleStudio.hamlet(SchemaProfile.PROFILE_2026)));
        ManyStudios random = ManyStudios.of(session, 50);
        CASES.put(
                Studios.RANDOM,
                new Case(
                        random.spark(),
                        random.studios().stream()
                                .map(studio -> new CharacterAnswers(studio.memory(), studio::rename))
                                .toList()));
        hamlet = Studios.HAMLET.get().spark();
    }

    private static Case sample(StudioRows rows) {
        Twin twin = Twin.of(session, rows);
        return new Case(twin.spark(), List.of(new CharacterAnswers(twin.memory(), id -> id)));
    }

    /**
     * Studios as one Spark graph.
     *
     * @param answers those of each studio
     */
    record Case(SparkGraph spark, List<CharacterAnswers> answers) {}

    /** Which studios. */
    enum Studios {
        HAMLET,
        HAMLET_WITH_FAULTS,
        LATER_HAMLET,
        RANDOM;

        Case get() {
            return CASES.get(this);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HAMLET_WITH_FAULTS", "RANDOM"})
    void scenes_areThoseInMemory(Studios studios) {
        check(studios, graph -> graph.characters().scenes(), CharacterAnswers::scenes);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"HAMLET_WITH_FAULTS", "RANDOM"})
    void assets_areThoseInMemory(Studios studios) {
        check(studios, graph -> graph.characters().assets(), CharacterAnswers::assets);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"HAMLET_WITH_FAULTS", "RANDOM"})
    void generations_areThoseInMemory(Studios studios) {
        check(studios, graph -> graph.characters().generations(), CharacterAnswers::generations);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"HAMLET_WITH_FAULTS", "RANDOM"})
    void npcs_haveTheCharactersInMemory(Studios studios) {
        check(studios, graph -> graph.characters().npcs(), CharacterAnswers::npcs);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void graphs_haveTheNodesInMemory(int depth) {
        check(Studios.RANDOM, graph -> graph.characters().graphs(depth), answers -> answers.graphs(depth));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void graphEdges_areTheEdgesInMemory(int depth) {
        check(
                Studios.RANDOM,
                graph -> graph.characters()
                        .graphEdges(depth)
                        .select("templateId", "from", "type", "to", "source", "path"),
                answers -> answers.graphEdges(depth));
    }

    @Test
    void graphEdges_haveTheColumnsOfEdges() {
        List<String> columns = new ArrayList<>(List.of("templateId"));
        columns.addAll(List.of(hamlet.edges().columns()));
        Dataset<Row> edges = hamlet.characters().graphEdges(1);
        assertThat(edges.columns()).containsExactlyElementsOf(columns);
        List<String> rows = CharacterAnswers.rows(edges.drop("templateId"));
        assertThat(rows).isNotEmpty();
        assertThat(CharacterAnswers.rows(hamlet.edges())).containsAll(rows);
    }

    @Test
    void graphs_ofAnotherDepth_areRefused() {
        assertThatThrownBy(() -> hamlet.characters().graphs(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4");
        assertThatThrownBy(() -> hamlet.characters().graphEdges(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void usage_isThatInMemory(Studios studios) {
        check(studios, CharacterTablesTest::usage, CharacterAnswers::usage);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"HAMLET", "RANDOM"})
    void neverUsed_isThatInMemory(Studios studios) {
        check(studios, graph -> graph.usage().neverUsed().select("templateId"), CharacterAnswers::neverUsed);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"HAMLET", "RANDOM"})
    void ranking_hasTheTemplatesOfEachStudioInOrder(Studios studios) {
        List<Row> ranking =
                studios.get().spark().usage().ranking().orderBy("rank").collectAsList();
        assertThat(ranking.stream().map(row -> row.<Integer>getAs("rank")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ranking.size()).boxed().toList());
        List<String> rows = ranking.stream()
                .map(row -> List.of(
                                row.<Object>getAs("templateId"),
                                row.<Object>getAs("scenes"),
                                row.<Object>getAs("assetsDirect"),
                                row.<Object>getAs("generations"))
                        .toString())
                .toList();
        for (CharacterAnswers answers : studios.get().answers()) {
            List<String> expected = answers.ranking();
            assertThat(rows.stream().filter(new HashSet<>(expected)::contains)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void charactersOfATable_haveTheRowsOfTheseOnly() {
        CharacterTables all = hamlet.characters();
        List<String> ids = all.scenes().select("characterId").distinct().as(Encoders.STRING()).collectAsList().stream()
                .sorted()
                .filter(id -> id.hashCode() % 2 == 0)
                .toList();
        List<String> asked = new ArrayList<>(ids);
        asked.addAll(ids);
        asked.add("character:00000000-0000-0000-0000-000000000000");
        asked.add(null);
        CharacterTables some = hamlet.characters(
                session.createDataset(asked, Encoders.STRING()).toDF("id"));
        assertThat(ids).hasSizeGreaterThan(2);
        checkSome(all.scenes(), some.scenes(), "characterId", ids);
        checkSome(all.assets(), some.assets(), "characterId", ids);
        checkSome(all.generations(), some.generations(), "characterId", ids);
        checkSome(all.npcs(), some.npcs(), "characterId", ids);
        checkSome(all.graphs(3), some.graphs(3), "templateId", ids);
        checkSome(all.graphEdges(1), some.graphEdges(1), "templateId", ids);
        assertThat(CharacterAnswers.rows(some.unknown()))
                .containsExactly("[character:00000000-0000-0000-0000-000000000000]");
        assertThat(CharacterAnswers.rows(all.unknown())).isEmpty();
    }

    @Tag("long")
    @Test
    void hamletWithFaults_underFilters_hasTheAnswersInMemory() {
        Twin twin = Twin.of(session, SampleStudio.hamletWithFaults());
        for (NamedFilter filter : StandardFilters.of(twin.memory())) {
            if (!FILTERS.contains(filter.name())) {
                continue;
            }
            CharacterAnswers answers = new CharacterAnswers(twin.memory().filter(filter.filter()), id -> id);
            checkFiltered(filter.toString(), twin.spark(), filter, List.of(answers));
        }
    }

    @Tag("long")
    @Test
    void randomStudios_underFilters_haveTheAnswersInMemory() {
        long seed = Long.getLong("spark.filterSeed", 5);
        ManyStudios many = ManyStudios.of(session, 50);
        for (ManyStudios.Asked asked : many.filters(seed, 2)) {
            checkFiltered(
                    "seed " + seed + ", " + asked.together(),
                    Studios.RANDOM.get().spark(),
                    asked.together(),
                    many.studios().stream()
                            .map(studio -> new CharacterAnswers(
                                    studio.memory().filter(asked.of(studio).filter()), studio::rename))
                            .toList());
        }
    }

    private static void checkFiltered(
            String name, SparkGraph graph, NamedFilter filter, List<CharacterAnswers> answers) {
        try (KeptTables kept = new KeptTables(graph.filter(filter.filter()))) {
            Case studios = new Case(kept.graph(), answers);
            check(name, studios, spark -> spark.characters().scenes(), CharacterAnswers::scenes);
            check(name, studios, CharacterTablesTest::usage, CharacterAnswers::usage);
        }
    }

    /** The usage without what the rows say of the template itself, and with the time as a number. */
    private static Dataset<Row> usage(SparkGraph graph) {
        return graph.usage().all().drop("key", "label").withColumn("lastUsed", unix_micros(col("lastUsed")));
    }

    private static void checkSome(Dataset<Row> all, Dataset<Row> some, String column, Collection<String> ids) {
        assertThat(CharacterAnswers.rows(some))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        CharacterAnswers.rows(all.where(col(column).isin(ids.toArray()))));
    }

    private static void check(
            Studios studios,
            Function<SparkGraph, Dataset<Row>> question,
            Function<CharacterAnswers, List<String>> inMemory) {
        List<String> expected = check(studios.toString(), studios.get(), question, inMemory);
        assertThat(expected).isNotEmpty();
    }

    private static List<String> check(
            String name,
            Case studios,
            Function<SparkGraph, Dataset<Row>> question,
            Function<CharacterAnswers, List<String>> inMemory) {
        List<String> expected = new ArrayList<>();
        studios.answers().forEach(answers -> expected.addAll(inMemory.apply(answers)));
        assertThat(CharacterAnswers.rows(question.apply(studios.spark())))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(expected);
        return expected;
    }
}
