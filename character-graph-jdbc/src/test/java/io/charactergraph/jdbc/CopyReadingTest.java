package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleStudio;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are read ahead by a thread within a bound of memory, and that thread ends with the load, however the load ends. */
class CopyReadingTest {

    private static final long AHEAD = 4L << 20;
    private static final String READER = "character-graph-reader";

    @AfterEach
    void noThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith(READER));
    }

    private static TestDatabase worlds(int rows, String size) {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_worlds (id, name) select n, repeat('x', " + size
                + ") from generate_series(1, " + rows + ") n");
        return database;
    }

    private static JdbcGraphSource.Builder source(TestDatabase database) {
        return JdbcGraphSource.builder(database.dataSource());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "case when n = 150 then 20000000 else 90000 end", "2000"})
    void load_rowsOfAllSizes_areReadAheadWithinTheBound(String size) {
        TestDatabase database = worlds(300, size);
        CopyWatch watch = new CopyWatch();
        RecordingSink sink = new RecordingSink();
        long[] taken = {0};
        long[] most = {0};
        sink.afterEachRow(() -> {
            String name = (String) sink.rows(StudioTable.GAME_WORLDS)
                    .get(sink.rows(StudioTable.GAME_WORLDS).size() - 1)
                    .get(StudioTable.GAME_WORLDS.indexOf("name"));
            most[0] = Math.max(most[0], watch.bytes() - taken[0] - 2L * name.length());
            taken[0] += name.length();
        });

        JdbcGraphSource.builder(watch.over(database.dataSource()))
                .only(StudioTable.GAME_WORLDS)
                .build()
                .load(LoadOptions.standard(), sink);

        assertThat(sink.rows(StudioTable.GAME_WORLDS)).hasSize(300);
        assertThat(watch.bytes()).isGreaterThan(600_000);
        long largest = size.contains("case") ? 20_000_000 : 100_000;
        assertThat(most[0]).isLessThanOrEqualTo(AHEAD + largest + 300_000);
    }

    @Test
    void load_sinkThatThrowsInTheMiddle_endsTheReading() {
        TestDatabase database = worlds(40_000, "1000");
        IllegalStateException own = new IllegalStateException("the sink's own");
        RecordingSink sink = new RecordingSink().afterEachRow(() -> {
            throw own;
        });

        assertThat(catchThrowable(() -> source(database).build().load(LoadOptions.standard(), sink)))
                .isSameAs(own);
    }

    @Test
    void load_sinkThatThrows_leavesTheConnectionUsable() throws Exception {
        TestDatabase database = worlds(40_000, "1000");
        RecordingSink sink = new RecordingSink().afterEachRow(() -> {
            throw new IllegalStateException("the sink's own");
        });
        try (Connections pool = new Connections(database.dataSource().getConnection())) {
            JdbcGraphSource source = JdbcGraphSource.builder(pool.dataSource())
                    .only(StudioTable.GAME_WORLDS)
                    .build();
            assertThat(catchThrowable(() -> source.load(LoadOptions.standard(), sink)))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(RecordingSink.load(source).rows(StudioTable.GAME_WORLDS)).hasSize(40_000);
            try (Connection connection = pool.dataSource().getConnection()) {
                assertThat(TestDatabase.ask(connection, "select count(*) from game_worlds"))
                        .isEqualTo("40000");
            }
        }
    }

    @Test
    void load_listenerThatThrows_endsTheReading() {
        TestDatabase database = worlds(20_000, "1000");
        LoadListener listener = new LoadListener() {
            @Override
            public void rowsRead(StudioTable table, long rows, long aboutRows) {
                throw new IllegalStateException("the listener's own");
            }
        };

        assertThat(catchThrowable(() -> CharacterGraph.load(
                        LoadOptions.standard().withListener(listener),
                        source(database).build())))
                .isInstanceOf(GraphLoadException.class)
                .hasMessageContaining("the listener failed");
    }

    @Test
    void load_interruptedWhileTheServerWorksOnATable_cancelsTheStatement() throws Exception {
        TestDatabase database = TestDatabase.empty();
        database.execute("create view game_worlds as select 1 as id, 'x' as name from pg_sleep(600)");
        String application = "copy_" + database.schema();
        JdbcGraphSource source =
                JdbcGraphSource.of(database.dataSource(TestDatabase.SUPERUSER, Map.of("ApplicationName", application)));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>(false);
        Thread loading = new Thread(() -> {
            thrown.set(catchThrowable(() -> RecordingSink.load(source)));
            flag.set(Thread.currentThread().isInterrupted());
        });
        loading.start();
        while (database.ask("select count(*) from pg_stat_activity where application_name = '" + application
                        + "' and wait_event = 'PgSleep' and query like 'copy%'")
                .equals("0")) {
            Thread.onSpinWait();
        }

        loading.interrupt();
        loading.join(); // the server sleeps on, so this ends only if the statement is cancelled

        assertThat(thrown.get())
                .isInstanceOf(GraphLoadException.class)
                .hasMessageContaining("the thread was interrupted");
        assertThat(flag.get()).isTrue();
    }

    @Test
    void load_heapThatRunsOutWhileReading_isThatErrorOnTheCallingThread() {
        TestDatabase database = TestDatabase.of(SampleStudio.hamlet());
        FaultyDataSource faulty = new FaultyDataSource(database.dataSource());
        JdbcGraphSource source = JdbcGraphSource.of(faulty.dataSource());
        CharacterGraph.load(source);
        OutOfMemoryError heap = new OutOfMemoryError("Java heap space");
        faulty.fail(faulty.calls().indexOf("CopyOut.readFromCopy") + 3, () -> heap);

        assertThat(catchThrowable(() -> CharacterGraph.load(source))).isSameAs(heap);
        assertThat(faulty.open()).isZero();
    }

    /** The server is still sending, so it cannot see that the load stands still. */
    @Test
    void load_rowsThatAreNotTakenForTooLong_endsTheReading() {
        TestDatabase database = worlds(40_000, "1000");
        RecordingSink sink = new RecordingSink();
        sink.afterEachRow(() -> {
            while (sink.rows(StudioTable.GAME_WORLDS).size() == 1
                    && Thread.getAllStackTraces().keySet().stream()
                            .anyMatch(thread -> thread.getName().startsWith(READER))) {
                LockSupport.parkNanos(1_000_000);
            }
        });

        GraphLoadException failure = catchThrowableOfType(
                GraphLoadException.class,
                () -> source(database)
                        .idleInTransactionTimeout(Duration.ofMillis(200))
                        .build()
                        .load(LoadOptions.standard(), sink));

        assertThat(failure.phase()).isEqualTo(Phase.READING);
        assertThat(failure.table()).contains(StudioTable.GAME_WORLDS);
        assertThat(failure).hasMessageContaining("no row was taken for PT0.2S (idleInTransactionTimeout)");
    }

    /** Each row comes long before the limit, all of them together long after it. The server sends rows when it has 8 KB of them. */
    @Test
    void load_tableThatTakesLongerThanTheTimeoutButComesInPieces_isRead() {
        TestDatabase database = TestDatabase.empty();
        database.execute(
                "create function slow(n int) returns text language plpgsql as"
                        + " $$ begin perform pg_catalog.pg_sleep(0.1); return n; end $$;"
                        + " create view game_worlds as select n as id, repeat(slow(n), 9000) as name from generate_series(1, 30) n");

        RecordingSink sink = RecordingSink.load(
                source(database).statementTimeout(Duration.ofSeconds(2)).build());

        assertThat(sink.rows(StudioTable.GAME_WORLDS)).hasSize(30);
    }
}
