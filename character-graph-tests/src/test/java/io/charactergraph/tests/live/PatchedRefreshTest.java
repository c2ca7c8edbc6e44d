package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Outcome;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.ChangingRows;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A graph that is made of the one before, where only some rows have changed, is the graph that a load gives. */
class PatchedRefreshTest {

    private static final int GENERATIONS = 10;
    private static final List<String> NODE_ROWS =
            List.of("assets", "generations", "game_scenes", "game_npcs", "game_scene_nodes", "assets", "generations");

    private static final AtomicInteger PATCHED = new AtomicInteger();

    private final ManualScheduler scheduler = new ManualScheduler();

    @AfterAll
    static void manyRefreshesWerePatched() {
        assertThat(PATCHED.get()).isGreaterThan(2);
    }

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
        PATCHED.addAndGet(report.patched() ? 1 : 0);
        report.failure().ifPresent(e -> {
            throw new AssertionError(e);
        });
        return report;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void patch_afterRandomEditsOfNodeRows_equalsALoad(long seed) {
        boolean faulty = seed % 2 == 1;
        StudioEdits edits = new StudioEdits(seed, faulty, NODE_ROWS);
        ChangingRows studio = ChangingRows.of(RandomStudio.builder()
                .seed(seed)
                .rows(500)
                .profile(seed % 3 == 2 ? SchemaProfile.PROFILE_2026 : SchemaProfile.PROFILE_2025)
                .ignoreForeignKeys(faulty)
                .build()
                .rows());
        LiveGraph live = started(studio);
        for (int generation = 1; generation <= GENERATIONS; generation++) {
            studio.set(edits.edit(studio.rows()));
            String description = "seed " + seed + ", generation " + generation;

            RefreshReport report = refreshed(live);

            CharacterGraph loaded = CharacterGraph.load(RowsSource.of(studio.rows()));
            RefreshEqualsLoadTest.assertEqual(
                    live.graph(), loaded, description + (report.patched() ? ", patched" : ", assembled"));
            assertThat(loaded.diff(live.graph()).isEmpty()).as(description).isTrue();
            if (generation == GENERATIONS) {
                assertThat(AnswerSheet.of(live.graph()).sample(4, seed).lines())
                        .as(description)
                        .isEqualTo(AnswerSheet.of(loaded).sample(4, seed).lines());
            }
        }
        live.close();
    }

    private final ChangingRows hamlet = ChangingRows.of(SampleStudio.hamlet());

    private void assertFresh(LiveGraph live) {
        CharacterGraph loaded = CharacterGraph.load(RowsSource.of(hamlet.rows()));
        RefreshEqualsLoadTest.assertEqual(live.graph(), loaded, "refreshed");
        assertThat(AnswerSheet.of(live.graph()).lines())
                .isEqualTo(AnswerSheet.of(loaded).lines());
    }

    private void change(String table, String id, UnaryOperator<Map<String, String>> change) {
        hamlet.set(hamlet.rows().withRows(table, row -> {
            Map<String, String> changed = new HashMap<>(row);
            return id.equals(row.get("id")) ? change.apply(changed) : changed;
        }));
    }

    private static UnaryOperator<Map<String, String>> cell(String column, String value) {
        return row -> {
            row.put(column, value);
            return row;
        };
    }

    private String firstId(String table) {
        return String.valueOf(hamlet.rows().maps(table).get(0).get("id"));
    }

    @Test
    void refresh_ofAnAttribute_sharesTheEdges() {
        LiveGraph live = started(hamlet);
        change("assets", firstId("assets"), cell("description", "Another description"));
        change("game_scenes", "13", cell("title", "Another title"));

        RefreshReport report = refreshed(live);

        assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(report.patched()).isTrue();
        assertFresh(live);
    }

    @Test
    void refresh_ofAReference_replacesTheEdgesOfItsRow() {
        LiveGraph live = started(hamlet);
        String other = hamlet.rows().maps("generations").stream()
                .map(row -> String.valueOf(row.get("id")))
                .filter(id -> !id.equals(hamlet.rows().maps("assets").get(0).get("source_generation_id")))
                .findFirst()
                .orElseThrow();
        change("assets", firstId("assets"), cell("source_generation_id", other));
        assertThat(refreshed(live).patched()).isTrue();
        assertFresh(live);

        change("assets", firstId("assets"), cell("source_generation_id", "987654"));
        assertThat(refreshed(live).patched()).isTrue();
        assertThat(live.graph().tables().unresolved().all())
                .anySatisfy(reference -> assertThat(reference.text()).isEqualTo("987654"));
        assertFresh(live);

        change("assets", firstId("assets"), cell("source_generation_id", null));
        assertThat(refreshed(live).patched()).isTrue();
        assertFresh(live);
    }

    private void add(String table, Map<String, String> row) {
        List<Map<String, String>> rows = new ArrayList<>(hamlet.rows().maps(table));
        rows.add(row);
        setRows(table, rows);
    }

    private void setRows(String table, List<Map<String, String>> rows) {
        StudioRows.Builder builder = hamlet.rows().without(table).toBuilder()
                .table(table, hamlet.rows().columns(table));
        rows.forEach(row -> builder.row(table, row));
        hamlet.set(builder.build());
    }

    @Test
    void refresh_ofARowThatAppearsAndVanishes_isPatched() {
        LiveGraph live = started(hamlet);
        add("generations", Map.of("id", "70001", "name", "A new one"));
        add("assets", Map.of("id", "70003", "source_generation_id", "70001", "tags", "[\"character:ophelia\"]"));
        RefreshReport added = refreshed(live);
        assertThat(added.patched()).isTrue();
        assertFresh(live);

        setRows(
                "assets",
                hamlet.rows().maps("assets").stream()
                        .filter(row -> !"70003".equals(row.get("id")))
                        .toList());
        assertThat(refreshed(live).patched()).isTrue();
        assertFresh(live);
    }

    @Test
    void refresh_ofARowThatOthersName_isAssembled() {
        change("assets", firstId("assets"), cell("source_generation_id", "70002"));
        LiveGraph live = started(hamlet);
        add("generations", Map.of("id", "70002", "name", "Named before"));

        RefreshReport report = refreshed(live);

        assertThat(report.patched()).isFalse();
        assertFresh(live);
        setRows(
                "generations",
                hamlet.rows().maps("generations").stream()
                        .filter(row -> !"70002".equals(row.get("id")))
                        .toList());
        assertThat(refreshed(live).patched()).isFalse();
        assertFresh(live);
    }

    @Test
    void refresh_ofATemplate_isAssembled() {
        LiveGraph live = started(hamlet);
        change(
                "characters",
                String.valueOf(hamlet.rows().maps("characters").get(0).get("id")),
                cell("name", "Renamed"));

        assertThat(refreshed(live).patched()).isFalse();
        assertFresh(live);
    }
}
