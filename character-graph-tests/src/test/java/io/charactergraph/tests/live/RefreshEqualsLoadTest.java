package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Outcome;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.ChangingRows;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refresh gives the graph that a load at that moment would give. */
class RefreshEqualsLoadTest {

    private static final int GENERATIONS = 8;

    private final ManualScheduler scheduler = new ManualScheduler();

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.refreshes", 12L));
    }

    private LiveGraph started(ChangingRows studio) {
        LiveGraph live = LiveGraph.builder(studio)
                .executor(scheduler)
                .clock(scheduler)
                .ticks(scheduler)
                .validators(List.of())
                .start();
        scheduler.run();
        return live;
    }

    private RefreshReport refreshed(LiveGraph live) {
        CompletableFuture<RefreshReport> answer = live.requestRefresh();
        scheduler.run();
        RefreshReport report = answer.join();
        report.failure().ifPresent(e -> {
            throw new AssertionError(e);
        });
        return report;
    }

    static void assertEqual(CharacterGraph refreshed, CharacterGraph loaded, String description) {
        assertThat(refreshed.typed().nodes().toList())
                .as(description)
                .isEqualTo(loaded.typed().nodes().toList());
        assertThat(refreshed
                        .typed()
                        .edges()
                        .map(edge -> edge + " " + edge.evidence())
                        .toList())
                .as(description)
                .isEqualTo(loaded.typed()
                        .edges()
                        .map(edge -> edge + " " + edge.evidence())
                        .toList());
        assertThat(refreshed.tables().unresolved().all())
                .as(description)
                .isEqualTo(loaded.tables().unresolved().all());
        assertThat(refreshed.tables().records())
                .as(description)
                .isEqualTo(loaded.tables().records());
        assertThat(refreshed.tables().coverage().tables())
                .as(description)
                .isEqualTo(loaded.tables().coverage().tables());
    }

    private static void assertSameAnswers(CharacterGraph refreshed, CharacterGraph loaded, String description) {
        assertThat(AnswerSheet.of(refreshed).sample(5, 1).lines())
                .as(description)
                .isEqualTo(AnswerSheet.of(loaded).sample(5, 1).lines());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refresh_afterRandomEdits_equalsALoad(long seed) {
        boolean faulty = seed % 2 == 1;
        StudioEdits edits = new StudioEdits(seed, faulty);
        ChangingRows studio = ChangingRows.of(RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(faulty)
                .build()
                .rows());
        LiveGraph live = started(studio);
        for (int generation = 1; generation <= GENERATIONS; generation++) {
            StudioRows before = studio.rows();
            studio.set(edits.edit(before));
            String description = "seed " + seed + ", generation " + generation;

            RefreshReport report = refreshed(live);

            CharacterGraph loaded = CharacterGraph.load(RowsSource.of(studio.rows()));
            assertEqual(live.graph(), loaded, description);
            assertThat(report.rowsRead() + report.rowsReused())
                    .as(description)
                    .isGreaterThanOrEqualTo(loaded.tables().coverage().rowsRead());
            if (studio.rows() == before) {
                assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
            }
            if (generation == GENERATIONS) {
                assertSameAnswers(live.graph(), loaded, description);
            }
        }
        live.close();
    }

    @Test
    void refresh_ofOneChangedRow_readsOnlyIt() {
        ChangingRows studio = ChangingRows.of(SampleStudio.hamlet());
        LiveGraph live = started(studio);
        CharacterGraph first = live.graph();
        long rows = first.tables().coverage().rowsRead();

        RefreshReport nothing = refreshed(live);
        assertThat(nothing.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(nothing.rowsRead()).isZero();
        assertThat(nothing.rowsReused()).isEqualTo(rows);
        assertThat(live.graph()).isSameAs(first);

        studio.set(studio.rows().withRows("game_npcs", row -> {
            java.util.Map<String, String> changed = new java.util.HashMap<>(row);
            if (changed.get("id").equals("6")) {
                changed.put("name", "Another");
            }
            return changed;
        }));
        RefreshReport one = refreshed(live);

        assertThat(one.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(one.rowsRead()).isEqualTo(1);
        assertThat(one.rowsReused()).isEqualTo(rows - 1);
        assertThat(one.tablesRead()).containsExactly("game_npcs");
        assertThat(one.full()).isFalse();
        assertEqual(live.graph(), CharacterGraph.load(RowsSource.of(studio.rows())), "one row");
    }
}
