package io.charactergraph.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.check.Rule;
import io.charactergraph.check.RuleOutcome;
import io.charactergraph.check.RuleSet;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The contract of every {@link Rule}. A test class extends this and returns its rule, and a studio in which the rule
 * finds something.
 *
 * <pre>{@code
 * class NamelessNpcContractTest extends RuleContract {
 *
 *     @Override
 *     protected Rule rule() {
 *         return new NamelessNpc();
 *     }
 *
 *     @Override
 *     protected StudioRows faulty() {
 *         return StudioFixture.create().npc("7").with("name", "").rows();
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract class RuleContract {

    /** For tests to extend. */
    protected RuleContract() {}

    /** The rule, made anew by each call. */
    protected abstract Rule rule();

    /** A studio in which it finds something. */
    protected abstract StudioRows faulty();

    /** The rule describes itself. */
    @Test
    void rule_describesItself() {
        assertThat(rule().id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(rule().title()).isNotBlank().doesNotEndWith(".");
        assertThat(rule().restsOn()).allMatch(table -> StudioTable.find(table).isPresent(), "is a table");
    }

    /** Two rules with the same settings are equal. */
    @Test
    void rules_thatSayTheSame_areEqual() {
        assertThat(rule()).isEqualTo(rule()).hasSameHashCodeAs(rule());
        assertThat(RuleSet.standard().with(rule())).isEqualTo(RuleSet.standard().with(rule()));
    }

    /** Its findings have a place, a sentence and a remedy. */
    @Test
    void findings_tellWhatIsWrongWhereAndWhatToDo() {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(faulty()));
        assertThat(findings(graph)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule().id());
            assertThat(finding.severity()).isEqualTo(rule().severity());
            assertThat(finding.sentence()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
            assertThat(finding.remedy()).isNotBlank().doesNotEndWith(".");
            assertThat(finding.nodes()).allMatch(id -> graph.find(id).isPresent(), "is in the graph");
            assertThat(finding.nodes().size() + finding.evidence().size())
                    .as("nodes and places of " + finding)
                    .isPositive();
        });
        assertThat(findings(graph)).extracting(Finding::key).doesNotHaveDuplicates();
    }

    /** The same graph has the same findings, in the same order. */
    @Test
    void check_twice_findsTheSame() {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(faulty()));
        assertThat(findings(graph)).isEqualTo(findings(graph));
    }

    /** What is found does not depend on the order of the rows. */
    @Test
    void check_ofReversedRows_findsTheSame() {
        assertThat(findings(CharacterGraph.load(RowsSource.of(reversed(faulty())))))
                .isEqualTo(findings(CharacterGraph.load(RowsSource.of(faulty()))));
    }

    /** On a filtered graph it names only what the graph shows. */
    @Test
    void check_ofAFilteredGraph_namesOnlyWhatItShows() {
        for (GraphFilter filter : List.of(
                GraphFilter.active(),
                GraphFilter.rating("general"),
                GraphFilter.worldsStrictly(1),
                GraphFilter.arcs("nothing"))) {
            CharacterGraph graph = CharacterGraph.load(RowsSource.of(faulty())).filter(filter);
            assertThat(findings(graph))
                    .as(filter.describe())
                    .allSatisfy(finding -> assertThat(finding.nodes())
                            .allMatch(id -> graph.find(id).isPresent(), "is shown"));
        }
    }

    /** Without records it works, or reports that it needs them. */
    @Test
    void check_withoutRecords_worksOrSaysThatItCannot() {
        CharacterGraph graph = CharacterGraph.load(LoadOptions.standard().withoutRecords(), RowsSource.of(faulty()));
        assertThat(outcome(graph).notChecked().isPresent()).isEqualTo(rule().needsRecords());
    }

    /** Bad data is found, and never thrown at. */
    @Test
    void check_ofRandomStudios_neverThrows() {
        for (long seed = 0; seed < 30; seed++) {
            CharacterGraph graph =
                    CharacterGraph.load(RowsSource.of(RandomStudio.of(seed).rows()));
            assertThat(outcome(graph).rule()).as("seed " + seed).isEqualTo(rule().id());
            assertThat(findings(graph))
                    .as("seed " + seed)
                    .extracting(Finding::key)
                    .doesNotHaveDuplicates();
        }
    }

    /** A threshold that it does not have is refused. */
    @Test
    void withThreshold_ofAnUnknownName_isRefused() {
        assertThatThrownBy(() -> rule().withThreshold("no such threshold", 1))
                .isInstanceOf(IllegalArgumentException.class);
        rule().thresholds()
                .forEach((name, value) ->
                        assertThat(rule().withThreshold(name, value)).isEqualTo(rule()));
    }

    private List<Finding> findings(CharacterGraph graph) {
        return outcome(graph).findings();
    }

    private RuleOutcome outcome(CharacterGraph graph) {
        return graph.check(RuleSet.standard().with(rule()).only(rule().id()))
                .find(rule().id())
                .orElseThrow();
    }

    private static StudioRows reversed(StudioRows rows) {
        StudioRows.Builder reversed = StudioRows.builder();
        for (String table : rows.tables()) {
            reversed.table(table, rows.columns(table));
            List<List<@Nullable String>> order = new ArrayList<>(rows.rows(table));
            Collections.reverse(order);
            order.forEach(row -> reversed.row(table, rows.columns(table), row));
        }
        return reversed.build();
    }
}
