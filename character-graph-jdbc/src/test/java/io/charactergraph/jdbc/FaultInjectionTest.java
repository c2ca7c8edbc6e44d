package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Whatever a driver, a pool or a listener throws, and at whatever call, is the one exception, without row content. */
class FaultInjectionTest {

    private static final String MARKER = "Xq7-alas-poor-Yorick";
    private static final List<Supplier<? extends Exception>> FAULTS = List.of(
            () -> new IllegalStateException(MARKER, new SQLException(MARKER, "22P02")),
            () -> new NegativeArraySizeException(MARKER),
            () -> new DateTimeException(MARKER),
            () -> new ClassCastException(MARKER),
            () -> new IllegalArgumentException(MARKER),
            () -> new ArrayIndexOutOfBoundsException(MARKER),
            () -> new NumberFormatException(MARKER),
            () -> new UncheckedIOException(MARKER, new IOException(MARKER)),
            () -> new NullPointerException(MARKER),
            () -> new SQLException(MARKER, MARKER),
            () -> {
                SQLException failure = new BatchUpdateException(MARKER, "23505", new int[0], null);
                failure.setNextException(new SQLException(MARKER));
                failure.addSuppressed(new IllegalStateException(MARKER));
                return failure;
            },
            () -> new SQLTransientConnectionException(MARKER, new RuntimeException(MARKER)));

    private final TestDatabase database = TestDatabase.of(SampleStudio.hamletWithFaults());
    private final FaultyDataSource faulty = new FaultyDataSource(database.dataSource());
    private final GraphSource source = JdbcGraphSource.of(faulty.dataSource());
    private final CharacterLinkage linkage = CharacterLinkage.of(faulty.dataSource());

    /** Of each method the first calls and the last, and some of the others. */
    private static List<Integer> sample(List<String> calls, Random random) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        TreeSet<Integer> sample = new TreeSet<>();
        for (int i = 0; i < calls.size(); i++) {
            last.put(calls.get(i), i);
            if (times.merge(calls.get(i), 1, Integer::sum) <= 1) {
                sample.add(i);
            }
        }
        sample.addAll(last.values());
        for (int i = 0; i < 20; i++) {
            sample.add(random.nextInt(calls.size()));
        }
        return List.copyOf(sample);
    }

    private void injectInto(Runnable work, Class<? extends RuntimeException> expected) {
        long seed = Long.getLong("charactergraph.seed", 1);
        Random random = new Random(seed);
        faulty.heal();
        work.run();
        List<String> calls = faulty.calls();
        assertThat(calls).hasSizeGreaterThan(30);
        List<Integer> failed = new ArrayList<>();
        for (int call : sample(calls, random)) {
            Supplier<? extends Exception> fault = FAULTS.get(random.nextInt(FAULTS.size()));
            faulty.fail(call, fault);

            Throwable thrown = catchThrowable(work::run);

            String situation = "seed " + seed + ", call " + call + " " + calls.get(call) + ", "
                    + fault.get().getClass();
            assertThat(faulty.open()).as(situation).isZero();
            if (!faulty.failed()) {
                continue;
            }
            if (thrown == null
                    && fault.get() instanceof DateTimeException
                    && calls.get(call).equals("ResultSet.getObject")) {
                continue; // a date that the driver cannot make is read as text
            }
            if (thrown == null) {
                assertThat(faulty.calls().get(call))
                        .as(situation + ": only what closes may fail unnoticed")
                        .matches(
                                ".*[.](close|rollback|setNetworkTimeout|setPrepareThreshold|isClosed|getAutoCommit|setAutoCommit|setReadOnly"
                                        + "|isReadOnly|clearWarnings|unwrap|isWrapperFor|getTransactionIsolation"
                                        + "|setTransactionIsolation|cancelQuery|isActive|getMoreResults|getResultSet|getUpdateCount|getWarnings|free)");
            } else {
                failed.add(call);
                assertThat(thrown).as(situation).isInstanceOf(expected);
                Failures.assertHoldsNo(MARKER, thrown);
            }
        }
        assertThat(failed).hasSizeGreaterThan(20);
        faulty.heal();
        work.run();
        assertThat(faulty.open()).isZero();
    }

    @Test
    void load_anyCallFails_isTheOneException() {
        injectInto(() -> CharacterGraph.load(source), GraphLoadException.class);
    }

    @Test
    void load_viewsInPlaceOfTables_isTheOneException() {
        database.execute("alter table assets rename to assets_table; create view assets as select * from assets_table");

        injectInto(() -> CharacterGraph.load(source), GraphLoadException.class);
    }

    @Test
    void details_anyCallFails_isTheOneException() {
        CharacterGraph graph = CharacterGraph.load(source);

        injectInto(
                () -> {
                    graph.node(NodeId.parse("npc:15")).fetchDetails();
                    JdbcGraphSource.of(faulty.dataSource()).details().find(NodeId.parse("npc:15"));
                },
                GraphLoadException.class);
    }

    @Test
    void bind_anyCallFails_isTheOneException() {
        SceneRole.Id role = new SceneRole.Id(12, "guest");
        injectInto(
                () -> {
                    linkage.roles().bind(role, CharacterRef.parse("osric"));
                    linkage.roles().unbind(role);
                },
                LinkWriteException.class);
    }

    @Test
    void remedies_anyCallFails_isTheOneException() {
        CharacterGraph graph = CharacterGraph.load(source);

        injectInto(
                () -> {
                    linkage.remedies().planStandardForms(graph);
                    linkage.remedies().apply(linkage.remedies().plan(graph));
                    linkage.usage().synchronize(graph);
                },
                LinkWriteException.class);
    }

    @Test
    void load_heapRunsOutInTheDriver_isAnOutOfMemoryError() {
        CharacterGraph.load(source);
        int next = faulty.calls().lastIndexOf("CopyOut.readFromCopy");
        OutOfMemoryError heap = new OutOfMemoryError("Java heap space");
        faulty.fail(
                next,
                () -> new PSQLException("Ran out of memory retrieving query results.", PSQLState.OUT_OF_MEMORY, heap));

        Throwable thrown = catchThrowable(() -> CharacterGraph.load(source));

        assertThat(thrown).isSameAs(heap);
        assertThat(faulty.open()).isZero();
    }

    @Test
    void load_errorsOfTheJvm_pass() {
        for (Error error :
                List.of(new StackOverflowError(), new NoClassDefFoundError("x"), new OutOfMemoryError("x"))) {
            faulty.heal();
            CharacterGraph.load(source);
            List<String> calls = faulty.calls();
            for (String call : List.of(
                    "CopyOut.readFromCopy",
                    "ResultSet.next",
                    "Connection.prepareStatement",
                    "DataSource.getConnection")) {
                faulty.fail(calls.indexOf(call), () -> error);

                assertThat(catchThrowable(() -> CharacterGraph.load(source)))
                        .as(call)
                        .isSameAs(error);
                assertThat(faulty.open()).as(call).isZero();
            }
        }
    }

    @Test
    void load_serverThatIsOutOfResources_isTheOneException() {
        CharacterGraph.load(source);
        int next = faulty.calls().lastIndexOf("CopyOut.readFromCopy");
        faulty.fail(next, () -> new SQLException(MARKER, "53200"));

        assertThat(catchThrowable(() -> CharacterGraph.load(source)))
                .isInstanceOf(GraphLoadException.class)
                .hasMessageContaining("the server is out of resources (SQLSTATE 53200)");
    }

    @Test
    void load_listenerThatThrows_isTheOneExceptionAndSaysSo() {
        LoadListener listener = new LoadListener() {
            @Override
            public void tableFinished(StudioTable table, long rows) {
                throw new IllegalStateException(MARKER);
            }
        };

        Throwable thrown =
                catchThrowable(() -> CharacterGraph.load(LoadOptions.standard().withListener(listener), source));

        assertThat(thrown)
                .isInstanceOf(GraphLoadException.class)
                .hasMessage("Could not load the graph: while reading table characters: the listener failed"
                        + " (java.lang.IllegalStateException)")
                .hasStackTraceContaining("FaultInjectionTest");
        Failures.assertHoldsNo(MARKER, thrown);
        assertThat(faulty.open()).isZero();
    }
}
