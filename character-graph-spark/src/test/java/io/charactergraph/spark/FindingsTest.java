package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Exemption;
import io.charactergraph.check.Finding;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.testkit.SampleStudio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The findings of a graph of tables are those of the graph in memory. */
class FindingsTest {

    private static final int PARTS = 7;
    private static final int STUDIOS = 50;

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    /** Lineage is peeled, however little of it there is. */
    @Test
    void hamletWithFaults_hasTheFindingsOfTheGraphInMemory() {
        Twin twin = Twin.of(session, SampleStudio.hamletWithFaults());
        Dataset<Row> findings = new Findings(twin.spark(), new ShippedRules(RuleSet.standard()), PARTS, 0).table();
        assertSame(findings, twin.memory().check());
    }

    @Test
    void randomStudios_haveTheFindingsOfTheGraphInMemory() {
        SparkGraph graph = ManyStudios.of(session, STUDIOS).spark();
        CheckReport report = WholeGraph.of(graph).check(GraphFilter.everything(), RuleSet.standard());
        assertSame(new Findings(graph, new ShippedRules(RuleSet.standard()), PARTS, LineageEdges.FEW).table(), report);
        assertThat(report.rules()).allMatch(outcome -> !outcome.findings().isEmpty());
    }

    /** Worlds come from instances that the kinds take but the ceiling leaves, ratings from assets that both take. */
    @Tag("long")
    @Test
    void filteredGraph_hasTheFindingsOfTheFilteredGraphInMemory() {
        SparkGraph graph = ManyStudios.of(session, STUDIOS).spark();
        Set<NodeKind> kinds = EnumSet.complementOf(EnumSet.of(NodeKind.CHARACTER_INSTANCE, NodeKind.ASSET));
        GraphFilter filter = GraphFilter.rating("mature")
                .and(GraphFilter.nodeKinds(kinds.toArray(NodeKind[]::new)))
                .includingInactive();
        RuleSet rules = RuleSet.standard()
                .only("malformed-reference", "role-unfilled", "rating-above-world", "unused-character");
        CheckReport report = WholeGraph.of(graph).check(filter, rules);
        assertThat(report.rules()).noneMatch(outcome -> outcome.findings().isEmpty());
        assertSame(graph.filter(filter).findings(rules), report);
    }

    @Test
    void chosenRules_haveTheirSeveritiesThresholdsAndExemptions() {
        Twin twin = Twin.of(session, SampleStudio.hamletWithFaults());
        RuleSet chosen = RuleSet.standard()
                .only("relationship-invalid", "role-name", "role-conflict")
                .severity("role-name", Severity.ERROR)
                .threshold("relationship-invalid", "max-strength", 0.5);
        List<Finding> names =
                twin.memory().check(chosen).find("role-name").orElseThrow().findings();
        List<Exemption> exemptions = List.of(
                Exemption.of("role-name", names.get(0).key(), "known"),
                Exemption.of("role-conflict", "*", "known").until(LocalDate.of(2026, 1, 1)));
        RuleSet rules = chosen.exempting(LocalDate.of(2026, 1, 2), exemptions);
        CheckReport report = twin.memory().check(rules);
        assertThat(report.rules())
                .allMatch(outcome -> outcome.rule().equals("role-name")
                        || !outcome.findings().isEmpty());
        assertSame(twin.spark().findings(rules), report);
        assertThat(twin.spark()
                        .findings(rules.without(rules.ids().toArray(String[]::new)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void ruleOutcomes_nameTheTablesThatWereNotRead() {
        Twin twin = Twin.of(session, SampleStudio.hamlet().without("action_blocks"));
        List<Row> outcomes = twin.spark().ruleOutcomes(RuleSet.standard()).collectAsList();
        assertThat(outcomes.stream()
                        .map(row -> row.getAs("rule") + " " + row.getAs("severity") + " " + row.getAs("title") + " "
                                + row.getList(row.fieldIndex("notRead"))))
                .containsExactlyInAnyOrderElementsOf(twin.memory().check().rules().stream()
                        .map(outcome -> outcome.rule() + " " + outcome.severity() + " " + outcome.title() + " "
                                + outcome.notRead().stream()
                                        .map(TableCoverage::table)
                                        .toList())
                        .toList());
        assertThat(outcomes)
                .anyMatch(row -> !row.getList(row.fieldIndex("notRead")).isEmpty());
    }

    private static void assertSame(Dataset<Row> findings, CheckReport report) {
        List<String> found =
                findings.collectAsList().stream().map(Expected::text).toList();
        List<String> expected = report.findings().stream()
                .map(FindingColumns::row)
                .map(Expected::text)
                .map(FindingsTest::whole)
                .toList();
        List<String> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        List<String> more = new ArrayList<>(found);
        expected.forEach(more::remove);
        assertThat(missing).as("missing").isEmpty();
        assertThat(more).as("too many").isEmpty();
    }

    /** In tables a half surrogate is another character, which a message need not escape. */
    private static String whole(String text) {
        return text.replaceAll("\\\\ud[89a-f][0-9a-f]{2}", "\uFFFD");
    }
}
