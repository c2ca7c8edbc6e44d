package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadProgress;
import io.charactergraph.source.LoadStatistics;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a load says of itself: its statistics, and its progress. */
class LoadStatisticsTest {

    @Test
    void loaded_ofTheSampleStudio_isCalledOnceWithWhatTheGraphHas() {
        List<LoadStatistics> seen = new ArrayList<>();
        LoadListener listener = new LoadListener() {
            @Override
            public void loaded(LoadStatistics statistics) {
                seen.add(statistics);
            }
        };
        CharacterGraph graph = CharacterGraph.load(
                LoadOptions.standard().withoutTables(StudioTable.GAME_HOTSPOTS).withListener(listener),
                RowsSource.of(SampleStudio.hamlet()));
        assertThat(seen).hasSize(1);
        LoadStatistics statistics = seen.get(0);
        assertThat(statistics.nodes()).isEqualTo(graph.typed().nodeCount());
        assertThat(statistics.edges()).isEqualTo(graph.typed().edgeCount());
        assertThat(statistics.rows()).isEqualTo(graph.tables().coverage().rowsRead());
        assertThat(statistics.tables().stream()
                        .mapToLong(LoadStatistics.Table::rows)
                        .sum())
                .isEqualTo(statistics.rows());
        assertThat(statistics.incompleteTables()).contains("game_hotspots");
        assertThat(statistics.graphBytes()).isPositive();
        assertThat(statistics.duration()).isGreaterThanOrEqualTo(statistics.assembling());
        assertThat(statistics.toString())
                .contains(statistics.nodes() + " nodes")
                .doesNotContain("Hamlet");
    }

    @Test
    void loaded_thatThrows_endsTheLoadWithoutTheMessage() {
        LoadListener listener = new LoadListener() {
            @Override
            public void loaded(LoadStatistics statistics) {
                throw new IllegalStateException("secret");
            }
        };
        assertThatThrownBy(() -> CharacterGraph.load(
                        LoadOptions.standard().withListener(listener), RowsSource.of(SampleStudio.hamlet())))
                .isInstanceOf(GraphLoadException.class)
                .hasMessageContaining("the listener failed")
                .hasMessageNotContaining("secret");
    }

    @Test
    void progress_ofAShortLoad_printsNothing() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LoadProgress progress = progress(bytes, new AtomicLong());
        progress.tableStarted(StudioTable.ASSETS, 100);
        progress.rowsRead(StudioTable.ASSETS, 50, 100);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void progress_ofALongLoad_printsALineASecond() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AtomicLong clock = new AtomicLong(-5);
        LoadProgress progress = progress(bytes, clock);
        progress.tableStarted(StudioTable.SCENE_CHARACTER_MANIFESTS, 1_000_000);
        for (int tenth = 1; tenth <= 40; tenth++) {
            clock.addAndGet(Duration.ofMillis(100).toNanos());
            progress.rowsRead(StudioTable.SCENE_CHARACTER_MANIFESTS, tenth * 10_000L, 1_000_000);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "scene_character_manifests: 200,000 rows, 100,000 a second, about 8 s left",
                        "scene_character_manifests: 300,000 rows, 100,000 a second, about 7 s left",
                        "scene_character_manifests: 400,000 rows, 100,000 a second, about 6 s left")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static LoadProgress progress(ByteArrayOutputStream bytes, AtomicLong clock) {
        return LoadProgress.to(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .measuredBy(clock::get);
    }
}
