package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphVersion;
import io.charactergraph.LiveGraph;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Outcome;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphRefresher;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.ChangingRows;
import io.charactergraph.testkit.rows.StudioRows;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Memory stays flat over many refreshes. */
class RefreshMemoryTest {

    private static final int REFRESHES = 1_000;
    private static final int READERS = 1;
    private static final int MOST_COLLECTIONS = 100;
    private static final int TEXTS_AT_A_TIME = 1_000;
    private static final int MOST_POOLED = 10_000;

    /** The tables in turn, with a column that is given a new text. A change of a character is not patched. */
    private static final String[][] EDITS = {
        {"assets", "description"},
        {"generations", "name"},
        {"game_scenes", "title"},
        {"game_npcs", "name"},
        {"assets", "description"},
        {"generations", "name"},
        {"game_scenes", "title"},
        {"characters", "name"}
    };

    private static StudioRows edited(StudioRows rows, int number) {
        String[] edit = EDITS[number % EDITS.length];
        List<Map<String, String>> all = rows.maps(edit[0]);
        Object id = all.get(number % all.size()).get("id");
        return rows.withRows(edit[0], row -> {
            Map<String, String> changed = new HashMap<>(row);
            if (id.equals(row.get("id"))) {
                changed.put(edit[1], "text " + number);
            }
            return changed;
        });
    }

    @Test
    void oldGraphs_overAThousandRefreshesWithReaders_areCollected() throws InterruptedException, ExecutionException {
        ChangingRows studio = ChangingRows.of(SampleStudio.hamlet());
        List<WeakReference<CharacterGraph>> graphs = new ArrayList<>();
        AtomicBoolean end = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (LiveGraph live = LiveGraph.builder(studio).start()) {
            live.awaitGraph(Duration.ofMinutes(1));
            List<Future<Long>> reading = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                reading.add(readers.submit(reader(live, end)));
            }
            int patched = 0;
            for (int refresh = 1; refresh <= REFRESHES; refresh++) {
                studio.set(edited(studio.rows(), refresh));
                RefreshReport report = live.refresh();
                assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
                patched += report.patched() ? 1 : 0;
                graphs.add(new WeakReference<>(live.graph()));
            }
            end.set(true);
            for (Future<Long> reader : reading) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(patched).isBetween(1, REFRESHES - 1);
            assertThat(reachable(graphs)).as("the graph and the one before").isLessThanOrEqualTo(2);
            assertThat(live.current().orElseThrow().number()).isEqualTo(REFRESHES + 1L);
        } finally {
            end.set(true);
            readers.shutdownNow();
        }
    }

    /** Asks questions of the newest graph until the end; returns how many. Versions never go back. */
    private static Callable<Long> reader(LiveGraph live, AtomicBoolean end) {
        return () -> {
            long asked = 0;
            long last = 0;
            do {
                GraphVersion version = live.current().orElseThrow();
                assertThat(version.number()).isGreaterThanOrEqualTo(last);
                last = version.number();
                version.graph().character("ophelia").scenes();
                asked++;
                Thread.yield();
            } while (!end.get());
            return asked;
        };
    }

    private static long reachable(List<WeakReference<CharacterGraph>> graphs) {
        long reachable = graphs.size();
        for (int i = 0; i < MOST_COLLECTIONS && reachable > 2; i++) {
            System.gc();
            reachable = graphs.stream().filter(graph -> graph.get() != null).count();
        }
        return reachable;
    }

    /** Parameters that name many NPCs by texts that were never there before. */
    private static String params(int first) {
        StringBuilder params = new StringBuilder("{\"social_context\": {\"npcIds\": [");
        for (int text = first; text < first + TEXTS_AT_A_TIME; text++) {
            params.append(text == first ? "" : ", ")
                    .append("\"nobody ")
                    .append(text)
                    .append('"');
        }
        return params.append("]}}").toString();
    }

    /** What a refresher remembers does not grow with the refreshes: texts that are gone go with a full load now and then. */
    @Test
    void recordings_overManyRefreshes_doNotGrow() {
        ChangingRows studio = ChangingRows.of(SampleStudio.hamlet());
        GraphRefresher refresher = new GraphRefresher(List.of(studio), LoadOptions.standard());
        refresher.refresh(false);
        int most = refresher.pooled();
        int texts = 0;
        while (texts < 3 * MOST_POOLED) {
            int first = texts;
            studio.set(studio.rows().withRows("generations", row -> {
                Map<String, String> changed = new HashMap<>(row);
                changed.put("canonical_params", params(first));
                return changed;
            }));
            texts += TEXTS_AT_A_TIME;
            refresher.refresh(false);
            most = Math.max(most, refresher.pooled());
        }

        assertThat(most).isLessThan(MOST_POOLED + 2 * TEXTS_AT_A_TIME);
    }
}
