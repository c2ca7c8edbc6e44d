package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.schema.Basis;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import io.charactergraph.testkit.sheet.SheetComparison;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A studio in the later schema gives the same graph, but for what the later tables cannot hold. */
class LaterSchemaTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.studios", 60L));
    }

    @Test
    void sheet_ofHamletInTheLaterSchema_isTheSame() {
        for (StudioRows hamlet : List.of(SampleStudio.hamlet(), SampleStudio.hamletWithFaults())) {
            StudioRows common = LaterStudios.common(hamlet);
            assertSame(common, sources(common.toProfile(SchemaProfile.PROFILE_2026), common));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sheet_ofARandomStudioInTheLaterSchema_isTheSame(long seed) {
        StudioRows common = LaterStudios.common(RandomStudio.of(6000 + seed).rows());
        assertSame(common, sources(common.toProfile(SchemaProfile.PROFILE_2026), common));
    }

    /** A database in the middle of a migration: each table in turn is the first, and then one more each time. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sheet_ofARandomStudioHalfMigrated_isTheSame(long seed) {
        StudioRows common = LaterStudios.common(RandomStudio.of(7000 + seed).rows());
        Set<StudioTable> migrated = EnumSet.noneOf(StudioTable.class);
        for (StudioTable table : StudioTable.values()) {
            if ((seed + table.ordinal()) % 3 == 0 && table != StudioTable.ACTION_BLOCKS) {
                migrated.add(table);
            }
        }
        assertSame(common, Stream.of(RowsSource.of(common.toProfile(SchemaProfile.PROFILE_2026, migrated))));
    }

    @Test
    void basis_ofWhatNothingChecksAnyMore_isTheColumn() {
        CharacterGraph earlier = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
        CharacterGraph later = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet(SchemaProfile.PROFILE_2026)));

        assertThat(bases(earlier, "NPC_LINK")).containsExactly(Basis.FOREIGN_KEY);
        assertThat(bases(later, "NPC_LINK")).containsExactly(Basis.COLUMN);
        assertThat(bases(earlier, "NPC_EXPRESSION")).containsExactly(Basis.FOREIGN_KEY);
        assertThat(bases(later, "NPC_EXPRESSION")).containsExactly(Basis.COLUMN);
        assertThat(bases(later, "INSTANCE_ROW")).containsExactly(Basis.FOREIGN_KEY);
    }

    @Test
    void deletion_withoutTheTableOfFamilies_isUncertainOnlyInTheLaterSchema() {
        CharacterGraph earlier =
                CharacterGraph.load(RowsSource.of(SampleStudio.hamlet().without("prompt_families")));
        CharacterGraph later = CharacterGraph.load(
                RowsSource.of(SampleStudio.hamlet(SchemaProfile.PROFILE_2026).without("prompt_families")));

        assertThat(earlier.character("yorick").deletion().unknowns())
                .noneMatch(reason -> reason.contains("prompt_families"));
        assertThat(later.character("yorick").deletion().unknowns())
                .anyMatch(reason -> reason.contains("prompt_families"));
    }

    private static Set<Basis> bases(CharacterGraph graph, String source) {
        return graph.typed()
                .edges()
                .filter(edge -> edge.source().name().equals(source))
                .map(graph.tables()::basis)
                .collect(Collectors.toSet());
    }

    /** The later tables, and the action blocks, which are in another database. */
    private static Stream<GraphSource> sources(StudioRows later, StudioRows earlier) {
        return Stream.of(RowsSource.of(later), new OneTable(RowsSource.of(earlier), StudioTable.ACTION_BLOCKS));
    }

    private static void assertSame(StudioRows earlier, Stream<GraphSource> later) {
        CharacterGraph expected = CharacterGraph.load(RowsSource.of(earlier));
        CharacterGraph graph = CharacterGraph.load(later.toArray(GraphSource[]::new));
        SheetComparison comparison = SheetComparison.of(
                AnswerSheet.of(expected).lines(), AnswerSheet.of(graph).lines());
        assertThat(comparison.differences()).as("%s", comparison).isEmpty();
        assertThat(graph.typed().edges().toList())
                .isEqualTo(expected.typed().edges().toList());
        assertThat(graph.tables().records()).isEqualTo(expected.tables().records());
        assertThat(new TreeSet<>(graph.tables().unresolved().all().stream()
                        .map(Object::toString)
                        .toList()))
                .isEqualTo(new TreeSet<>(expected.tables().unresolved().all().stream()
                        .map(Object::toString)
                        .toList()));
    }
}
