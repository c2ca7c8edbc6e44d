package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** All rows are of one moment, and the connection goes back as it came. */
class SnapshotTest {

    private static final String SETTINGS =
            "select string_agg(name || '=' || setting, ', ' order by name) from pg_settings"
                    + " where name in ('statement_timeout', 'lock_timeout', 'search_path', 'idle_in_transaction_session_timeout', 'row_security',"
                    + " 'default_transaction_isolation', 'default_transaction_read_only', 'transaction_read_only',"
                    + " 'transaction_isolation')";

    @Test
    void load_writerInTheMiddle_isNotSeen() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_scenes (id, title) values (1, 'before')");
        LoadListener writer = new LoadListener() {
            @Override
            public void tableStarted(StudioTable table, long aboutRows) {
                if (table == StudioTable.GAME_WORLDS) { // characters are read, scenes and assets not yet
                    database.execute("insert into assets (id, content_rating) values (1, 'new');"
                            + " insert into characters (id, category) values (gen_random_uuid(), 'new');"
                            + " update game_scenes set title = 'after';"
                            + " insert into game_scenes (id, title) values (2, 'new')");
                }
            }
        };

        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource()).build(),
                LoadOptions.standard().withListener(writer));

        assertThat(sink.rows(StudioTable.CHARACTERS)).isEmpty();
        assertThat(sink.rows(StudioTable.ASSETS)).isEmpty();
        assertThat(sink.value(StudioTable.GAME_SCENES, "title")).isEqualTo("before");
    }

    @Test
    void load_whileReading_hasTheSettingsInForce() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create view game_worlds as select row_number() over () ::int as id, setting as name"
                + " from (" + SETTINGS + ") as s(setting)");

        RecordingSink sink = RecordingSink.load(JdbcGraphSource.builder(database.dataSource())
                .statementTimeout(Duration.ofSeconds(71))
                .idleInTransactionTimeout(Duration.ofSeconds(72))
                .deadline(Duration.ofSeconds(70))
                .clock(() -> 0)
                .build());

        assertThat(sink.value(StudioTable.GAME_WORLDS, "name"))
                .isEqualTo("default_transaction_isolation=read committed, default_transaction_read_only=off,"
                        + " idle_in_transaction_session_timeout=72000, lock_timeout=30000, row_security=off,"
                        + " search_path=\"" + database.schema() + "\", statement_timeout=70000,"
                        + " transaction_isolation=repeatable read, transaction_read_only=on");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void load_endsWellOrBadly_givesTheConnectionBackAsItWas(boolean autoCommit) throws SQLException {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_worlds (id) select generate_series(1, 100)");
        try (Connection connection = database.dataSource().getConnection();
                Connections pool = new Connections(connection)) {
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setNetworkTimeout(Runnable::run, 123_456);
            connection.unwrap(PGConnection.class).setPrepareThreshold(7);
            String settings = TestDatabase.ask(connection, SETTINGS);
            if (!autoCommit) {
                connection.commit();
            }
            JdbcGraphSource source =
                    JdbcGraphSource.builder(pool.dataSource()).fetchSize(10).build();

            RecordingSink.load(source);
            assertUntouched(database, connection, autoCommit, settings);

            IllegalStateException own = new IllegalStateException("the sink's own");
            RecordingSink failing = new RecordingSink().afterEachRow(() -> {
                throw own;
            });
            assertThatThrownBy(() -> source.load(LoadOptions.standard(), failing))
                    .isSameAs(own)
                    .hasNoSuppressedExceptions();
            assertUntouched(database, connection, autoCommit, settings);

            assertThat(source.details().find(new World.Id(1))).isPresent();
            assertUntouched(database, connection, autoCommit, settings);

            database.execute(
                    "drop table game_worlds cascade; create view game_worlds as select id, name::int::text as name,"
                            + " null::json as meta from (values (1, 'x')) as v (id, name)");
            assertThatThrownBy(() -> RecordingSink.load(source)).isInstanceOf(GraphLoadException.class);
            assertUntouched(database, connection, autoCommit, settings);

            assertThat(pool.out()).isEqualTo(4);
            assertThat(pool.back()).isEqualTo(4);
        }
    }

    private static void assertUntouched(
            TestDatabase database, Connection connection, boolean autoCommit, String settings) throws SQLException {
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        assertThat(database.ask("select state from pg_stat_activity where pid = " + pid))
                .as("no transaction is left open")
                .isEqualTo("idle");
        assertThat(connection.isClosed()).isFalse();
        assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
        assertThat(connection.isReadOnly()).isFalse();
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        assertThat(connection.getNetworkTimeout()).isEqualTo(123_456);
        assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold()).isEqualTo(7);
        assertThat(TestDatabase.ask(connection, SETTINGS)).isEqualTo(settings);
        if (!autoCommit) {
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into game_worlds (id) values (1)",
                "create temporary table scratch (id int)",
                "declare own cursor for select 1",
                "select pg_advisory_xact_lock(7)",
                "lock table game_worlds in access share mode",
                "select id from game_worlds for update",
                "select nextval('numbers')",
                "select id from characters"
            })
    void load_connectionWithATransactionThatHasDoneSomething_isRefusedAndLeftAsItIs(String done) throws SQLException {
        TestDatabase database = TestDatabase.withTables();
        database.execute("create sequence numbers");
        try (Connection connection = database.dataSource().getConnection();
                Connections pool = new Connections(connection)) {
            connection.setAutoCommit(false);
            execute(connection, done);

            String began = TestDatabase.ask(connection, "select now()");
            GraphLoadException failure = catchThrowableOfType(
                    GraphLoadException.class,
                    () -> RecordingSink.load(
                            JdbcGraphSource.builder(pool.dataSource()).build()));

            assertThat(failure.phase()).isEqualTo(Phase.CONNECTING);
            assertThat(failure)
                    .hasMessageContaining("a transaction that had already begun and done something")
                    .hasMessageContaining("(SQLSTATE 25001)");
            assertThat(TestDatabase.ask(connection, "select now() = '" + began + "'"))
                    .isEqualTo("t");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select count(*) from pg_class, pg_roles",
                "set application_name = 'checked'",
                "/* */"
            })
    void load_connectionWithATransactionThatHasDoneNothing_endsItAndLoads(String check) throws SQLException {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_worlds (id) values (1)");
        for (Map<String, String> properties : List.of(Map.<String, String>of(), Map.of("defaultRowFetchSize", "1"))) {
            try (Connection connection = database.dataSource(TestDatabase.SUPERUSER, properties)
                            .getConnection();
                    Connections pool = new Connections(connection)) {
                connection.setAutoCommit(false);
                execute(connection, check);
                JdbcGraphSource source =
                        JdbcGraphSource.builder(pool.dataSource()).build();

                assertThat(RecordingSink.load(source).rows(StudioTable.GAME_WORLDS))
                        .hasSize(1);
                execute(connection, check);
                assertThat(source.details().find(new World.Id(1))).isPresent();

                assertThat(connection.getAutoCommit()).isFalse();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readOnlyMode=ignore",
                "prepareThreshold=1",
                "preferQueryMode=extendedForPrepared",
                "preferQueryMode=simple",
                "binaryTransfer=false",
                "autosave=always",
                "defaultRowFetchSize=3",
                "stringtype=unspecified"
            })
    void load_unusualDriverProperty_readsTheSame(String property) {
        TestDatabase database = TestDatabase.withTables();
        database.execute(
                "insert into character_usage (id, character_id, used_at)"
                        + " select n, '11111111-2222-4333-8444-aaaaaaaaaaaa', '2024-01-02 03:04:05' from generate_series(1, 50) n");
        String[] parts = property.split("=", -1);
        List<List<?>> all = new ArrayList<>();
        for (Map<String, String> properties : List.of(Map.<String, String>of(), Map.of(parts[0], parts[1]))) {
            JdbcGraphSource source = JdbcGraphSource.builder(database.dataSource(TestDatabase.SUPERUSER, properties))
                    .fetchSize(7)
                    .build();
            all.add(RecordingSink.load(source).rows(StudioTable.CHARACTER_USAGE));
        }

        assertThat(all.get(1)).hasSize(50);
        assertThat(all.get(1)).isEqualTo(all.get(0));
    }
}
