package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadEstimate;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The heap of a load is estimated from a sample, on the high side, and a load that does not fit is refused. */
class EstimateTest {

    private static final LoadOptions BARE = LoadOptions.standard().withoutRecords();

    private static TestDatabase large(long nodes) {
        StudioRows.Builder rows = StudioRows.builder();
        LargeStudio.of(7, nodes).writeTo(rows);
        TestDatabase database = TestDatabase.of(rows.build());
        database.execute("analyze");
        return database;
    }

    private static LoadEstimate estimate(GraphSource source, LoadOptions options) {
        return source.estimate(options).orElseThrow();
    }

    @Test
    void estimate_largeStudio_isTheGraphOrUpToAQuarterMore() {
        GraphSource source = JdbcGraphSource.of(large(30_000).dataSource());
        long fixed = 650_000;

        long bytes = GraphAssembler.load(List.of(source), BARE).graph().bytes();
        LoadEstimate estimate = estimate(source, BARE);

        assertThat(estimate.graphBytes() - fixed).isBetween(bytes * 95 / 100, bytes * 5 / 4);
        assertThat(estimate.loadingBytes()).isGreaterThan(estimate.graphBytes());
        assertThat(estimate(source, LoadOptions.standard()).graphBytes()).isGreaterThan(estimate.graphBytes());
        assertThat(estimate.described())
                .matches("the graph of 41,7\\d\\d rows takes about \\d+ MB of heap, and \\d+ MB while it is loaded");
    }

    @Test
    void estimate_tableThatIsLeftOut_hasItsReferencesAsUnresolved() {
        GraphSource source = JdbcGraphSource.of(large(10_000).dataSource());
        LoadOptions without = BARE.withoutTables(StudioTable.GENERATIONS);
        LoadedGraph graph = GraphAssembler.load(List.of(source), without);
        long bytes = graph.graph().bytes() + 400L * graph.unresolved().size();

        assertThat(graph.unresolved()).hasSizeGreaterThan(3000);
        assertThat(estimate(source, without).graphBytes() - 650_000).isBetween(bytes * 9 / 10, bytes * 5 / 4);
    }

    /** So many assets, each in a scene. */
    private static TestDatabase assetsIn(String scene) {
        TestDatabase database = TestDatabase.of(SampleStudio.hamlet());
        database.execute("insert into assets (id, content_rating, tags) select 100000 + n, 'sfw', '[\"scene:" + scene
                + "\"]' from generate_series(1, 1500) n");
        return database;
    }

    @Test
    void estimate_referencesThatNameNothing_takeWhatUnresolvedOnesTake() {
        TestDatabase named = assetsIn("13");
        TestDatabase dangling = assetsIn("999999");
        TestDatabase malformed = assetsIn("none");

        long there = estimate(JdbcGraphSource.of(named.dataSource()), BARE).graphBytes();

        for (TestDatabase database : List.of(dangling, malformed)) {
            GraphSource source = JdbcGraphSource.of(database.dataSource());
            assertThat(CharacterGraph.load(source).tables().unresolved().all()).hasSize(1500);
            LoadEstimate estimate = estimate(source, BARE);
            assertThat((estimate.graphBytes() - there) / 1500).isBetween(300L, 500L);
            assertThat((estimate.loadingBytes() - estimate.graphBytes()) / 1500).isGreaterThan(300);
        }
    }

    @Test
    void estimate_namesThatNoTextOfTheDatabaseCanBe_isThere() {
        for (String name : List.of("a\\u0000b", "\\ud800")) {
            TestDatabase database = assetsIn("13");
            database.execute("update assets set tags = '[\"character:" + name + "\"]' where id = 100001");
            GraphSource source = JdbcGraphSource.of(database.dataSource());

            assertThat(estimate(source, BARE).graphBytes()).as(name).isPositive();
        }
    }

    /** What looking rows up sets is taken back. */
    @Test
    void load_afterItsEstimate_hasTheSettingsOfALoad() {
        TestDatabase database = large(1_000);
        database.execute("alter table game_worlds rename to stored_worlds; create view game_worlds as"
                + " select 1 as id, current_setting('enable_seqscan') as name, cast('{}' as json) as meta");

        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource()).heap(900_000_000).build());
        database.execute("update pg_class set reltuples = 1e10 where oid = 'assets'::regclass");
        RecordingSink estimated = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource()).heap(900_000_000).build());

        assertThat(sink.value(StudioTable.GAME_WORLDS, "name")).isEqualTo("on");
        assertThat(estimated.value(StudioTable.GAME_WORLDS, "name")).isEqualTo("on");
    }

    @Test
    void load_thatDoesNotFit_isRefusedBeforeItBegins() {
        TestDatabase database = large(1_000);
        JdbcGraphSource source =
                JdbcGraphSource.builder(database.dataSource()).heap(1_000_000).build();

        GraphLoadException refused = catchThrowableOfType(GraphLoadException.class, () -> CharacterGraph.load(source));

        assertThat(refused.phase()).isEqualTo(Phase.PROBING);
        assertThat(refused)
                .hasMessageContaining("takes about ")
                .hasMessageContaining("but this JVM has at most 1 MB (-Xmx)");
        assertThat(CharacterGraph.load(LoadOptions.standard().withoutHeapCheck(), source)
                        .typed()
                        .nodeCount())
                .isPositive();
    }

    @Test
    void load_statisticsThatAreWrong_isNotRefused() {
        TestDatabase database = large(1_000);
        database.execute("update pg_class set reltuples = 1e10 where oid = 'assets'::regclass");

        assertThat(CharacterGraph.load(JdbcGraphSource.of(database.dataSource()))
                        .typed()
                        .nodeCount())
                .isPositive();
    }

    @Test
    void estimate_rowsInMemory_isEmpty() {
        GraphSource own = (options, sink) -> {};

        assertThat(own.estimate(LoadOptions.standard())).isEmpty();
    }
}
