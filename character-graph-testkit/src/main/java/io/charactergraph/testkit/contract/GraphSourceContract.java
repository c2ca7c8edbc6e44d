package io.charactergraph.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.GraphInvariants;
import io.charactergraph.testkit.StudioFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The contract of every {@link GraphSource}. A test class extends this and returns its source.
 *
 * <pre>{@code
 * @Override
 * protected GraphSource source() {
 *     return new Factions(studio.dataSource());
 * }
 * }</pre>
 *
 * <p>A source without the tables of characters is loaded beside a studio of empty tables, or beside the sources that {@link
 * #beside} returns. A source of the studio's own tables has a further contract: {@link StudioSourceContract}.
 *
 * @since 0.1
 */
public abstract class GraphSourceContract {

    /** For tests to extend. */
    protected GraphSourceContract() {}

    /** The source, of data that do not change between two calls. */
    protected abstract GraphSource source();

    /**
     * Returns the sources loaded with it: none when it has templates itself, else a studio to which its nodes and edges
     * belong.
     */
    protected Optional<GraphSource> beside() {
        return Optional.of(StudioFixture.create().source());
    }

    /** Loading twice makes equal graphs. */
    @Test
    void load_twice_givesEqualGraphs() {
        GraphSource source = source();
        assertSame(load(source, LoadOptions.standard()), load(source, LoadOptions.standard()));
    }

    /** What is loaded is a graph like any other. */
    @Test
    void load_givesAGraphThatIsWell() {
        assertThat(GraphInvariants.broken(load(source(), LoadOptions.standard())))
                .isEmpty();
    }

    /** A source holds no state between loads, or guards it. */
    @Test
    void load_onSeveralThreads_givesEqualGraphs() throws Exception {
        GraphSource one = source();
        CharacterGraph alone = load(one, LoadOptions.standard());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<CharacterGraph> load = () -> load(one, LoadOptions.standard());
            for (Future<CharacterGraph> graph : threads.invokeAll(List.of(load, load, load))) {
                assertSame(graph.get(), alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** The coverage names the source of a table. */
    @Test
    void name_isNotBlank_andStaysTheSame() {
        GraphSource source = source();
        assertThat(source.name()).isNotBlank().isEqualTo(source.name());
    }

    /** A table that the caller leaves out is not read, and the coverage reports it. */
    @Test
    void load_withoutATable_leavesItOut() {
        GraphSource source = source();
        for (TableCoverage given : given(source)) {
            StudioTable table = StudioTable.find(given.table()).orElseThrow();
            if (table != StudioTable.CHARACTERS && table != StudioTable.CHARACTER_INSTANCES) {
                assertThat(load(source, LoadOptions.standard().withoutTables(table))
                                .tables()
                                .coverage()
                                .find(given.table()))
                        .as(given.table())
                        .get()
                        .satisfies(without -> {
                            assertThat(without.status()).isEqualTo(TableCoverage.Status.LEFT_OUT);
                            assertThat(without.rowsRead()).isZero();
                        });
            }
        }
    }

    /** The listener is called for every table that is read, at its start and at its end. */
    @Test
    void load_tellsTheListener() {
        RecordingLoadListener progress = new RecordingLoadListener();
        GraphSource source = source();
        CharacterGraph graph = load(source, LoadOptions.standard().withListener(progress));
        List<String> expected = new ArrayList<>();
        for (TableCoverage table : graph.tables().coverage().tables()) {
            if (isGiven(table, source)) {
                expected.add(table.table() + " started");
                expected.add(table.table() + " finished with " + table.rowsRead());
            }
        }
        assertThat(progress.lines()).containsAll(expected);
        assertThat(progress.lines()).doesNotHaveDuplicates();
    }

    /** Details are those of the requested node, or none. */
    @Test
    void details_ofEveryNode_areItsOwn() {
        GraphSource source = source();
        CharacterGraph graph = load(source, LoadOptions.standard());
        graph.typed()
                .nodes()
                .limit(200)
                .forEach(node -> assertThat(source.details().find(node.id()).map(NodeDetails::id))
                        .as("details of %s", OneLine.of(node.id()))
                        .isIn(Optional.empty(), Optional.of(node.id())));
    }

    private CharacterGraph load(GraphSource source, LoadOptions options) {
        return beside().map(beside -> CharacterGraph.load(options, source, beside))
                .orElseGet(() -> CharacterGraph.load(options, source));
    }

    /** Two graphs are equal in everything that they return. */
    static void assertSame(CharacterGraph one, CharacterGraph other) {
        assertThat(one.typed().nodes().toList())
                .as("nodes")
                .isEqualTo(other.typed().nodes().toList());
        assertThat(one.typed().edges().toList())
                .as("edges")
                .isEqualTo(other.typed().edges().toList());
        assertThat(one.tables().unresolved().all())
                .as("unresolved references")
                .isEqualTo(other.tables().unresolved().all());
        assertThat(one.tables().records())
                .as("records")
                .isEqualTo(other.tables().records());
        assertThat(accounts(one)).as("accounts").isEqualTo(accounts(other));
    }

    private List<TableCoverage> given(GraphSource source) {
        return load(source, LoadOptions.standard()).tables().coverage().tables().stream()
                .filter(table -> isGiven(table, source))
                .toList();
    }

    private static boolean isGiven(TableCoverage table, GraphSource source) {
        return table.wasRead() && table.source().equals(source.name());
    }

    /** The account of each table, without its source. */
    private static List<TableCoverage> accounts(CharacterGraph graph) {
        return graph.tables().coverage().tables().stream()
                .map(table -> table.withSource(""))
                .toList();
    }
}
