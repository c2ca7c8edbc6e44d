package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Outcome;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.ChangeSink;
import io.charactergraph.source.ChangingSource;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.LoadStatistics;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What can be seen of refreshes while and after they run. */
class RefreshProgressTest {

    private final ManualScheduler scheduler = new ManualScheduler();
    private final io.charactergraph.tests.live.ChangingSource source =
            new io.charactergraph.tests.live.ChangingSource(SampleStudio.hamlet());

    private LiveGraph started(LiveGraph.Builder builder) {
        LiveGraph live = builder.executor(scheduler).clock(scheduler).start();
        scheduler.run();
        return live;
    }

    private RefreshReport refreshed(LiveGraph live) {
        CompletableFuture<RefreshReport> answer = live.requestRefresh();
        scheduler.run();
        return answer.join();
    }

    @Test
    void publishedGraph_isNeverSeenBeforeItsReport() {
        AtomicBoolean inside = new AtomicBoolean();
        List<String> alone = new ArrayList<>();
        LiveGraph[] holder = new LiveGraph[1];
        LiveGraph live = LiveGraph.builder(source)
                .executor(scheduler)
                .clock(scheduler)
                .ticks(() -> {
                    LiveGraph seen = holder[0];
                    if (seen != null && inside.compareAndSet(false, true)) {
                        if (!seen.status()
                                .version()
                                .equals(seen.status().lastReport().flatMap(RefreshReport::version))) {
                            alone.add(String.valueOf(seen.status().version()));
                        }
                        inside.set(false);
                    }
                    return scheduler.getAsLong();
                })
                .start();
        holder[0] = live;
        scheduler.run();
        source.set(SampleStudio.hamletWithFaults());
        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.PUBLISHED);

        assertThat(alone).isEmpty();
    }

    @Test
    void refusedLoad_thenThePublishedRows_isUnchanged() {
        LiveGraph live = started(LiveGraph.builder(source)
                .validators(List.of((before, after) -> before.isPresent() ? List.of("refused") : List.of())));
        CharacterGraph first = live.graph();
        source.set(SampleStudio.hamletWithFaults());
        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.REFUSED);
        source.set(SampleStudio.hamlet());

        RefreshReport back = refreshed(live);

        assertThat(back.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(back.version()).contains(1L);
        assertThat(live.graph()).isSameAs(first);
        assertThat(live.status().refused()).isEmpty();
        assertThat(live.status().snapshotTimes()).isEqualTo(back.snapshotTimes());
    }

    @Test
    void acceptedLoad_thenItsRows_isUnchanged() {
        LiveGraph live = started(LiveGraph.builder(source)
                .validators(List.of((before, after) -> before.isPresent() ? List.of("refused") : List.of())));
        source.set(SampleStudio.hamletWithFaults());
        refreshed(live);
        live.accept();
        source.set(SampleStudio.hamlet());
        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.REFUSED);
        source.set(SampleStudio.hamletWithFaults());

        RefreshReport back = refreshed(live);

        assertThat(back.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(back.version()).contains(2L);
    }

    @Test
    void loadListener_receivesTheStatisticsOfEachGraph() {
        List<LoadStatistics> loaded = new ArrayList<>();
        LoadListener listener = new LoadListener() {
            @Override
            public void loaded(LoadStatistics statistics) {
                loaded.add(statistics);
            }
        };
        LiveGraph live =
                started(LiveGraph.builder(source).options(LoadOptions.standard().withListener(listener)));
        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(loaded).hasSize(1);
        source.set(SampleStudio.hamletWithFaults());
        refreshed(live);

        assertThat(loaded).hasSize(2);
        assertThat(loaded.get(1).nodes()).isEqualTo(live.graph().typed().nodeCount());
        assertThat(loaded.get(1).rows())
                .isEqualTo(live.graph().tables().coverage().rowsRead());
    }

    /** A source that says that nothing has changed, whatever happens. */
    private static final class Blind implements ChangingSource {

        private StudioRows rows = SampleStudio.hamlet();

        private record Seen() implements Marks {}

        @Override
        public String name() {
            return "blind";
        }

        @Override
        public void load(LoadOptions options, LoadSink sink) {
            RowsSource.of(rows).load(options, sink);
        }

        @Override
        public Marks refresh(LoadOptions options, Optional<Marks> since, boolean verify, ChangeSink sink) {
            load(options, since.isEmpty() ? sink : new Unchanged(sink, verify));
            return new Seen();
        }

        /** Says of each table that it is unchanged, and passes its rows only to be verified. */
        private record Unchanged(ChangeSink sink, boolean verify) implements LoadSink {

            @Override
            public RowConsumer table(StudioTable table, List<String> missingColumns) {
                sink.unchanged(table);
                return verify ? sink.verify(table) : row -> {};
            }

            @Override
            public void unread(StudioTable table, TableCoverage.Status status) {
                sink.unread(table, status);
            }

            @Override
            public void node(io.charactergraph.model.Extension node) {
                sink.node(node);
            }

            @Override
            public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {
                sink.edge(kind, from, to, attributes);
            }
        }
    }

    @Test
    void fullCheck_thatDisagrees_publishesWhatWasRead() {
        Blind blind = new Blind();
        LiveGraph live = started(LiveGraph.builder(blind)
                .ticks(scheduler)
                .fullCheckEvery(Duration.ofHours(1))
                .validators(List.of()));
        blind.rows = SampleStudio.hamlet().withRows("game_npcs", row -> {
            Map<String, String> changed = new java.util.HashMap<>(row);
            changed.put("name", "Another " + row.get("id"));
            return changed;
        });
        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.UNCHANGED);
        scheduler.pass(Duration.ofHours(1));

        RefreshReport checked = refreshed(live);

        assertThat(checked.full()).isTrue();
        assertThat(checked.disagreements()).containsExactly("game_npcs");
        assertThat(checked.outcome()).isEqualTo(Outcome.PUBLISHED);
        RefreshEqualsLoadTest.assertEqual(live.graph(), CharacterGraph.load(blind), "after the full check");
        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.UNCHANGED);
        scheduler.pass(Duration.ofHours(1));
        assertThat(refreshed(live).disagreements()).isEmpty();
    }
}
