package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Finding;
import io.charactergraph.check.RuleSet;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import io.charactergraph.testkit.sheet.NamedFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the checks of any studio. */
class CheckLawsTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.checks", 60L));
    }

    private static StudioRows studio(long seed) {
        return RandomStudio.builder().seed(seed).ignoreForeignKeys(true).build().rows();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void report_doesNotDependOnTheOrderOfTheRows(long seed) {
        StudioRows rows = studio(seed);
        StudioRows.Builder turned = StudioRows.builder();
        for (String table : rows.tables()) {
            turned.table(table, rows.columns(table));
            List<List<@Nullable String>> cells = new ArrayList<>(rows.rows(table));
            Collections.reverse(cells);
            cells.forEach(row -> turned.row(table, rows.columns(table), row));
        }
        assertThat(check(turned.build()).toJsonLines())
                .as("seed %s", seed)
                .isEqualTo(check(rows).toJsonLines());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keys_tellFindingsApart(long seed) {
        assertThat(check(studio(seed)).findings())
                .as("seed %s", seed)
                .extracting(Finding::key)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void formerReport_makesAllFindingsKnown(long seed) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio(seed)));
        List<String> former = graph.check().toJsonLines().lines().toList();
        CheckReport report = graph.check(RuleSet.standard().configured(LocalDate.EPOCH, former));
        assertThat(report.findings()).as("seed %s", seed).isEmpty();
        assertThat(report.unusedExemptions()).as("seed %s", seed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findings_ofAFilteredGraph_areAboutWhatItShows(long seed) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio(seed)));
        for (NamedFilter filter : AnswerSheet.of(graph).filters()) {
            CharacterGraph filtered = graph.filter(filter.filter());
            CheckReport report = filtered.check();
            assertThat(report.findings())
                    .as("seed %s, filter %s", seed, filter.name())
                    .allSatisfy(finding -> assertThat(finding.nodes())
                            .allMatch(node -> filtered.find(node).isPresent()));
            List<NodeId> unused = report.find("unused-character").orElseThrow().findings().stream()
                    .flatMap(finding -> finding.primary().stream())
                    .toList();
            assertThat(unused)
                    .as("seed %s, filter %s", seed, filter.name())
                    .isEqualTo(filtered.usage().neverUsed().stream()
                            .filter(CharacterTemplate::active)
                            .map(CharacterTemplate::id)
                            .toList());
        }
    }

    private static CheckReport check(StudioRows rows) {
        return CharacterGraph.load(RowsSource.of(rows)).check();
    }
}
