package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.charactergraph.CharacterGraph;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** Several connections read the rows of one moment in the order in which one does, and one that cannot is done without. */
class SeveralConnectionsTest {

    private static final Logger LOG = Logger.getLogger("io.charactergraph.load");
    private static final String SETTINGS =
            "select string_agg(name || '=' || setting, ', ' order by name) from pg_settings"
                    + " where name in ('statement_timeout', 'lock_timeout', 'search_path', 'idle_in_transaction_session_timeout',"
                    + " 'row_security', 'transaction_read_only', 'transaction_isolation', 'synchronize_seqscans')";

    /** Waits until all threads that read have ended but the first. */
    private static final LoadListener WAITING = new LoadListener() {
        @Override
        public void tableStarted(StudioTable table, long aboutRows) {
            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().matches("character-graph-reader-[1-9]"))) {
                Thread.onSpinWait();
            }
        }
    };

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void nothingIsLeft() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("character-graph-reader"));
    }

    private static JdbcGraphSource.Builder source(CopyHook hook, int connections) {
        return JdbcGraphSource.builder(hook.dataSource())
                .connections(connections)
                .blocksOfAUnit(1);
    }

    /** So many worlds that they fill many blocks. */
    private static TestDatabase worlds() {
        TestDatabase database = TestDatabase.withTables();
        database.execute(
                "insert into game_worlds (id, name) select n, repeat('x', 500) || n from generate_series(1, 2000) n");
        return database;
    }

    private static List<Object> ids(RecordingSink sink) {
        List<Object> ids = new ArrayList<>();
        sink.rows(StudioTable.GAME_WORLDS).forEach(row -> ids.add(row.get(0)));
        return ids;
    }

    private static void assertWorlds(RecordingSink sink) {
        assertThat(ids(sink)).isEqualTo(IntStream.rangeClosed(1, 2000).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(SchemaProfile.class)
    void load_randomStudioBesideAWriter_isTheSameGraph(SchemaProfile profile) {
        long seed = Long.getLong("charactergraph.seed", 11);
        StudioRows studio = RandomStudio.builder()
                .seed(seed)
                .profile(profile)
                .ignoreForeignKeys(true)
                .build()
                .rows();
        TestDatabase database =
                profile == SchemaProfile.PROFILE_2025 ? TestDatabase.of(studio) : TestDatabase.later(studio);
        spread(database);
        for (int connections : new int[] {1, 2, 4}) {
            CharacterGraph expected = CharacterGraph.load(JdbcGraphSource.of(database.dataSource()));
            CountDownLatch wrote = new CountDownLatch(1);
            CopyHook hook = new CopyHook(database.dataSource()).meeting(connections);
            LoadListener writer = new LoadListener() {
                @Override
                public void tableStarted(StudioTable table, long aboutRows) {
                    if (wrote.getCount() > 0) { // the snapshot is taken, and the other connections have not come
                        write(database);
                        wrote.countDown();
                    }
                }
            };
            hook.giving(number -> {
                if (number > 0) {
                    CopyHook.await(wrote);
                }
            });

            CharacterGraph graph = CharacterGraph.load(
                    LoadOptions.standard().withListener(writer),
                    source(hook, connections).build());

            String situation = "seed " + seed + ", " + connections + " connections";
            assertThat(graph.typed().nodes().toList())
                    .as(situation)
                    .isEqualTo(expected.typed().nodes().toList());
            assertThat(graph.typed().edges().toList())
                    .as(situation)
                    .isEqualTo(expected.typed().edges().toList());
            assertThat(graph.tables().unresolved().all())
                    .as(situation)
                    .isEqualTo(expected.tables().unresolved().all());
            assertThat(graph.tables().records())
                    .as(situation)
                    .isEqualTo(expected.tables().records());
            assertThat(graph.tables().coverage().tables())
                    .as(situation)
                    .isEqualTo(expected.tables().coverage().tables());
            for (int number = 0; number < connections; number++) {
                int reader = number;
                assertThat(hook.copies()).as(situation).anyMatch(copy -> copy.startsWith(reader + " "));
            }
        }
    }

    /** Puts few rows into a block. */
    private static void spread(TestDatabase database) {
        for (String table :
                List.of("assets", "generations", "characters", "character_instances", "game_scenes", "game_npcs")) {
            database.execute("alter table " + table + " set (fillfactor = 10)");
            database.execute("vacuum full " + table);
        }
    }

    /** Updates, deletes and adds, in committed transactions. */
    private static void write(TestDatabase database) {
        database.execute("update assets set content_rating = 'written'; delete from generations where id % 3 = 0;"
                + " update characters set category = 'written';"
                + " insert into game_scenes (id, title) select coalesce(max(id), 0) + 1, 'written' from game_scenes;"
                + " delete from game_npcs where id % 2 = 0");
        database.execute("vacuum assets");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void load_largeTable_givesItsRowsInOrder(int connections) {
        CopyHook hook = new CopyHook(worlds().dataSource()).meeting(connections);

        assertWorlds(RecordingSink.load(source(hook, connections).build()));

        assertThat(hook.copies().stream().filter(copy -> copy.contains("ctid")).count())
                .isGreaterThan(connections == 1 ? -1 : 50);
        assertThat(hook.balance()).isEqualTo(connections + " out, " + connections + " back");
        assertThat(lines).noneMatch(line -> line.contains("connections"));
    }

    @Test
    void load_tablesThatCannotBeDivided_areReadWhole() {
        TestDatabase database = worlds();
        database.execute("alter table game_worlds rename to stored_worlds;"
                + " create table game_worlds (like stored_worlds including all) partition by range (id);"
                + " create table one partition of game_worlds for values from (1) to (1000);"
                + " create table two partition of game_worlds for values from (1000) to (3000);"
                + " insert into game_worlds select * from stored_worlds;"
                + " alter table game_npcs rename to stored_npcs;"
                + " create materialized view game_npcs as select n as id, 'x' as name from generate_series(1, 5000) n;"
                + " insert into game_scenes (id, title) select n, repeat('s', 500) from generate_series(1, 1000) n;"
                + " create table more_scenes () inherits (game_scenes);"
                + " insert into more_scenes (id, title) select n, repeat('s', 500) from generate_series(1001, 1100) n");
        CopyHook hook = new CopyHook(database.dataSource()).meeting(3);

        RecordingSink sink = RecordingSink.load(source(hook, 3).build());

        assertWorlds(sink);
        assertThat(sink.rows(StudioTable.GAME_NPCS)).hasSize(5000);
        assertThat(sink.rows(StudioTable.GAME_SCENES)).hasSize(1100);
        assertThat(hook.copies()).noneMatch(copy -> copy.contains("ctid"));
    }

    @Test
    void load_views_areReadByTheFirstConnection() {
        TestDatabase database = worlds();
        database.execute(
                "create view game_npcs_view as select pg_backend_pid() as id, cast('x' as text) as name, count(*) over () as n;"
                        + " drop table game_npcs cascade; alter view game_npcs_view rename to game_npcs");
        CopyHook hook = new CopyHook(database.dataSource()).meeting(3);

        RecordingSink sink = RecordingSink.load(source(hook, 3).build());

        assertThat(sink.rows(StudioTable.GAME_NPCS)).hasSize(1);
        assertThat(hook.copies())
                .filteredOn(copy -> copy.contains("\"game_npcs\""))
                .allMatch(copy -> copy.startsWith("0 "))
                .hasSize(1);
    }

    @Test
    void load_everyConnection_hasTheSettingsInForce() throws SQLException {
        TestDatabase database = worlds();
        Map<Integer, String> settings = Collections.synchronizedMap(new TreeMap<>());
        CountDownLatch all = new CountDownLatch(3);
        CopyHook hook = new CopyHook(database.dataSource()).copying((number, connection) -> {
            if (settings.put(number, TestDatabase.ask(connection, SETTINGS)) == null) {
                all.countDown();
            }
            CopyHook.await(all);
        });

        RecordingSink.load(source(hook, 3)
                .statementTimeout(Duration.ofSeconds(71))
                .idleInTransactionTimeout(Duration.ofSeconds(72))
                .lockTimeout(Duration.ofSeconds(69))
                .deadline(Duration.ofSeconds(70))
                .clock(() -> 0)
                .build());

        assertThat(settings).hasSize(3);
        assertThat(settings.get(1))
                .isEqualTo(
                        "idle_in_transaction_session_timeout=72000, lock_timeout=69000, row_security=off, search_path=\""
                                + database.schema() + "\", statement_timeout=70000, synchronize_seqscans=off,"
                                + " transaction_isolation=repeatable read, transaction_read_only=on");
        assertThat(settings.values()).containsOnly(settings.get(1));
    }

    @Test
    void load_endsWellOrBadly_givesEveryConnectionBackAsItWas() throws SQLException {
        TestDatabase database = worlds();
        List<Connection> pooled = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Connection connection = database.dataSource().getConnection();
            connection.setAutoCommit(i != 1);
            connection.setNetworkTimeout(Runnable::run, 123_456 + i);
            connection.unwrap(PGConnection.class).setPrepareThreshold(7 + i);
            pooled.add(connection);
            before.add(state(connection));
        }
        for (int load = 0; load < 3; load++) {
            Connections pool = new Connections(pooled.toArray(Connection[]::new));
            CopyHook hook = new CopyHook(pool.dataSource()).meeting(3);
            RecordingSink sink = new RecordingSink();
            JdbcGraphSource source = source(hook, 3).build();
            if (load == 0) {
                source.load(LoadOptions.standard(), sink);
                assertWorlds(sink);
            } else if (load == 1) {
                IllegalStateException own = new IllegalStateException("the sink's own");
                sink.afterEachRow(() -> {
                    throw own;
                });
                assertThat(catchThrowable(() -> source.load(LoadOptions.standard(), sink)))
                        .isSameAs(own);
            } else {
                sink.afterEachRow(() -> Thread.currentThread().interrupt());
                assertThatThrownBy(() -> source.load(LoadOptions.standard(), sink))
                        .isInstanceOf(GraphLoadException.class)
                        .hasMessageContaining("the thread was interrupted");
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(hook.balance()).isEqualTo("3 out, 3 back");
            for (int i = 0; i < 3; i++) {
                assertThat(state(pooled.get(i)))
                        .as("load " + load + ", connection " + i)
                        .isEqualTo(before.get(i));
            }
        }
        for (Connection connection : pooled) {
            connection.close();
        }
    }

    private static String state(Connection connection) throws SQLException {
        String state = connection.getAutoCommit() + " " + connection.isReadOnly() + " "
                + connection.getTransactionIsolation() + " " + connection.getNetworkTimeout() + " "
                + connection.unwrap(PGConnection.class).getPrepareThreshold() + " "
                + TestDatabase.ask(connection, SETTINGS);
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        return state;
    }

    @Test
    void load_poolWithoutAnotherConnection_readsByOne() {
        CopyHook hook = new CopyHook(worlds().dataSource()).giving(number -> {
            if (number > 0) {
                throw new SQLException("none left", "53300");
            }
        });
        RecordingSink sink = RecordingSink.load(
                source(hook, 3).build(), LoadOptions.standard().withListener(WAITING));

        assertWorlds(sink);
        assertThat(hook.balance()).isEqualTo("1 out, 1 back");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("read by 1 of 3 connections; the first reason: ")
                        && line.contains("the server has no connection left (SQLSTATE 53300)"));
    }

    @Test
    void load_poolThatLetsWaitForAnotherConnection_doesNotWait() {
        CountDownLatch never = new CountDownLatch(1);
        CopyHook hook = new CopyHook(worlds().dataSource()).giving(number -> {
            if (number > 0) {
                CopyHook.await(never);
            }
        });

        assertWorlds(RecordingSink.load(source(hook, 3).build()));

        assertThat(hook.balance()).isEqualTo("1 out, 1 back");
        assertThat(lines).noneMatch(line -> line.contains("connections"));
    }

    /** That session waits for the load, so a further connection that waits for that session would be waited for without end. */
    @Test
    void load_sessionThatWaitsToAlterATable_isNotWaitedFor() throws Exception {
        TestDatabase database = worlds();
        Thread altering = new Thread(() -> database.execute("alter table game_worlds add column added integer"));
        CopyHook hook = new CopyHook(database.dataSource()).giving(number -> {
            if (number == 1) {
                altering.start();
                while (database.ask(
                                "select count(*) from pg_locks where not granted and relation = 'game_worlds'::regclass")
                        .equals("0")) {
                    Thread.onSpinWait();
                }
            }
        });
        RecordingSink sink = RecordingSink.load(
                source(hook, 2).build(), LoadOptions.standard().withListener(WAITING));

        assertWorlds(sink);
        altering.join();
        assertThat(lines)
                .anyMatch(line ->
                        line.contains("read by 1 of 2 connections") && line.contains("waited too long for a lock"));
    }

    @Test
    void load_furtherConnectionFails_failsWithoutRowContent() {
        TestDatabase database = worlds();
        CountDownLatch both = new CountDownLatch(2);
        CopyHook hook = new CopyHook(database.dataSource());
        hook.copying((number, connection) -> {
            both.countDown();
            CopyHook.await(both);
            if (number == 1) {
                throw new SQLException("alas, poor Yorick", "57P01");
            }
        });

        Throwable thrown = catchThrowable(() ->
                RecordingSink.load(source(hook, 2).only(StudioTable.GAME_WORLDS).build()));

        assertThat(thrown)
                .isInstanceOf(GraphLoadException.class)
                .hasMessageContaining(
                        "while reading table game_worlds: the server ended the connection (SQLSTATE 57P01)");
        Failures.assertHoldsNo("Yorick", thrown);
        assertThat(hook.balance()).isEqualTo("2 out, 2 back");
    }

    @Test
    void load_otherServer_readsByOne() throws SQLException {
        TestDatabase database = worlds();
        database.execute("drop database if exists other_" + database.schema());
        database.execute("create database other_" + database.schema());
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setServerNames(new String[] {"localhost"});
        other.setPortNumbers(new int[] {TestDatabase.port()});
        other.setUser(TestDatabase.SUPERUSER);
        other.setDatabaseName("other_" + database.schema());
        try (Connection first = database.dataSource().getConnection();
                Connection second = other.getConnection()) {
            CopyHook hook = new CopyHook(new Connections(first, second).dataSource());
            RecordingSink sink = RecordingSink.load(
                    source(hook, 2).build(), LoadOptions.standard().withListener(WAITING));

            assertWorlds(sink);
            assertThat(hook.balance()).isEqualTo("2 out, 2 back");
            assertThat(lines).anyMatch(line -> line.contains("read by 1 of 2 connections"));
        }
        database.execute("drop database other_" + database.schema());
    }

    /** The first connection has nothing to read while the last part is read, for longer than the server lets a transaction idle. */
    @Test
    void load_firstConnectionThatIsIdle_isKept() {
        TestDatabase database = worlds();
        CountDownLatch both = new CountDownLatch(2);
        CopyHook hook = new CopyHook(database.dataSource());
        hook.copying((number, connection) -> {
            both.countDown();
            CopyHook.await(both);
            if (number == 1) {
                int before = hook.statementsOfTheFirst();
                while (hook.statementsOfTheFirst() < before + 7) {
                    TestDatabase.ask(connection, "select 1"); // this one does not idle
                }
            }
        });

        assertWorlds(RecordingSink.load(source(hook, 2)
                .blocksOfAUnit(70)
                .idleInTransactionTimeout(Duration.ofMillis(300))
                .build()));
    }

    @Test
    void load_driverThatSetsSavepoints_readsByOne() {
        TestDatabase database = worlds();
        CopyHook hook = new CopyHook(database.dataSource(TestDatabase.SUPERUSER, Map.of("autosave", "always")));

        assertWorlds(RecordingSink.load(source(hook, 3).build()));

        assertThat(hook.balance()).isEqualTo("1 out, 1 back");
        assertThat(lines).anyMatch(line -> line.contains("read by 1 of 3 connections"));
    }

    @Test
    void load_behindAPoolerInTransactionMode_isTheSame() throws IOException, SQLException {
        TestDatabase database = TestDatabase.of(SampleStudio.hamlet());
        CharacterGraph expected = CharacterGraph.load(JdbcGraphSource.of(database.dataSource()));
        try (TransactionPooler pooler = new TransactionPooler(TestDatabase.port())) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setServerNames(new String[] {"localhost"});
            dataSource.setPortNumbers(new int[] {pooler.port()});
            dataSource.setUser(TestDatabase.SUPERUSER);
            dataSource.setDatabaseName(TestDatabase.name());
            dataSource.setCurrentSchema(database.schema());
            CopyHook hook = new CopyHook(dataSource).meeting(3);

            CharacterGraph graph = CharacterGraph.load(source(hook, 3).build());

            assertThat(graph.typed().edges().toList())
                    .isEqualTo(expected.typed().edges().toList());
            assertThat(hook.balance()).isEqualTo("3 out, 3 back");
            assertThat(pooler.preparedNames()).isEmpty();
        }
    }

    @Test
    void load_smallTables_takesOneConnection() {
        CopyHook hook = new CopyHook(worlds().dataSource());

        assertWorlds(RecordingSink.load(
                JdbcGraphSource.builder(hook.dataSource()).connections(4).build()));

        assertThat(hook.balance()).isEqualTo("1 out, 1 back");
    }

    @Test
    void connections_thatAreNone_areRefused() {
        assertThatThrownBy(() -> JdbcGraphSource.builder(TestDatabase.empty().dataSource())
                        .connections(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("connections: 0 is not positive; give at least 1");
    }
}
