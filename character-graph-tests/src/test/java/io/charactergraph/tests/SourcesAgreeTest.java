package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same rows give the same graph, whether they are read in memory or from PostgreSQL. */
class SourcesAgreeTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.databases", 30L));
    }

    @ParameterizedTest
    @EnumSource
    void graphs_ofSampleGraphs_areEqual(SampleGraph sample) {
        assertSourcesAgree(sample.rows());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graphs_ofARandomStudio_areEqual(long seed) {
        assertSourcesAgree(RandomStudio.of(seed).rows());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graphs_ofARandomStudioWithExtremeTimes_areEqual(long seed) {
        assertSourcesAgree(UnusualTimes.into(RandomStudio.of(4000 + seed).rows(), seed));
    }

    @Test
    void details_ofEveryRow_areEqual() {
        CharacterGraph memory = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
        CharacterGraph database = PostgresStudio.load(SampleStudio.hamlet());
        List<String> columns = memory.typed()
                .nodes()
                .map(node -> memory.node(node.id())
                        .fetchDetails()
                        .map(details -> node.id() + " " + details.texts().keySet())
                        .orElse(node.id() + " is no row"))
                .toList();
        assertThat(columns).anyMatch(line -> line.endsWith("[personality, meta]") || line.endsWith("[personality]"));
        assertThat(database.typed()
                        .nodes()
                        .map(node -> database.node(node.id())
                                .fetchDetails()
                                .map(details ->
                                        node.id() + " " + details.texts().keySet())
                                .orElse(node.id() + " is no row"))
                        .toList())
                .isEqualTo(columns);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graphs_ofIdsThatDoNotFit_areEqual(long seed) {
        StudioRows studio = UnusualIds.into(
                RandomStudio.builder()
                        .seed(5000 + seed)
                        .ignoreForeignKeys(true)
                        .build()
                        .rows(),
                seed,
                false);
        assertSourcesAgree(studio, PostgresStudio.source(studio, UnusualIds.widened(SampleStudio.schema())));
    }

    @Test
    void graphs_ofHamletInTheLaterSchema_areEqual() {
        assertSourcesAgreeInTheLaterSchema(SampleStudio.hamlet(SchemaProfile.PROFILE_2026));
        assertSourcesAgreeInTheLaterSchema(SampleStudio.hamletWithFaults().toProfile(SchemaProfile.PROFILE_2026));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graphs_ofARandomStudioInTheLaterSchema_areEqual(long seed) {
        assertSourcesAgreeInTheLaterSchema(RandomStudio.of(6000 + seed).rows().toProfile(SchemaProfile.PROFILE_2026));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graphs_ofAllThatIsNewInTheLaterSchema_areEqual(long seed) {
        assertSourcesAgreeInTheLaterSchema(RandomStudio.builder()
                .seed(8000 + seed)
                .profile(SchemaProfile.PROFILE_2026)
                .build()
                .rows());
    }

    private static void assertSourcesAgreeInTheLaterSchema(StudioRows studio) {
        assertSourcesAgree(studio, PostgresStudio.source(studio, LaterStudios.schema(studio)));
    }

    private static void assertSourcesAgree(StudioRows studio) {
        assertSourcesAgree(studio, PostgresStudio.source(studio));
    }

    private static void assertSourcesAgree(StudioRows studio, GraphSource poured) {
        CharacterGraph memory = CharacterGraph.load(RowsSource.of(studio));
        CharacterGraph database = CharacterGraph.load(poured);
        assertThat(database.typed().nodes().toList())
                .isEqualTo(memory.typed().nodes().toList());
        assertThat(database.typed().edges().toList())
                .isEqualTo(memory.typed().edges().toList());
        assertThat(database.tables().unresolved().all())
                .isEqualTo(memory.tables().unresolved().all());
        assertThat(database.tables().records()).isEqualTo(memory.tables().records());
        assertThat(accounts(database)).isEqualTo(accounts(memory));
        assertThat(AnswerSheet.of(database).sample(5, 1).lines())
                .isEqualTo(AnswerSheet.of(memory).sample(5, 1).lines());
    }

    /** Without the names of the sources. */
    private static List<TableCoverage> accounts(CharacterGraph graph) {
        return graph.tables().coverage().tables().stream()
                .map(table -> table.withSource(""))
                .toList();
    }
}
