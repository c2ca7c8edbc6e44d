package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphChange;
import io.charactergraph.GraphNotReadyException;
import io.charactergraph.LiveGraph;
import io.charactergraph.LiveListener;
import io.charactergraph.LoadValidator;
import io.charactergraph.live.Backoff;
import io.charactergraph.live.LiveState;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Cause;
import io.charactergraph.live.RefreshReport.Outcome;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LiveGraphTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final ChangingSource source = new ChangingSource(SampleStudio.hamlet());

    private LiveGraph.Builder builder() {
        return LiveGraph.builder(source).executor(scheduler).clock(scheduler).ticks(scheduler);
    }

    private LiveGraph started(LiveGraph.Builder builder) {
        LiveGraph live = builder.start();
        scheduler.run();
        return live;
    }

    private RefreshReport refreshed(LiveGraph live) {
        CompletableFuture<RefreshReport> answer = live.requestRefresh();
        scheduler.run();
        return answer.join();
    }

    private static StudioRows renamed(StudioRows rows, String name) {
        return rows.withRows("game_npcs", row -> {
            Map<String, String> changed = new java.util.HashMap<>(row);
            changed.put("name", name);
            return changed;
        });
    }

    private static GraphLoadException refusedConnection() {
        return new GraphLoadException(Phase.CONNECTING, null, "the database refuses", null);
    }

    @Test
    void graph_beforeTheFirstLoad_isNotReady() {
        LiveGraph live = builder().start();

        assertThat(live.status().state()).isEqualTo(LiveState.LOADING);
        assertThat(live.status().version()).isEmpty();
        assertThat(live.status().age()).isEmpty();
        assertThat(live.current()).isEmpty();
        assertThatThrownBy(live::graph)
                .isInstanceOfSatisfying(
                        GraphNotReadyException.class, e -> assertThat(e.state()).isEqualTo(LiveState.LOADING))
                .hasMessage("There is no graph yet: the first load has not ended");
        assertThatThrownBy(() -> live.awaitGraph(Duration.ZERO)).isInstanceOf(GraphNotReadyException.class);
    }

    @Test
    void graph_afterTheFirstLoad_isThatOfTheSource() {
        LiveGraph live = started(builder());

        assertThat(live.graph().typed().nodes().toList())
                .isEqualTo(CharacterGraph.load(source).typed().nodes().toList());
        assertThat(live.awaitGraph(Duration.ZERO)).isSameAs(live.graph());
        assertThat(live.status().state()).isEqualTo(LiveState.READY);
        assertThat(live.status().version()).contains(1L);
        assertThat(live.status().snapshotTimes()).containsOnlyKeys("studio");
        assertThat(live.status().lastReport().orElseThrow().cause()).isEqualTo(Cause.START);
        assertThat(live.status().nextRefreshAt()).isEmpty();
        assertThat(scheduler.planned()).isZero();
    }

    @Test
    void firstLoad_thatFails_isSaidAndTriedAgain() {
        source.fail(LiveGraphTest::refusedConnection);
        LiveGraph live = started(builder().backoff(Backoff.of(MINUTE, MINUTE)));

        assertThat(live.status().state()).isEqualTo(LiveState.FAILED);
        assertThatThrownBy(live::graph)
                .isInstanceOf(GraphNotReadyException.class)
                .hasMessageContaining("the database refuses");

        source.mend();
        scheduler.pass(MINUTE);

        assertThat(live.status().state()).isEqualTo(LiveState.READY);
        assertThat(live.status().failuresInARow()).isZero();
        assertThat(live.status().lastReport().orElseThrow().cause()).isEqualTo(Cause.RETRY);
        assertThat(live.status().lastFailure().orElseThrow().failure())
                .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("refuses"));
    }

    @Test
    void refresh_ofChangedRows_publishesAndKeepsThePrevious() {
        LiveGraph live = started(builder());
        CharacterGraph before = live.graph();
        scheduler.pass(MINUTE);
        source.set(renamed(source.rows(), "Nobody"));

        RefreshReport report = refreshed(live);

        assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(report.cause()).isEqualTo(Cause.DEMAND);
        assertThat(report.version()).contains(2L);
        assertThat(report.rowsRead()).isEqualTo(live.graph().tables().coverage().rowsRead());
        assertThat(report.tablesRead()).contains("game_npcs");
        assertThat(report.snapshotTimes()).containsEntry("studio", Instant.parse("2026-01-01T00:01:00Z"));
        assertThat(live.graph()).isNotSameAs(before);
        assertThat(live.graph().npc(1).node().label()).contains("Nobody");
        assertThat(live.previous().orElseThrow().graph()).isSameAs(before);
        assertThat(live.previous().orElseThrow().number()).isEqualTo(1);
        assertThat(live.current().orElseThrow().graph()).isSameAs(live.graph());
        assertThat(live.current().orElseThrow().publishedAt()).isEqualTo(scheduler.instant());
    }

    @Test
    void schedule_refreshesATimeAfterEachRefresh() {
        LiveGraph live = started(builder().every(MINUTE));
        assertThat(source.loads()).isEqualTo(1);
        assertThat(live.status().nextRefreshAt()).contains(scheduler.instant().plus(MINUTE));

        scheduler.pass(Duration.ofSeconds(59));
        assertThat(source.loads()).isEqualTo(1);
        assertThat(live.status().age()).contains(Duration.ofSeconds(59));
        scheduler.pass(Duration.ofSeconds(1));
        assertThat(source.loads()).isEqualTo(2);
        assertThat(live.status().age()).contains(Duration.ZERO);
        assertThat(live.status().lastReport().orElseThrow().cause()).isEqualTo(Cause.SCHEDULE);

        scheduler.pass(Duration.ofSeconds(30));
        refreshed(live);
        assertThat(source.loads()).isEqualTo(3);
        scheduler.pass(Duration.ofSeconds(59));
        assertThat(source.loads())
                .as("the schedule begins anew after a refresh on demand")
                .isEqualTo(3);
        assertThat(scheduler.planned()).isEqualTo(1);
    }

    @Test
    void requests_whileARefreshRuns_becomeOneFurtherRefresh() {
        LiveGraph live = started(builder());
        List<CompletableFuture<RefreshReport>> during = new ArrayList<>();
        source.during(() -> {
            if (source.loads() == 2) {
                assertThat(live.status().refreshing()).isTrue();
                during.add(live.requestRefresh());
                during.add(live.requestRefresh());
            }
        });

        CompletableFuture<RefreshReport> one = live.requestRefresh();
        CompletableFuture<RefreshReport> two = live.requestRefresh();
        scheduler.run();

        assertThat(source.loads()).isEqualTo(3);
        assertThat(one.join()).isSameAs(two.join());
        assertThat(one.join().number()).isEqualTo(2);
        assertThat(during).extracting(answer -> answer.join().number()).containsExactly(3L, 3L);
        assertThat(live.status().refreshing()).isFalse();
    }

    @Test
    void request_thatItsCallerCancels_isMadeForTheOthers() {
        LiveGraph live = started(builder());
        CompletableFuture<RefreshReport> one = live.requestRefresh();
        CompletableFuture<RefreshReport> two = live.requestRefresh();

        one.cancel(true);
        scheduler.run();

        assertThat(two.join().number()).isEqualTo(2);
    }

    @Test
    void refresh_thatFails_keepsTheGraphAndBacksOff() {
        LiveGraph live =
                started(builder().every(MINUTE).backoff(Backoff.of(Duration.ofSeconds(10), Duration.ofSeconds(40))));
        CharacterGraph before = live.graph();
        source.fail(LiveGraphTest::refusedConnection);

        scheduler.pass(MINUTE);
        assertThat(live.graph()).isSameAs(before);
        assertThat(live.status().state()).isEqualTo(LiveState.READY);
        assertThat(live.status().age()).contains(MINUTE);
        List<Duration> waits = new ArrayList<>();
        for (int failures = 1; failures <= 5; failures++) {
            assertThat(live.status().failuresInARow()).isEqualTo(failures);
            Duration wait = Duration.between(
                    scheduler.instant(), live.status().nextRefreshAt().orElseThrow());
            waits.add(wait);
            scheduler.pass(wait);
        }
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(40)));
        assertThat(waits.get(2)).isGreaterThan(waits.get(0).multipliedBy(2));

        source.mend();
        scheduler.pass(Duration.ofSeconds(40));
        assertThat(live.status().failuresInARow()).isZero();
        assertThat(live.status().nextRefreshAt()).isPresent();
    }

    @Test
    void refresh_thatFailsWithAnError_keepsTheGraph() {
        LiveGraph live = started(builder());
        CharacterGraph before = live.graph();
        source.during(() -> {
            throw new OutOfMemoryError("not really");
        });

        RefreshReport report = refreshed(live);

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.failure()).hasValueSatisfying(e -> assertThat(e).isInstanceOf(OutOfMemoryError.class));
        assertThat(report.toString()).contains("java.lang.OutOfMemoryError").doesNotContain("not really");
        assertThat(live.graph()).isSameAs(before);
    }

    @Test
    void load_thatLostATable_isRefusedUntilAccepted() {
        LiveGraph live = started(builder());
        CharacterGraph before = live.graph();
        source.set(source.rows().without("game_npcs"));

        RefreshReport report = refreshed(live);

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.refusals()).contains("game_npcs was read before and is ABSENT");
        assertThat(report.version()).contains(1L);
        assertThat(live.graph()).isSameAs(before);
        assertThat(live.status().refused()).contains(report);
        assertThat(live.status().failuresInARow()).isEqualTo(1);

        RefreshReport accepted = live.accept();

        assertThat(accepted.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(accepted.cause()).isEqualTo(Cause.ACCEPTED);
        assertThat(accepted.refusals()).isEqualTo(report.refusals());
        assertThat(live.graph()).isNotSameAs(before);
        assertThat(live.status().version()).contains(2L);
        assertThat(live.status().refused()).isEmpty();
        assertThat(live.status().failuresInARow()).isZero();
        assertThatThrownBy(live::accept).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void load_thatWasRefusedAndIsMended_isPublishedByTheRetry() {
        LiveGraph live = started(builder().backoff(Backoff.of(MINUTE, MINUTE)));
        StudioRows good = source.rows();
        source.set(good.without("game_npcs"));
        refreshed(live);

        source.set(renamed(good, "Somebody else"));
        scheduler.pass(MINUTE);

        assertThat(live.status().version()).contains(2L);
        assertThat(live.status().refused()).isEmpty();
        assertThat(live.status().lastFailure().orElseThrow().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void firstLoad_thatAValidatorRefuses_isNotPublished() {
        LiveGraph live = started(builder().validators(List.of((before, after) -> {
            assertThat(before).isEmpty();
            return List.of("too\nearly");
        })));

        assertThat(live.status().state()).isEqualTo(LiveState.FAILED);
        assertThatThrownBy(live::graph).hasMessageContaining("too\\nearly");
        live.accept();
        assertThat(live.status().state()).isEqualTo(LiveState.READY);
    }

    @Test
    void validator_thatThrows_refusesWithoutItsMessage() {
        LiveGraph live = started(builder());
        LiveGraph strict = started(builder().validator((before, after) -> {
            throw new IllegalArgumentException("content of a row");
        }));

        assertThat(live.status().state()).isEqualTo(LiveState.READY);
        assertThat(strict.status().lastReport().orElseThrow().refusals())
                .containsExactly("a validator failed: java.lang.IllegalArgumentException");
    }

    @Test
    void pinnedVersion_answersUntilUnpinned() {
        LiveGraph live = started(builder().every(MINUTE));
        CharacterGraph first = live.graph();
        source.set(renamed(source.rows(), "Nobody"));
        refreshed(live);
        CharacterGraph second = live.graph();

        assertThat(live.pinPrevious().number()).isEqualTo(1);
        assertThat(live.graph()).isSameAs(first);
        assertThat(live.status().pinned()).isTrue();
        assertThat(live.status().version()).contains(1L);
        int loads = source.loads();
        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.PINNED);
        scheduler.pass(MINUTE);
        assertThat(source.loads()).isEqualTo(loads);
        assertThatThrownBy(live::pinPrevious).isInstanceOf(IllegalStateException.class);

        live.unpin();
        assertThat(live.graph()).isSameAs(second);
        scheduler.run();
        assertThat(source.loads()).isEqualTo(loads + 1);
        assertThat(live.status().pinned()).isFalse();
    }

    @Test
    void pinning_duringARefresh_keepsThePinnedVersion() {
        LiveGraph live = started(builder());
        CharacterGraph first = live.graph();
        source.set(renamed(source.rows(), "Nobody"));
        refreshed(live);
        source.set(renamed(source.rows(), "Somebody"));
        source.during(live::pinPrevious);

        refreshed(live);

        assertThat(live.graph()).isSameAs(first);
        assertThat(live.status().version()).contains(1L);
        source.during(() -> {});
        live.unpin();
        assertThat(live.graph().npc(1).node().label()).contains("Somebody");
    }

    @Test
    void pinPrevious_withoutOne_isAnError() {
        LiveGraph live = started(builder().withoutPrevious());
        source.set(renamed(source.rows(), "Nobody"));
        refreshed(live);

        assertThat(live.previous()).isEmpty();
        assertThatThrownBy(live::pinPrevious).hasMessage("pinPrevious: there is no previous version");
    }

    @Test
    void listeners_getTheDifference_computedOnlyWhenAsked() {
        List<GraphChange> changes = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        LiveListener listener = new LiveListener() {
            @Override
            public void published(GraphChange change) {
                changes.add(change);
            }

            @Override
            public void refreshEnded(RefreshReport report) {
                outcomes.add(report.outcome());
            }
        };
        LiveGraph live = started(builder().listener(listener));
        assertThat(changes.get(0).before()).isEmpty();
        assertThat(changes.get(0).diff()).isEmpty();

        source.set(renamed(source.rows(), "Nobody"));
        refreshed(live);
        source.fail(LiveGraphTest::refusedConnection);
        refreshed(live);

        assertThat(changes).hasSize(2);
        assertThat(changes.get(1).diff().orElseThrow().changedNodes()).isNotEmpty();
        assertThat(changes.get(1).diff().orElseThrow())
                .isSameAs(changes.get(1).diff().orElseThrow());
        assertThat(outcomes).containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED, Outcome.FAILED);
        live.removeListener(listener);
        refreshed(live);
        assertThat(outcomes).hasSize(3);
    }

    @Test
    void listener_thatThrows_doesNoHarm() {
        List<String> heard = new ArrayList<>();
        LiveListener bad = new LiveListener() {
            @Override
            public void published(GraphChange change) {
                throw new IllegalStateException("bad");
            }
        };
        LiveGraph live = started(builder().listener(bad).listener(new LiveListener() {
            @Override
            public void published(GraphChange change) {
                heard.add(change.toString());
            }
        }));
        source.set(renamed(source.rows(), "Nobody"));

        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(heard).containsExactly("version 1", "version 1 to 2");
    }

    @Test
    void triggers_askForRefreshes_andAreClosedFirst() {
        List<Runnable> requests = new ArrayList<>();
        List<String> order = new ArrayList<>();
        LiveGraph live = started(builder().every(MINUTE).trigger(request -> {
            requests.add(request);
            return () -> order.add("trigger closed, " + scheduler.planned() + " planned");
        }));

        requests.get(0).run();
        requests.get(0).run();
        scheduler.run();
        assertThat(source.loads()).isEqualTo(2);
        assertThat(live.status().lastReport().orElseThrow().cause()).isEqualTo(Cause.TRIGGER);

        live.close();
        live.close();
        assertThat(order).containsExactly("trigger closed, 1 planned");
        assertThat(scheduler.planned()).isZero();
        requests.get(0).run();
        scheduler.run();
        assertThat(source.loads()).isEqualTo(2);
        assertThat(scheduler.isShutdown())
                .as("the executor is the application's")
                .isFalse();
    }

    @Test
    void close_keepsTheGraphAndRefusesRequests() {
        LiveGraph live = started(builder());
        CharacterGraph graph = live.graph();
        CompletableFuture<RefreshReport> waiting = live.requestRefresh();

        live.close();

        assertThat(live.graph()).isSameAs(graph);
        assertThat(live.status().state()).isEqualTo(LiveState.CLOSED);
        assertThat(waiting).isCompletedExceptionally();
        assertThat(live.requestRefresh()).isCompletedExceptionally();
        assertThatThrownBy(live::refresh).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(live::accept).isInstanceOf(IllegalStateException.class);
        scheduler.run();
        assertThat(source.loads()).isEqualTo(1);
    }

    @Test
    void close_byAListener_doesNotWaitForItself() {
        List<LiveGraph> lives = new ArrayList<>();
        LiveGraph live = builder()
                .listener(new LiveListener() {
                    @Override
                    public void refreshEnded(RefreshReport report) {
                        lives.get(0).close();
                    }
                })
                .every(MINUTE)
                .start();
        lives.add(live);
        scheduler.run();

        assertThat(live.status().state()).isEqualTo(LiveState.CLOSED);
        assertThat(scheduler.planned()).isZero();
    }

    @Test
    void close_whileALoadRuns_interruptsItAndWaits() throws InterruptedException {
        CountDownLatch loading = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        source.during(() -> {
            loading.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
                Thread.currentThread().interrupt();
            }
        });
        LiveGraph live = LiveGraph.builder(source).start();
        loading.await();

        live.close();

        assertThat(interrupted).isTrue();
        assertThat(live.status().state()).isEqualTo(LiveState.CLOSED);
        assertThat(live.status().lastReport().orElseThrow().outcome()).isEqualTo(Outcome.CLOSED);
        assertThatThrownBy(() -> live.awaitGraph(MINUTE)).isInstanceOf(GraphNotReadyException.class);
    }

    @Test
    void refresh_onAThreadOfItsOwn_waitsForTheReport() {
        try (LiveGraph live = LiveGraph.builder(source).start()) {
            live.awaitGraph(MINUTE);
            source.set(renamed(source.rows(), "Nobody"));

            assertThat(live.refresh().outcome()).isEqualTo(Outcome.PUBLISHED);
            assertThat(live.graph().npc(1).node().label()).contains("Nobody");
        }
    }

    /** Every graph that a reader sees has all NPCs of one name: never a mixture of two. */
    @Test
    void readers_duringRefreshes_seeEachGraphWhole() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Set<String>> mixtures = new java.util.concurrent.CopyOnWriteArrayList<>();
        source.set(renamed(source.rows(), "name 0"));
        try (LiveGraph live = LiveGraph.builder(source).start()) {
            live.awaitGraph(MINUTE);
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Thread reader = new Thread(() -> {
                    long last = 0;
                    while (!done.get()) {
                        long version = live.current().orElseThrow().number();
                        Set<String> names = new HashSet<>();
                        live.graph()
                                .nodes(io.charactergraph.model.GameNpc.class)
                                .forEach(npc -> names.add(npc.name().orElseThrow()));
                        if (names.size() != 1 || version < last) {
                            mixtures.add(names);
                        }
                        last = version;
                    }
                });
                reader.start();
                readers.add(reader);
            }
            for (int i = 1; i <= 20; i++) {
                source.set(renamed(source.rows(), "name " + i));
                assertThat(live.refresh().outcome()).isEqualTo(Outcome.PUBLISHED);
            }
            done.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(live.status().version()).contains(21L);
        }
        assertThat(mixtures).isEmpty();
    }

    @Test
    void builder_refusesWhatCannotWork() {
        assertThatThrownBy(LiveGraph::builder).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().every(Duration.ZERO)).hasMessageStartingWith("every:");
        assertThatThrownBy(() -> LoadValidator.rowsFell(1.5, 0)).hasMessageStartingWith("share:");
        assertThatThrownBy(() -> LoadValidator.unresolvedRose(0.5, -1)).hasMessageStartingWith("references:");
    }
}
