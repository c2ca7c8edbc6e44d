package io.charactergraph.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.LoadValidator;
import io.charactergraph.live.Backoff;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CharacterGraphMetricsTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean refusing = new AtomicBoolean();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    /** Starts a live graph whose first load waits until the test lets it go. */
    private LiveGraph start() {
        executor.execute(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        GraphSource faulty = RowsSource.of(SampleStudio.hamletWithFaults());
        GraphSource sound = RowsSource.of(SampleStudio.hamlet());
        AtomicLong loads = new AtomicLong();
        GraphSource source = (options, sink) -> {
            if (broken.get()) {
                throw new IllegalStateException("the source is broken");
            }
            ticks.addAndGet(Duration.ofSeconds(2).toNanos());
            (loads.getAndIncrement() % 2 == 0 ? faulty : sound).load(options, sink);
        };
        return LiveGraph.builder(source)
                .executor(executor)
                .ticks(ticks::get)
                .backoff(Backoff.of(LONG, LONG))
                .validators(List.of((before, after) -> refusing.get() ? List.of("refused") : List.of()))
                .start();
    }

    private double gauge(String name) {
        return registry.get("charactergraph." + name).gauge().value();
    }

    private double counter(String name) {
        return registry.get("charactergraph." + name).counter().count();
    }

    private long refreshes(String outcome) {
        return registry.get("charactergraph.refresh")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    @Test
    void gauges_beforeTheFirstLoad_areNoNumbers() {
        try (LiveGraph live = start()) {
            CharacterGraphMetrics.bind(live, registry);

            assertThat(List.of("nodes", "edges", "unresolved", "size", "version", "age"))
                    .allMatch(name -> Double.isNaN(gauge(name)));
            assertThat(gauge("failures")).isZero();
            assertThat(refreshes("published")).isZero();

            go.countDown();
            live.awaitGraph(LONG);
            assertThat(gauge("version")).isEqualTo(1);
        }
    }

    @Test
    void gauges_afterTheFirstLoad_areOfTheGraphThatAnswers() {
        try (LiveGraph live = start()) {
            CharacterGraphMetrics.bind(live, registry, Tag.of("graph", "stage"));
            go.countDown();
            CharacterGraph graph = live.awaitGraph(LONG);

            assertThat(gauge("nodes")).isEqualTo(graph.typed().nodeCount());
            assertThat(gauge("edges")).isEqualTo(graph.typed().edgeCount());
            assertThat(gauge("unresolved"))
                    .isEqualTo(graph.tables().unresolved().all().size())
                    .isPositive();
            assertThat(gauge("size"))
                    .isEqualTo(live.current().orElseThrow().graphBytes())
                    .isPositive();
            assertThat(gauge("version")).isEqualTo(1);
            assertThat(gauge("age")).isEqualTo(2);
            assertThat(registry.getMeters())
                    .allMatch(meter -> "stage".equals(meter.getId().getTag("graph")));

            live.refresh();
            assertThat(gauge("version")).isEqualTo(2);
            live.pinPrevious();
            assertThat(gauge("version")).isEqualTo(1);
        }
    }

    @Test
    void refreshes_areTimedByOutcome() {
        try (LiveGraph live = start()) {
            CharacterGraphMetrics.bind(live, registry);
            go.countDown();
            CharacterGraph first = live.awaitGraph(LONG);
            RefreshReport second = live.refresh();
            double rows = first.tables().coverage().rowsRead() + (double) second.rowsRead();
            assertThat(counter("rows.read")).isEqualTo(rows);
            assertThat(counter("rows.reused")).isEqualTo(second.rowsReused());
            assertThat(refreshes("published")).isEqualTo(2);

            broken.set(true);
            live.refresh();
            live.refresh();
            assertThat(refreshes("failed")).isEqualTo(2);
            assertThat(gauge("failures")).isEqualTo(2);
            assertThat(counter("rows.read")).isEqualTo(rows);

            broken.set(false);
            refusing.set(true);
            live.refresh();
            assertThat(refreshes("refused")).isEqualTo(1);
            assertThat(gauge("failures")).isEqualTo(3);

            refusing.set(false);
            live.refresh();
            assertThat(gauge("failures")).isZero();
            assertThat(refreshes("unchanged")).isEqualTo(1);
            assertThat(refreshes("published")).isEqualTo(2);
            assertThat(registry.get("charactergraph.refresh")
                            .tag("outcome", "published")
                            .timer()
                            .totalTime(TimeUnit.SECONDS))
                    .isEqualTo(4);
            assertThat(registry.get("charactergraph.refresh.load")
                            .tag("outcome", "refused")
                            .timer()
                            .totalTime(TimeUnit.SECONDS))
                    .isEqualTo(2);
        }
    }

    @Test
    void meters_areTheSameAfterAnyNumberOfRefreshes() {
        try (LiveGraph live = start()) {
            CharacterGraphMetrics.bind(live, registry);
            go.countDown();
            int meters = registry.getMeters().size();
            live.refresh();
            broken.set(true);
            live.refresh();

            assertThat(registry.getMeters())
                    .hasSize(meters)
                    .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContainIgnoringCase("hamlet"));
        }
    }

    @Test
    void binding_toTheSameRegistryTwice_countsOnce() {
        try (LiveGraph live = start()) {
            go.countDown();
            live.awaitGraph(LONG);
            live.refresh();
            SimpleMeterRegistry other = new SimpleMeterRegistry();
            CharacterGraphMetrics metrics = CharacterGraphMetrics.of(live);
            metrics.bindTo(registry);
            metrics.bindTo(registry);
            metrics.bindTo(other);
            live.refresh();

            assertThat(refreshes("published")).isEqualTo(1);
            assertThat(other.get("charactergraph.refresh")
                            .tag("outcome", "published")
                            .timer()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void close_removesItsOwnMetersOnly() {
        try (LiveGraph live = start()) {
            go.countDown();
            Meter others = registry.counter("others");
            CharacterGraphMetrics metrics = CharacterGraphMetrics.bind(live, registry);
            metrics.close();
            metrics.close();
            live.refresh();

            assertThat(registry.getMeters()).containsExactly(others);

            metrics.bindTo(registry);
            live.refresh();
            assertThat(refreshes("published")).isEqualTo(1);
        }
    }

    @Test
    void registry_doesNotKeepTheLiveGraph() {
        WeakReference<LiveGraph> gone = boundAndDropped();
        for (int round = 0; round < 100 && gone.get() != null; round++) {
            System.gc();
        }

        assertThat(gone.get()).isNull();
        assertThat(gauge("nodes")).isNaN();
        assertThat(gauge("failures")).isNaN();
    }

    private WeakReference<LiveGraph> boundAndDropped() {
        LiveGraph live = LiveGraph.builder(RowsSource.of(SampleStudio.hamlet()))
                .validators(LoadValidator.standard())
                .start();
        CharacterGraphMetrics.bind(live, registry);
        live.refresh();
        assertThat(gauge("nodes")).isPositive();
        live.close();
        return new WeakReference<>(live);
    }

    @Test
    void loads_thatSucceed_areMeasured() {
        LoadOptions options =
                LoadOptions.standard().withListener(CharacterGraphMetrics.loads(registry, Tag.of("graph", "stage")));
        CharacterGraph graph = CharacterGraph.load(options, RowsSource.of(SampleStudio.hamlet()));

        assertThat(counter("load.rows")).isEqualTo(graph.tables().coverage().rowsRead());
        assertThat(registry.get("charactergraph.load")
                        .tag("graph", "stage")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("charactergraph.load.assembling").timer().totalTime(TimeUnit.NANOSECONDS))
                .isLessThanOrEqualTo(registry.get("charactergraph.load").timer().totalTime(TimeUnit.NANOSECONDS));
    }
}
