package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.ref;
import static io.charactergraph.jdbc.LinkedStudio.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Phase;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every operation keeps to, whatever else goes on in the database. */
class LinkTransactionTest {

    private static final String MARKER = "Xq7-alas-poor-Yorick";

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamletWithFaults());
    private final TestDatabase database = studio.database();

    private static SceneRole.Id role(String name) {
        return new SceneRole.Id(12, name);
    }

    /** Waits until a connection with that application name waits for a lock. */
    private void awaitBlocked(String application) {
        String waiting = "select count(*) from pg_stat_activity where application_name = '" + application
                + "' and wait_event_type = 'Lock'";
        while (database.ask(waiting).equals("0")) {
            Thread.onSpinWait();
        }
    }

    private CharacterLinkage linkage(String application) {
        return CharacterLinkage.of(database.dataSource(TestDatabase.SUPERUSER, Map.of("ApplicationName", application)));
    }

    @Test
    void bind_whileSomebodyElseWritesTheRow_waitsAndLosesNoKey() throws Exception {
        String application = "waits_" + database.schema();
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "update game_scenes set meta = '{\"theirs\" : [1.0],\"character_roles\":{\"guest\":null}}'"
                            + " where id = 12");

            CompletableFuture<List<Change>> ours = CompletableFuture.supplyAsync(
                    () -> linkage(application).roles().bind(role("guest"), ref("osric")));
            awaitBlocked(application);
            other.commit();

            assertThat(ours.get()).hasSize(1);
        }
        assertThat(studio.json("game_scenes", "meta", 12))
                .isEqualTo("{\"theirs\" : [1.0],\"character_roles\":{\"guest\":\"" + template(12) + "\"}}");
    }

    @Test
    void bind_manyWritersOnOneRow_loseNoKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Change>>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                SceneRole.Id role = role("extra_" + i);
                all.add(threads.submit(() -> studio.linkage().roles().bind(role, ref("osric"))));
            }
            for (Future<List<Change>> one : all) {
                assertThat(one.get()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
        String meta = studio.json("game_scenes", "meta", 12);
        for (int i = 0; i < 40; i++) {
            assertThat(meta).contains("\"extra_" + i + "\": \"" + template(12) + "\"");
        }
        assertThat(meta).contains("\"protagonist\"");
    }

    @Test
    void bind_characterThatIsBeingDeleted_waitsAndIsRefused() throws Exception {
        String application = "deleted_" + database.schema();
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from characters where character_id = 'osric'");

            CompletableFuture<List<Change>> ours = CompletableFuture.supplyAsync(
                    () -> linkage(application).roles().bind(role("guest"), ref("osric")));
            awaitBlocked(application);
            other.commit();

            assertThatThrownBy(ours::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("No such node in this graph: " + template(12));
        }
        assertThat(studio.json("game_scenes", "meta", 12)).doesNotContain("guest");
    }

    @Test
    void synchronize_twoAtOnce_addEveryRowOnce() throws Exception {
        CharacterGraph graph = studio.load();
        UsageLinks usage = studio.linkage().usage();

        CompletableFuture<UsageSync> first = CompletableFuture.supplyAsync(() -> usage.synchronize(graph));
        UsageSync second = usage.synchronize(graph);

        assertThat(first.get().added().isEmpty()).isNotEqualTo(second.added().isEmpty());
        assertThat(usage.plan(studio.load()).added()).isEmpty();
    }

    @Test
    void apply_backendKilledBetweenTwoStatements_leavesNothingHalfDone() throws Exception {
        String application = "crash_" + database.schema();
        database.execute("create function wait_here() returns trigger language plpgsql as"
                + " $$ begin perform pg_advisory_xact_lock(4242); return new; end $$;"
                + " create trigger waits before update on generations for each row execute function wait_here()");
        RemedyPlan plan = studio.linkage().remedies().plan(studio.load());
        String before = everything();
        try (Connection holder = database.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(4242)");
            CompletableFuture<List<Change>> applying = CompletableFuture.supplyAsync(
                    () -> linkage(application).remedies().apply(plan));
            awaitBlocked(application); // after the rows of four other tables, before that of the last

            database.kill(application);

            assertThatThrownBy(applying::get).cause().isInstanceOfSatisfying(LinkWriteException.class, failure -> {
                assertThat(failure.reason()).isEqualTo(Reason.DATABASE);
                assertThat(failure.table()).contains(StudioTable.GENERATIONS);
                assertThat(failure).hasMessageMatching(".*\\(SQLSTATE (57P01|08006|08003)\\).*");
            });
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(studio.linkage().remedies().apply(plan)).isEqualTo(plan.changes());
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (StudioTable table : StudioTable.values()) {
            all.append(database.ask("select string_agg(cast(t as text), ' ' order by cast(t as text)) from "
                    + table.tableName() + " as t"));
        }
        return all.toString();
    }

    @Test
    void bind_commitThatFails_changesNothingAndSaysSo() {
        database.execute("create function refuse() returns trigger language plpgsql as"
                + " $$ begin raise exception '" + MARKER + "'; end $$;"
                + " create constraint trigger refuses after update on game_scenes deferrable initially deferred"
                + " for each row execute function refuse()");
        String before = studio.json("game_scenes", "meta", 12);

        LinkWriteException failure = catchThrowableOfType(
                LinkWriteException.class, () -> studio.linkage().roles().bind(role("guest"), ref("osric")));

        assertThat(failure.reason()).isEqualTo(Reason.DATABASE);
        assertThat(failure.phase()).isEqualTo(Phase.COMMITTING);
        assertThat(failure)
                .hasMessageStartingWith("Could not write links: while committing: ")
                .hasMessageEndingWith("(SQLSTATE P0001); nothing has been changed");
        Failures.assertHoldsNo(MARKER, failure);
        assertThat(studio.json("game_scenes", "meta", 12)).isEqualTo(before);
    }

    @Test
    void bind_backendKilledWhileCommitting_saysThatTheOutcomeIsNotKnown() throws Exception {
        String application = "commit_" + database.schema();
        database.execute("create function wait_here() returns trigger language plpgsql as"
                + " $$ begin perform pg_advisory_xact_lock(4343); return new; end $$;"
                + " create constraint trigger waits after update on game_scenes deferrable initially deferred"
                + " for each row execute function wait_here()");
        try (Connection holder = database.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(4343)");
            CompletableFuture<List<Change>> binding = CompletableFuture.supplyAsync(
                    () -> linkage(application).roles().bind(role("guest"), ref("osric")));
            awaitBlocked(application);

            database.kill(application);

            assertThatThrownBy(binding::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            LinkWriteException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_OUTCOME))
                    .hasMessageEndingWith("the outcome of the commit is unknown, and running it again is safe");
        }
        assertThat(studio.linkage().roles().bind(role("guest"), ref("osric"))).hasSize(1);
    }

    @Test
    void bind_rowThatStaysLocked_givesUpAfterTheLockTimeout() throws SQLException {
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from game_scenes where id = 12 for update");
            CharacterLinkage impatient = CharacterLinkage.builder(database.dataSource())
                    .lockTimeout(Duration.ofMillis(20))
                    .build();

            LinkWriteException failure = catchThrowableOfType(
                    LinkWriteException.class, () -> impatient.roles().bind(role("guest"), ref("osric")));

            assertThat(failure)
                    .hasFieldOrPropertyWithValue("phase", Phase.LINKING)
                    .hasMessage(
                            "Could not write links: table game_scenes: waited too long for a lock that another transaction holds (SQLSTATE 55P03);"
                                    + " nothing has been changed");
        }
    }

    @Test
    void bind_serverThatQuotesRows_isNotRepeated() {
        database.execute(
                "alter table game_scenes add constraint tame check (cast(meta as text) not like '%guest%') not valid;"
                        + " update game_scenes set title = '" + MARKER + "' where id = 12");

        LinkWriteException failure = catchThrowableOfType(
                LinkWriteException.class, () -> studio.linkage().roles().bind(role("guest"), ref("osric")));

        assertThat(failure)
                .hasMessage("Could not write links: table game_scenes: a constraint of the database does not allow it"
                        + " (SQLSTATE 23514); nothing has been changed");
        Failures.assertHoldsNo(MARKER, failure);
    }

    @Test
    void everyOperation_roleWithTheDocumentedPermissions_mayDoIt() {
        String role = database.reader();
        for (String grant : List.of(
                "update (meta) on game_scenes",
                "update (meta) on game_scene_nodes",
                "update (meta) on game_worlds",
                "update (tags, media_metadata) on assets",
                "update (canonical_params) on generations",
                "update (usage_count, last_used_at) on characters",
                "update (id) on character_instances",
                "update (id) on game_npcs",
                "update (id) on prompt_versions",
                "update (id) on action_blocks",
                "insert, update, delete on character_usage")) {
            database.execute("grant " + grant + " to " + role);
        }
        CharacterLinkage writer = CharacterLinkage.of(database.dataSource(role));

        assertThat(writer.roles().bind(role("guest"), ref("osric"))).hasSize(1);
        assertThat(writer.worldRoles().bind(new World.Id(3), "lead", new GameNpc.Id(10)))
                .hasSize(1);
        assertThat(writer.sceneNodes().add(9006, ref("osric"))).hasSize(1);
        assertThat(writer.assets().link(new Asset.Id(9003), AssetLink.none().scene(Scene.Id.game(12))))
                .hasSize(1);
        assertThat(writer.assets().addTag(new Asset.Id(9003), "throne")).hasSize(1);
        assertThat(writer.generations().addCharacter(new Generation.Id(9002), ref("osric")))
                .hasSize(1);
        assertThat(writer.usage().synchronize(studio.load()).added()).isNotEmpty();
        assertThat(writer.remedies().apply(writer.remedies().plan(studio.load())))
                .isNotEmpty();
    }

    @Test
    void load_asReaderAndBind_loadsButCannotWrite() {
        String reader = database.reader();
        String before = everything();

        CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(database.dataSource(reader)));
        LinkWriteException failure = catchThrowableOfType(
                LinkWriteException.class,
                () -> CharacterLinkage.of(database.dataSource(reader)).roles().bind(role("guest"), ref("osric")));

        assertThat(graph).hasToString(studio.load().toString());
        assertThat(failure)
                .hasMessageStartingWith("Could not write links: table game_scenes: permission denied")
                .hasMessageContaining("SQLSTATE 42501");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void bind_underRowLevelSecurity_failsAndDoesNotWriteHalf() {
        String role = database.reader();
        database.execute("grant update on game_scenes, characters to " + role
                + "; alter table game_scenes enable row level security;"
                + " create policy tame on game_scenes using (id < 40)");

        LinkWriteException failure = catchThrowableOfType(
                LinkWriteException.class,
                () -> CharacterLinkage.of(database.dataSource(role)).roles().bind(role("guest"), ref("osric")));

        assertThat(failure).hasMessageContaining("permission denied, or row-level security would hide rows");
    }

    @Test
    void bind_tableOrColumnThatIsNotThere_saysSo() {
        database.execute("alter table game_scenes drop column meta; drop table game_worlds cascade");

        assertThatThrownBy(() -> studio.linkage().roles().bind(role("guest"), ref("osric")))
                .isInstanceOf(LinkWriteException.class)
                .hasMessage(
                        "Could not write links: table game_scenes: it has no column meta; nothing has been changed");
        assertThatThrownBy(() -> studio.linkage().worldRoles().unbind(new World.Id(3), "lead"))
                .isInstanceOf(LinkWriteException.class)
                .hasMessage(
                        "Could not write links: table game_worlds: there is no such table; nothing has been changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonb", "text", "varchar"})
    void bind_columnOfAnotherJsonType_isWritten(String type) {
        database.execute(
                "alter table game_scenes alter column meta type " + type + " using cast(meta as " + type + ")");

        studio.linkage().roles().bind(role("guest"), ref("osric"));

        assertThat(studio.edgeChanges()).contains("+ " + template(12) + " fills_role role:12:guest SCENE_META_ROLES");
    }

    @Test
    void builder_otherSchemaAndNames_areUsed() {
        database.execute("alter table game_scenes rename to \"odd \"\" name\"");
        CharacterLinkage other = CharacterLinkage.builder(database.dataSource())
                .schema(database.schema())
                .tableName(StudioTable.GAME_SCENES, "odd \" name")
                .build();

        List<Change> changes = other.roles().bind(role("guest"), ref("osric"));

        assertThat(changes).extracting(Change::table).containsExactly("game_scenes");
        assertThatThrownBy(() -> CharacterLinkage.builder(database.dataSource()).lockTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("lockTimeout: ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyOperation_connectionOfAPool_goesBackAsItCame(boolean autoCommit) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(autoCommit);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        try (Connections pool = new Connections(connection)) {
            CharacterLinkage linkage = CharacterLinkage.of(pool.dataSource());

            linkage.roles().bind(role("guest"), ref("osric"));
            linkage.usage().plan(studio.load());
            assertThatThrownBy(() -> linkage.roles().bind(role("guest"), ref("claudius")))
                    .isInstanceOf(LinkWriteException.class);

            assertThat(pool.back()).isEqualTo(pool.out()).isPositive();
            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(connection.isReadOnly()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"database", "role", "connection", "connection, by statements", "connection, for the driver only"
            })
    void everyWriter_readOnlyConnectionOrDatabase_isRefused(String where) throws SQLException {
        String role = "linker_" + database.schema();
        database.execute("create role " + role + " superuser login");
        if (where.equals("role")) {
            database.execute("alter role " + role + " set default_transaction_read_only = on");
        }
        Map<String, String> properties = switch (where) {
            case "database" -> Map.of("options", "-c default_transaction_read_only=on");
            case "connection, by statements" -> Map.of("readOnlyMode", "always");
            case "connection, for the driver only" -> Map.of("readOnlyMode", "ignore");
            default -> Map.of();
        };
        String before = everything();
        CharacterGraph graph = studio.load();
        RemedyPlan plan = studio.linkage().remedies().plan(graph);
        for (boolean autoCommit : List.of(true, false)) {
            try (Connection connection = database.dataSource(role, properties).getConnection();
                    Connections pool = new Connections(connection)) {
                connection.setReadOnly(where.startsWith("connection"));
                connection.setAutoCommit(autoCommit);
                CharacterLinkage linkage = CharacterLinkage.of(pool.dataSource());

                for (ThrowingCallable writer : List.<ThrowingCallable>of(
                        () -> linkage.roles().bind(role("guest"), ref("osric")),
                        () -> linkage.usage().synchronize(graph),
                        () -> linkage.remedies().apply(plan))) {
                    LinkWriteException failure = catchThrowableOfType(LinkWriteException.class, writer);

                    assertThat(failure.phase()).isEqualTo(Phase.CONNECTING);
                    assertThat(failure)
                            .hasMessageContaining("read-only")
                            .hasMessageEndingWith("nothing has been changed");
                }
                assertThat(connection.isReadOnly()).isEqualTo(where.startsWith("connection"));
                assertThat(CharacterGraph.load(JdbcGraphSource.of(pool.dataSource()))
                                .typed()
                                .nodeCount())
                        .isEqualTo(graph.typed().nodeCount());
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void bind_poolWhoseConnectionFailsUnchecked_getsItBack() throws SQLException {
        try (Connections pool = new Connections(database.dataSource().getConnection())) {
            CharacterLinkage linkage = CharacterLinkage.of(pool.failingOn("setNetworkTimeout"));

            LinkWriteException failure = catchThrowableOfType(
                    LinkWriteException.class, () -> linkage.roles().bind(role("guest"), ref("osric")));

            assertThat(failure.phase()).isEqualTo(Phase.CONNECTING);
            assertThat(failure).hasMessageStartingWith("Could not write links: while connecting: ");
            assertThat(pool.back()).isEqualTo(pool.out()).isPositive();
        }
    }
}
