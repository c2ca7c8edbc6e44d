package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Whatever the outside world does, the caller gets one exception that names phase and table and holds no row content. */
class FailureTest {

    private static final String MARKER = "Xq7-alas-poor-Yorick";

    @Test
    void load_closedPort_saysThatTheConnectionWasRefused() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        PGSimpleDataSource dataSource = dataSource(port, "postgres", "postgres");

        GraphLoadException failure = failure(JdbcGraphSource.builder(dataSource).build());

        assertThat(failure.phase()).isEqualTo(Phase.CONNECTING);
        assertThat(failure.table()).isEmpty();
        assertThat(failure)
                .hasMessage("Could not load the graph: while connecting: the connection was refused,"
                        + " or the server was not found (SQLSTATE 08001)")
                .hasStackTraceContaining("Connection refused");
    }

    @ParameterizedTest
    @CsvSource({"postgres,no such database,3D000", "nobody at all,postgres,28000"})
    void load_wrongDatabaseOrUser_saysSo(String user, String database, String state) {
        GraphLoadException failure = failure(JdbcGraphSource.builder(dataSource(TestDatabase.port(), user, database))
                .build());

        assertThat(failure.phase()).isEqualTo(Phase.CONNECTING);
        assertThat(failure).hasMessageContaining("SQLSTATE " + state);
    }

    private static PGSimpleDataSource dataSource(int port, String user, String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"localhost"});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setUser(user);
        dataSource.setDatabaseName(database);
        return dataSource;
    }

    /** Also shows that rows are streamed: had they all been fetched, all would have come. */
    @Test
    void load_connectionKilledInTheMiddleOfATable_failsOnceTheRowsOnTheWayAreThrough() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_worlds (id, name) select n, '" + MARKER
                + "' || repeat('x', 1000) from generate_series(1, 40000) n");
        String application = "kill_" + database.schema();
        AtomicInteger rows = new AtomicInteger();
        RecordingSink sink = new RecordingSink().afterEachRow(() -> {
            if (rows.incrementAndGet() == 250) {
                database.kill(application);
            }
        });
        JdbcGraphSource source = JdbcGraphSource.builder(
                        database.dataSource(TestDatabase.SUPERUSER, Map.of("ApplicationName", application)))
                .build();

        GraphLoadException failure =
                catchThrowableOfType(GraphLoadException.class, () -> source.load(LoadOptions.standard(), sink));

        assertThat(failure.phase()).isEqualTo(Phase.READING);
        assertThat(failure.table()).contains(StudioTable.GAME_WORLDS);
        assertThat(failure)
                .hasMessageMatching(".*while reading table game_worlds: .* \\(SQLSTATE (57P01|08006|08003)\\)");
        assertThat(rows.get()).isBetween(250, 30_000);
        Failures.assertHoldsNo(MARKER, failure);
    }

    @Test
    void load_killedBetweenTables_namesTheNextTable() {
        TestDatabase database = TestDatabase.withTables();
        String application = "kill_" + database.schema();
        LoadListener killer = new LoadListener() {
            @Override
            public void tableFinished(StudioTable table, long rows) {
                if (table == StudioTable.CHARACTERS) {
                    database.kill(application);
                }
            }
        };
        JdbcGraphSource source = JdbcGraphSource.builder(
                        database.dataSource(TestDatabase.SUPERUSER, Map.of("ApplicationName", application)))
                .build();

        GraphLoadException failure = catchThrowableOfType(
                GraphLoadException.class,
                () -> RecordingSink.load(source, LoadOptions.standard().withListener(killer)));

        assertThat(failure.phase()).isEqualTo(Phase.READING);
        assertThat(failure.table()).contains(StudioTable.CHARACTER_RELATIONSHIPS);
    }

    @Test
    void load_statementThatTakesTooLong_isCancelled() {
        GraphLoadException failure =
                failure(JdbcGraphSource.builder(withSleepingView().dataSource())
                        .statementTimeout(Duration.ofSeconds(2))
                        .build());

        assertThat(failure.phase()).isEqualTo(Phase.READING);
        assertThat(failure.table()).contains(StudioTable.GAME_WORLDS);
        assertThat(failure).hasMessageContaining("the statement was cancelled").hasMessageContaining("57014");
    }

    @Test
    void load_networkThatIsSilentForTooLong_timesOut() {
        GraphLoadException failure =
                failure(JdbcGraphSource.builder(withSleepingView().dataSource())
                        .socketTimeout(Duration.ofSeconds(2))
                        .build());

        assertThat(failure.phase()).isEqualTo(Phase.READING);
        assertThat(failure.table()).contains(StudioTable.GAME_WORLDS);
        assertThat(failure)
                .hasMessageContaining("the network timed out")
                .hasStackTraceContaining("java.net.SocketTimeoutException");
    }

    @Test
    void load_deadlineInTheMiddleOfAStatement_cutsItShort() {
        GraphLoadException failure =
                failure(JdbcGraphSource.builder(withSleepingView().dataSource())
                        .deadline(Duration.ofSeconds(2))
                        .build());

        assertThat(failure.phase()).isEqualTo(Phase.READING);
        assertThat(failure).hasMessageContaining("the deadline of PT2S for the whole load has passed");
    }

    @Test
    void load_deadlineThatPassesWhileAssembling_endsTheLoad() {
        AtomicLong now = new AtomicLong();
        JdbcGraphSource source = JdbcGraphSource.builder(
                        TestDatabase.of(SampleStudio.hamlet()).dataSource())
                .deadline(Duration.ofMinutes(1))
                .clock(now::get)
                .build();

        assertThatThrownBy(() -> CharacterGraph.load((options, sink) -> {
                    source.load(options, sink);
                    now.set(Duration.ofMinutes(1).toNanos());
                }))
                .isInstanceOf(GraphLoadException.class)
                .hasMessage("Could not load the graph: while assembling:"
                        + " the deadline of PT1M for the whole load has passed");

        now.set(0);
        assertThat(CharacterGraph.load(source).typed().nodeCount()).isPositive();
    }

    private static TestDatabase withSleepingView() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create view game_worlds as select 1 as id, 'x' as name from pg_sleep(600)");
        return database;
    }

    @Test
    void check_deadlineThatHasPassed_namesPhaseTableAndTime() {
        Deadline passed = Deadline.in(Duration.ZERO);

        assertThatThrownBy(() -> passed.check(Phase.READING, StudioTable.GAME_WORLDS))
                .isInstanceOf(GraphLoadException.class)
                .hasMessage("Could not load the graph: while reading table game_worlds: the deadline of PT0S"
                        + " for the whole load has passed");
    }

    @Test
    void load_permissionLostAfterProbing_namesTheTable() {
        TestDatabase database = TestDatabase.withTables();
        String reader = database.reader();
        LoadListener revoker = new LoadListener() {
            @Override
            public void tableStarted(StudioTable table, long aboutRows) {
                if (table == StudioTable.CHARACTERS) {
                    database.execute("revoke select on assets from " + reader);
                }
            }
        };

        GraphLoadException failure = catchThrowableOfType(
                GraphLoadException.class,
                () -> RecordingSink.load(
                        JdbcGraphSource.builder(database.dataSource(reader)).build(),
                        LoadOptions.standard().withListener(revoker)));

        assertThat(failure.phase()).isEqualTo(Phase.READING);
        assertThat(failure.table()).contains(StudioTable.ASSETS);
        assertThat(failure).hasMessageContaining("permission denied").hasMessageContaining("42501");
    }

    /** The server quotes the value in its message, and says more in detail and hint. */
    @ParameterizedTest
    @ValueSource(
            strings = {"name::int::text", "complain(name)", "('{\"a\": ' || name)::json::text", "(name::uuid)::text"})
    void load_serverThatQuotesRows_isNotRepeated(String expression) {
        TestDatabase database = TestDatabase.empty();
        database.execute("create function complain(what text) returns text language plpgsql as $$ begin"
                + " raise exception 'bad %', what using detail = 'Key (name)=(' || what || ')', hint = what,"
                + " errcode = '42501', column = what, table = what; end $$;"
                + " create table source (id int, name text); insert into source values (1, '" + MARKER + "');"
                + " create view game_worlds as select id, " + expression + " as name, '{}'::json as meta from source");
        JdbcGraphSource source = JdbcGraphSource.builder(database.dataSource()).build();

        GraphLoadException failure = failure(source);

        assertThat(failure.phase()).isEqualTo(Phase.READING);
        assertThat(failure.table()).contains(StudioTable.GAME_WORLDS);
        assertThat(failure.getCause()).isInstanceOf(SQLException.class);
        assertThat(failure).hasStackTraceContaining("at org.postgresql.");
        Failures.assertHoldsNo(MARKER, failure);
    }

    @Test
    void load_listenerThatThrowsToTheSourceItself_isNotTouched() {
        TestDatabase database = TestDatabase.withTables();
        IllegalStateException own = new IllegalStateException("the listener's own");
        LoadListener listener = new LoadListener() {
            @Override
            public void tableFinished(StudioTable table, long rows) {
                throw own;
            }
        };

        assertThatThrownBy(() -> RecordingSink.load(
                        JdbcGraphSource.builder(database.dataSource()).build(),
                        LoadOptions.standard().withListener(listener)))
                .isSameAs(own);
    }

    private static GraphLoadException failure(JdbcGraphSource source) {
        GraphLoadException failure = catchThrowableOfType(GraphLoadException.class, () -> RecordingSink.load(source));
        assertThat(failure).isNotNull();
        return failure;
    }
}
