package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Phase;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** The pool HikariCP, with one connection, as studios set it up. */
class HikariTest {

    private static final String SETTINGS =
            "select string_agg(name || '=' || setting, ', ' order by name) from pg_settings"
                    + " where name in ('statement_timeout', 'lock_timeout', 'search_path', 'row_security', 'application_name',"
                    + " 'idle_in_transaction_session_timeout', 'default_transaction_isolation', 'transaction_isolation',"
                    + " 'default_transaction_read_only', 'transaction_read_only', 'datestyle', 'timezone')";

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamletWithFaults());

    /** How a pool is set up. */
    enum Setup {
        DEFAULT(pool -> {}),
        TEST_QUERY(pool -> pool.setConnectionTestQuery("select 1")),
        WITHOUT_AUTO_COMMIT(pool -> pool.setAutoCommit(false)),
        WITHOUT_AUTO_COMMIT_TEST_QUERY(pool -> {
            pool.setAutoCommit(false);
            pool.setConnectionTestQuery("select 1");
        }),
        WITHOUT_AUTO_COMMIT_TEST_QUERY_OF_THE_CATALOG(pool -> {
            pool.setAutoCommit(false);
            pool.setConnectionTestQuery("select count(*) from pg_class where relname = current_schema()");
        }),
        ISOLATED_TEST_QUERY(pool -> {
            pool.setAutoCommit(false);
            pool.setIsolateInternalQueries(true);
            pool.setConnectionTestQuery("select 1");
        }),
        INIT_SQL(pool -> pool.setConnectionInitSql("set datestyle = 'ISO, DMY'; set timezone = 'Asia/Kathmandu'")),
        WITHOUT_AUTO_COMMIT_INIT_SQL(pool -> {
            pool.setAutoCommit(false);
            pool.setConnectionTestQuery("select 1");
            pool.setConnectionInitSql("set datestyle = 'ISO, DMY'; set application_name = 'studio'");
        }),
        ISOLATED_INIT_SQL(pool -> {
            pool.setAutoCommit(false);
            pool.setIsolateInternalQueries(true);
            pool.setConnectionTestQuery("select 1");
            pool.setConnectionInitSql("set datestyle = 'ISO, DMY'");
        }),
        TRANSACTIONS_OF_ITS_OWN(pool -> {
            pool.setAutoCommit(false);
            pool.setIsolateInternalQueries(true); // the driver sets no isolation in a transaction
            pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
            pool.setConnectionTestQuery("select 1");
        }),
        READ_ONLY(pool -> pool.setReadOnly(true)),
        READ_ONLY_TEST_QUERY(pool -> {
            pool.setReadOnly(true);
            pool.setConnectionTestQuery("select 1");
        }),
        READ_ONLY_WITHOUT_AUTO_COMMIT(pool -> {
            pool.setReadOnly(true);
            pool.setAutoCommit(false);
            pool.setConnectionTestQuery("select 1");
        }),
        READ_ONLY_ISOLATED(pool -> {
            pool.setReadOnly(true);
            pool.setAutoCommit(false);
            pool.setIsolateInternalQueries(true);
            pool.setConnectionTestQuery("select 1");
            pool.setConnectionInitSql("set datestyle = 'ISO, DMY'");
        });

        private static final String TEST_WINDOW = "com.zaxxer.hikari.aliveBypassWindowMs";

        private final Consumer<HikariConfig> setup;

        Setup(Consumer<HikariConfig> setup) {
            this.setup = setup;
        }

        boolean mayWrite() {
            return !name().startsWith("READ_ONLY");
        }

        HikariDataSource pool(TestDatabase database) {
            HikariConfig pool = new HikariConfig();
            setup.accept(pool);
            return open(database, pool);
        }

        static HikariDataSource open(TestDatabase database, HikariConfig pool) {
            pool.setDataSource(database.dataSource(TestDatabase.SUPERUSER, Map.of("ApplicationName", "pool")));
            pool.setMaximumPoolSize(1);
            pool.setMinimumIdle(1);
            pool.setConnectionTimeout(Duration.ofSeconds(30).toMillis());
            System.setProperty(TEST_WINDOW, "0"); // the pool tests a connection whenever it gives it out
            try {
                return new HikariDataSource(pool);
            } finally {
                System.clearProperty(TEST_WINDOW);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Setup.class)
    void everything_againAndAgain_worksAndGivesTheConnectionBackAsItWas(Setup setup) throws SQLException {
        CharacterGraph expected = studio.load();
        RemedyPlan remedies = studio.linkage().remedies().plan(expected);
        try (HikariDataSource pool = setup.pool(studio.database())) {
            State before = State.of(pool);
            JdbcGraphSource source = JdbcGraphSource.of(pool);
            CharacterLinkage linkage = CharacterLinkage.of(pool);

            for (int i = 0; i < 2; i++) {
                CharacterGraph graph = CharacterGraph.load(source);
                assertThat(graph.typed().nodeCount())
                        .isEqualTo(studio.load().typed().nodeCount());
                assertThat(graph.node(new World.Id(1)).fetchDetails())
                        .isEqualTo(expected.node(new World.Id(1)).fetchDetails());
                SceneRole.Id role = new SceneRole.Id(12, "guest_" + i);
                if (setup.mayWrite()) {
                    assertThat(linkage.roles().bind(role, ref("osric"))).hasSize(1);
                    assertThatThrownBy(() -> linkage.roles().bind(role, ref("claudius")))
                            .isInstanceOf(LinkWriteException.class);
                } else {
                    assertRefused(() -> linkage.roles().bind(role, ref("osric")));
                }
                assertThat(State.of(pool)).isEqualTo(before);
            }
            if (setup.mayWrite()) {
                assertThat(linkage.remedies().plan(studio.load()).toString()).isEqualTo(remedies.toString());
                assertThat(linkage.remedies().apply(remedies)).isEqualTo(remedies.changes());
                assertThat(linkage.usage().synchronize(studio.load()).added()).isNotEmpty();
            } else {
                assertRefused(() -> linkage.remedies().apply(remedies));
                assertRefused(() -> linkage.usage().synchronize(expected));
            }
            assertThat(State.of(pool)).isEqualTo(before);
            assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private static void assertRefused(ThrowingCallable writer) {
        LinkWriteException failure = catchThrowableOfType(LinkWriteException.class, writer);

        assertThat(failure).hasMessageContaining("the connection is read-only");
        assertThat(failure.phase()).isEqualTo(Phase.CONNECTING);
    }

    @ParameterizedTest
    @EnumSource(Setup.class)
    void load_thatFails_givesTheConnectionBackForTheNextOne(Setup setup) throws SQLException {
        TestDatabase database = studio.database();
        try (HikariDataSource pool = setup.pool(database)) {
            State before = State.of(pool);
            JdbcGraphSource source = JdbcGraphSource.of(pool);
            database.execute("alter table game_worlds rename to stored_worlds;"
                    + " create view game_worlds as select id, cast(cast(name as int) as text) as name, meta"
                    + " from stored_worlds");

            assertThatThrownBy(() -> CharacterGraph.load(source)).isInstanceOf(GraphLoadException.class);

            assertThat(State.of(pool)).isEqualTo(before);
            database.execute("drop view game_worlds; alter table stored_worlds rename to game_worlds");
            assertThat(CharacterGraph.load(source).find(new World.Id(1))).isPresent();
        }
    }

    /** Without auto-commit, the pool leaves its first statement uncommitted. */
    @Test
    void load_searchPathSetByTheFirstStatementOfThePool_staysForTheNextOne() {
        HikariConfig config = new HikariConfig();
        config.setAutoCommit(false);
        config.setConnectionTestQuery("select 1");
        config.setConnectionInitSql("set search_path = " + studio.database().schema());
        try (HikariDataSource pool = Setup.open(TestDatabase.empty(), config)) {
            JdbcGraphSource source = JdbcGraphSource.of(pool);
            for (int i = 0; i < 2; i++) {
                CharacterGraph graph = CharacterGraph.load(source);

                assertThat(graph.node(new World.Id(1)).fetchDetails()).isPresent();
                assertThat(CharacterLinkage.of(pool).roles().bind(new SceneRole.Id(12, "guest_" + i), ref("osric")))
                        .hasSize(1);
            }
        }
    }

    /** What a connection of the pool is like. */
    private record State(
            int process,
            boolean autoCommit,
            boolean readOnly,
            int isolation,
            int networkTimeout,
            int prepareThreshold,
            String settings) {

        static State of(HikariDataSource pool) throws SQLException {
            try (Connection connection = pool.getConnection()) {
                PGConnection driver = connection.unwrap(PGConnection.class);
                State state = new State(
                        driver.getBackendPID(),
                        connection.getAutoCommit(),
                        connection.isReadOnly(),
                        connection.getTransactionIsolation(),
                        connection.getNetworkTimeout(),
                        driver.getPrepareThreshold(),
                        TestDatabase.ask(connection, SETTINGS));
                if (!connection.getAutoCommit()) {
                    connection.commit(); // else the pool takes back what its first statement set
                }
                return state;
            }
        }
    }
}
