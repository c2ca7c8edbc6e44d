package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Finding;
import io.charactergraph.check.RuleOutcome;
import io.charactergraph.check.RuleSet;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every fault that docs/sample-studio.md tells of is found by its own rule, and nothing else is. */
class PlantedFaultsTest {

    private static final Pattern LINE = Pattern.compile("\\| `([a-z-]+)` \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\|");
    private static final Pattern ROW = Pattern.compile("`([a-z_]+)` `?([0-9a-f…]+)`?(?: and ([0-9]+))?");

    /** A line of the table: the rule, and the rows that it tells of, as {@code table id}. */
    private record Fault(String rule, List<Pattern> rows, String line) {

        boolean isFoundBy(Finding finding) {
            return finding.rule().equals(rule)
                    && finding.evidence().stream()
                            .anyMatch(place -> rows.stream()
                                    .anyMatch(row -> row.matcher(place.table() + " " + place.rowId())
                                            .matches()));
        }
    }

    @Test
    void check_ofTheCleanStudio_findsNothing() {
        CheckReport report = check(SampleStudio.hamlet());
        assertThat(report.findings()).isEmpty();
        assertThat(report.rules()).allSatisfy(outcome -> {
            assertThat(outcome.notChecked()).isEmpty();
            assertThat(outcome.notRead()).isEmpty();
        });
    }

    @Test
    void check_ofTheStudioWithFaults_findsEachByItsOwnRuleAndNoOther() throws IOException {
        List<Fault> faults = faults();
        assertThat(faults)
                .extracting(Fault::rule)
                .containsAll(RuleSet.standard().ids());
        List<Finding> findings =
                new ArrayList<>(check(SampleStudio.hamletWithFaults()).findings());
        assertThat(findings).hasSameSizeAs(faults);
        for (Fault fault : faults) {
            List<Finding> found = findings.stream().filter(fault::isFoundBy).toList();
            assertThat(found).as(fault.line()).hasSize(1);
            findings.removeAll(found);
        }
    }

    @Test
    void check_ofTheStudioWithFaults_tellsWhereEachStands() {
        assertThat(check(SampleStudio.hamletWithFaults()).findings())
                .allSatisfy(finding -> assertThat(finding.primary()).isPresent())
                .allSatisfy(finding -> assertThat(finding.evidence()).isNotEmpty())
                .extracting(Finding::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void check_ofOneRule_findsWhatItFindsAmongAll() {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));
        for (RuleOutcome outcome : graph.check().rules()) {
            assertThat(graph.check(RuleSet.standard().only(outcome.rule())).rules())
                    .containsExactly(outcome);
        }
    }

    @Test
    void check_withoutTheTablesOfLinks_saysWhatWasNotRead() {
        CheckReport report = check(SampleStudio.hamlet().without("character_npc_links"));
        assertThat(report.find("npc-without-character").orElseThrow().notRead())
                .extracting(table -> table.table() + " " + table.status())
                .containsExactly("character_npc_links ABSENT");
        assertThat(report.explain()).contains("character_npc_links was not read whole (ABSENT)");
    }

    private static CheckReport check(StudioRows studio) {
        return CharacterGraph.load(RowsSource.of(studio)).check();
    }

    private static List<Fault> faults() throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "sample-studio.md"))) {
            Matcher fault = LINE.matcher(line);
            if (fault.matches()) {
                List<Pattern> rows = new ArrayList<>();
                Matcher row = ROW.matcher(fault.group(2));
                while (row.find()) {
                    rows.add(row(row.group(1), row.group(2)));
                    if (row.group(3) != null) {
                        rows.add(row(row.group(1), row.group(3)));
                    }
                }
                faults.add(new Fault(fault.group(1), rows, line));
            }
        }
        return faults;
    }

    private static Pattern row(String table, String id) {
        return Pattern.compile(table + " " + id.replace("…", "[0-9a-f-]+"));
    }
}
