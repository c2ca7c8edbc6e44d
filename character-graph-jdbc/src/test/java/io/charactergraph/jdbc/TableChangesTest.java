package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shape of the tables is changed while they are loaded, at any moment: the rows are of one moment, or the load
 * fails and says so. The change may be made to wait, and then changes nothing.
 */
class TableChangesTest {

    /** About as many has a load before it reads the last table. */
    private static final int STATEMENTS = 18;

    /** What can happen to tables. */
    enum Change {
        RENAME_AND_COPY("alter table assets rename to old_assets; create table assets (like old_assets);"
                + " insert into assets select * from old_assets; update assets set content_rating = 'new';"
                + " update game_worlds set name = 'new'"),
        RENAME_SCHEMA("create schema <new>; create table <new>.assets (like assets);"
                + " create table <new>.game_worlds (like game_worlds);"
                + " insert into <new>.assets (id, content_rating) values (1, 'new'), (2, 'new');"
                + " insert into <new>.game_worlds (id, name) values (1, 'new');"
                + " alter schema <schema> rename to <old>; alter schema <new> rename to <schema>"),
        DROP_AND_CREATE("drop table assets cascade; create table assets (id int, content_rating text);"
                + " insert into assets values (1, 'new'), (2, 'new'); update game_worlds set name = 'new'"),
        SWAP(
                "create table other_assets (like assets); insert into other_assets (id, content_rating) values (1, 'new'), (2, 'new');"
                        + " alter table assets rename to swapped; alter table other_assets rename to assets;"
                        + " alter table swapped rename to other_assets; update game_worlds set name = 'new'"),
        ADD_COLUMN_AGAIN(
                "alter table assets drop column content_rating;"
                        + " alter table assets add column content_rating text default 'new'; update game_worlds set name = 'new'"),
        TRUNCATE("truncate assets cascade"),
        REWRITE(
                "alter table assets alter column content_rating type varchar using 'new'; update game_worlds set name = 'new'"),
        REPLACE_VIEW("create or replace view game_npcs as select id, cast('new' as text) as name from stored_npcs;"
                + " update game_worlds set name = 'new'"),
        TRUNCATE_BELOW_A_VIEW("truncate stored_npcs"),
        REPLACE_FUNCTION_OF_A_VIEW(
                "create or replace function naming() returns text language sql as $$ select text 'new' $$;"
                        + " update game_worlds set name = 'new'"),
        ATTACH_PARTITION("create table more (like action_blocks); insert into more (id) values"
                + " ('99999999-2222-4333-8444-aaaaaaaaaaaa');"
                + " alter table action_blocks attach partition more for values from"
                + " ('90000000-0000-0000-0000-000000000000') to ('a0000000-0000-0000-0000-000000000000')"),
        ATTACH_FILLED_PARTITION("alter table action_blocks attach partition filled for values from"
                + " ('b0000000-0000-0000-0000-000000000000') to ('c0000000-0000-0000-0000-000000000000')"),
        DETACH_PARTITION("alter table action_blocks detach partition low_blocks"),
        INHERIT("alter table heir inherit scenes"),
        RENAME_VALUE("alter type state rename value 'old' to 'new'; update game_worlds set name = 'new'"),
        REFRESH("update stored_npcs set name = 'new'; update game_worlds set name = 'new';"
                + " refresh materialized view game_hotspots");

        private final String sql;

        Change(String sql) {
            this.sql = sql;
        }

        String sql(TestDatabase database) {
            return sql.replace("<schema>", database.schema())
                    .replace("<new>", database.schema() + "_new")
                    .replace("<old>", database.schema() + "_old");
        }
    }

    private static TestDatabase studio() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table characters (id uuid); create table game_worlds (id int, name text);"
                + " create table assets (id int, content_rating text); create type state as enum ('old', 'other');"
                + " create table game_scenes (id int, title state);"
                + " insert into game_worlds (id, name) values (1, 'old');"
                + " insert into assets (id, content_rating) values (1, 'old'), (2, 'old');"
                + " create function naming() returns text language sql as $$ select text 'old' $$;"
                + " create table stored_npcs (id int, name text); insert into stored_npcs values (1, 'old'), (2, 'old');"
                + " create view game_npcs as select id, coalesce(name, naming()) as name from stored_npcs;"
                + " create view prompt_families as select cast('11111111-2222-4333-8444-aaaaaaaaaaaa' as uuid) as id, naming() as title;"
                + " create materialized view game_hotspots as select id, name as scene_id_text from stored_npcs;"
                + " create table action_blocks (id uuid) partition by range (id);"
                + " create table low_blocks partition of action_blocks for values from"
                + " ('00000000-0000-0000-0000-000000000000') to ('20000000-0000-0000-0000-000000000000');"
                + " insert into action_blocks values ('11111111-2222-4333-8444-aaaaaaaaaaaa');"
                + " create table filled (id uuid); insert into filled values ('bbbbbbbb-2222-4333-8444-aaaaaaaaaaaa');"
                + " create table scenes (id int); insert into scenes values (1);"
                + " create table heir (id int); insert into heir values (2);"
                + " insert into game_scenes (id, title) values (1, 'old')");
        return database;
    }

    /** What a load sees, in one line. */
    private static String seen(RecordingSink sink) {
        List<Object> all = new ArrayList<>();
        for (StudioTable table : List.of(
                StudioTable.GAME_WORLDS,
                StudioTable.ASSETS,
                StudioTable.GAME_NPCS,
                StudioTable.PROMPT_FAMILIES,
                StudioTable.ACTION_BLOCKS,
                StudioTable.SCENES,
                StudioTable.GAME_SCENES)) {
            all.add(sink.rows(table));
        }
        return all.toString();
    }

    private static RecordingSink load(DataSource dataSource, LoadListener listener) {
        return RecordingSink.load(
                JdbcGraphSource.builder(dataSource).build(),
                LoadOptions.standard().withListener(listener));
    }

    /** Changes as another session, which gives up when it is made to wait. */
    private static boolean change(TestDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; set lock_timeout = '30ms'");
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("55P03");
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void load_changeWhileTheFirstTableIsRead_isOfOneMomentOrFails(Change change) {
        TestDatabase database = studio();
        String before = seen(RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource()).build()));
        LoadListener changing = new LoadListener() {
            @Override
            public void tableStarted(StudioTable table, long aboutRows) {
                if (table == StudioTable.CHARACTERS) {
                    change(database, change.sql(database));
                }
            }
        };

        try {
            assertThat(seen(load(database.dataSource(), changing))).isEqualTo(before);
        } catch (GraphLoadException e) {
            assertThat(e.phase()).isEqualTo(Phase.READING);
            assertThat(e)
                    .hasMessageMatching(
                            "(?s).*(meanwhile.*load again|there is no such table|there is no such schema).*");
        }
    }

    /** Each statement of a load has its turn with some of the changes, and each change with some of the statements. */
    @ParameterizedTest
    @EnumSource(Change.class)
    void load_changeBeforeAnyStatement_isOfOneMomentOrFails(Change change) {
        for (int at = change.ordinal() % 3; at < STATEMENTS; at += 3) {
            TestDatabase database = studio();
            String before = seen(RecordingSink.load(
                    JdbcGraphSource.builder(database.dataSource()).build()));
            int when = at;
            List<Boolean> changed = new ArrayList<>();
            DataSource watched = watched(database.dataSource(), number -> {
                if (number == when) {
                    changed.add(change(database, change.sql(database)));
                }
            });
            try {
                String seen = seen(load(watched, new LoadListener() {}));
                String after = seen(RecordingSink.load(
                        JdbcGraphSource.builder(database.dataSource()).build()));
                assertThat(seen).as("%s at statement %s", change, at).isIn(before, after);
            } catch (GraphLoadException e) {
                assertThat(e)
                        .as("%s at statement %s", change, at)
                        .hasMessageMatching("(?s).*(load again|there is no such table|there is no such schema).*");
            }
            assertThat(changed).hasSize(1);
        }
    }

    @Test
    void load_tableThatIsLocked_failsAfterTheLockTimeoutAndNamesIt() throws SQLException {
        TestDatabase database = TestDatabase.withTables();
        database.execute(
                "alter table assets rename to stored_assets; create view assets as select * from stored_assets");
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table stored_assets in access exclusive mode");

            GraphLoadException failure = catchThrowableOfType(
                    GraphLoadException.class,
                    () -> RecordingSink.load(JdbcGraphSource.builder(database.dataSource())
                            .lockTimeout(Duration.ofMillis(20))
                            .build()));

            assertThat(failure.phase()).isEqualTo(Phase.PROBING);
            assertThat(failure.table()).contains(StudioTable.ASSETS);
            assertThat(failure).hasMessageContaining("waited for a lock on the table for PT0.02S");
        }
    }

    @Test
    void load_tablesThatAreReadInPart_areReadAsEver() {
        TestDatabase database = studio();
        database.execute("alter table game_worlds rename to stored_worlds;"
                + " create view game_worlds as select id, name from stored_worlds");
        String reader = database.reader();
        database.execute("revoke select on assets from " + reader + "; grant select (id) on assets to " + reader
                + "; revoke select on game_scenes, stored_worlds from " + reader
                + "; create role owner_" + reader + "; grant usage on schema " + database.schema() + " to owner_"
                + reader
                + "; grant select (id, name) on stored_worlds to owner_" + reader
                + "; alter view game_worlds owner to owner_" + reader + "; grant select on game_worlds to " + reader);

        RecordingSink sink = RecordingSink.load(
                JdbcGraphSource.builder(database.dataSource(reader)).build());

        assertThat(sink.rows(StudioTable.ASSETS)).hasSize(2);
        assertThat(sink.rows(StudioTable.GAME_WORLDS)).hasSize(1);
        assertThat(sink.rows(StudioTable.GAME_NPCS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets", "stored_npcs", "low_blocks"})
    void load_writersMeanwhile_areNotHeldUp(String table) {
        TestDatabase database = studio();
        List<Boolean> written = new ArrayList<>();
        LoadListener writer = new LoadListener() {
            @Override
            public void tableFinished(StudioTable finished, long rows) {
                written.add(change(database, "delete from " + table + "; analyze " + table));
            }
        };

        RecordingSink sink = load(database.dataSource(), writer);

        assertThat(written).isNotEmpty().doesNotContain(false);
        assertThat(sink.rows(StudioTable.ASSETS)).hasSize(2);
    }

    /** Calls before each statement that connections of a data source execute, with its number. */
    private static DataSource watched(DataSource dataSource, IntConsumer before) {
        AtomicInteger number = new AtomicInteger();
        return proxy(
                DataSource.class,
                dataSource,
                connection -> proxy(
                        Connection.class,
                        (Connection) connection,
                        statement -> statement instanceof java.sql.PreparedStatement prepared
                                ? proxy(
                                        java.sql.PreparedStatement.class,
                                        prepared,
                                        x -> x,
                                        () -> before.accept(number.getAndIncrement()))
                                : statement instanceof Statement plain
                                        ? proxy(
                                                Statement.class,
                                                plain,
                                                x -> x,
                                                () -> before.accept(number.getAndIncrement()))
                                        : statement));
    }

    private static <T> T proxy(Class<T> type, T target, java.util.function.UnaryOperator<Object> result) {
        return proxy(type, target, result, () -> {});
    }

    private static <T> T proxy(
            Class<T> type, T target, java.util.function.UnaryOperator<Object> result, Runnable beforeExecuting) {
        return type.cast(Proxy.newProxyInstance(
                TableChangesTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        beforeExecuting.run();
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (type == DataSource.class && answer instanceof Connection
                                || type == Connection.class && answer instanceof Statement) {
                            return result.apply(answer);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }
}
