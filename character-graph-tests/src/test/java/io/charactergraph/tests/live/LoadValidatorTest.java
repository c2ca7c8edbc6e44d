package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LoadValidator;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadValidatorTest {

    private static final CharacterGraph BEFORE = graph(SampleStudio.hamlet());

    private static CharacterGraph graph(StudioRows rows) {
        return CharacterGraph.load(RowsSource.of(rows));
    }

    private static List<String> standard(StudioRows after) {
        return LoadValidator.standard().stream()
                .flatMap(validator -> validator.refusals(Optional.of(BEFORE), graph(after)).stream())
                .toList();
    }

    private static StudioRows emptied(String table) {
        StudioRows hamlet = SampleStudio.hamlet();
        return hamlet.without(table).toBuilder()
                .table(table, hamlet.columns(table))
                .build();
    }

    @Test
    void standard_ofTheSameRows_refusesNothing() {
        assertThat(standard(SampleStudio.hamlet())).isEmpty();
        assertThat(LoadValidator.standard())
                .allSatisfy(validator ->
                        assertThat(validator.refusals(Optional.empty(), BEFORE)).isEmpty());
    }

    @Test
    void rowsFell_comparesShareAndNumber() {
        StudioRows without = emptied("assets");
        long rows = SampleStudio.hamlet().rows("assets").size();

        assertThat(LoadValidator.rowsFell(0.3, rows - 1).refusals(Optional.of(BEFORE), graph(without)))
                .containsExactly("assets fell from " + rows + " rows to 0");
        assertThat(LoadValidator.rowsFell(0.3, rows).refusals(Optional.of(BEFORE), graph(without)))
                .as("not more than the number")
                .isEmpty();
        assertThat(LoadValidator.rowsFell(1, 0).refusals(Optional.of(BEFORE), graph(without)))
                .as("not more than the share")
                .isEmpty();
        assertThat(LoadValidator.rowsFell(0, 0).refusals(Optional.of(graph(without)), BEFORE))
                .as("more rows are no loss")
                .isEmpty();
    }

    @Test
    void unresolvedRose_comparesShareAndNumber() {
        CharacterGraph after = graph(emptied("assets"));
        long was = BEFORE.tables().unresolved().all().size();
        long is = after.tables().unresolved().all().size();
        assertThat(is).isGreaterThan(was);

        assertThat(LoadValidator.unresolvedRose(0, is - was - 1).refusals(Optional.of(BEFORE), after))
                .containsExactly("unresolved references rose from " + was + " to " + is + ", beside "
                        + after.typed().edgeCount() + " edges");
        assertThat(LoadValidator.unresolvedRose(0, is - was).refusals(Optional.of(BEFORE), after))
                .isEmpty();
        assertThat(LoadValidator.unresolvedRose(1, 0).refusals(Optional.of(BEFORE), after))
                .isEmpty();
    }

    @Test
    void tablesGone_namesTablesAndColumns() {
        LoadValidator gone = LoadValidator.tablesGone();
        assertThat(gone.refusals(
                        Optional.of(BEFORE), graph(SampleStudio.hamlet().without("assets"))))
                .containsExactly("assets was read before and is ABSENT");
        assertThat(gone.refusals(
                        Optional.of(BEFORE), graph(SampleStudio.hamlet().withoutColumn("assets", "tags"))))
                .containsExactly("assets is read without tags, which it had before");
        assertThat(gone.refusals(Optional.of(graph(SampleStudio.hamlet().without("assets"))), BEFORE))
                .as("a new table is no loss")
                .isEmpty();
    }
}
