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
        long fixed = 300_000;

        long bytes = GraphAssembler.load(List.of(source), BARE).graph().bytes();
        LoadEstimate estimate = estimate(source, BARE);

        assertThat(estimate.graphBytes() - fixed).isBetween(bytes * 95 / 100, bytes * 5 / 4);
        assertThat(estimate.loadingBytes()).isGreaterThan(estimate.graphBytes());
        assertThat(estimate(source, LoadOptions.standard()).graphBytes()).isGreaterThan(estimate.graphBytes());
        assertThat(estimate(source, BARE.withoutTables(StudioTable.GENERATIONS)).graphBytes())
                .isLessThan(estimate.graphBytes());
        assertThat(estimate.described())
                .matches("the graph of 41,7\\d\\d rows takes about \\d+ MB of heap, and \\d+ MB while it is loaded");
    }

    @Test
    void load_thatDoesNotFit_isRefusedBeforeItBegins() {
        TestDatabase database = large(1_000);
        JdbcGraphSource source =
                JdbcGraphSource.builder(database.dataSource()).heap(1_000_000).build();

        GraphLoadException refused = catchThrowableOfType(GraphLoadException.class, () -> CharacterGraph.load(source));

        assertThat(refused.phase()).isEqualTo(Phase.PROBING);
        assertThat(refused)
                .hasMessageContaining("takes about 1 MB of heap")
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
