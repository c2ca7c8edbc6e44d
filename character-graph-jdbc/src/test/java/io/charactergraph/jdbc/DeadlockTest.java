package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Phase;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A deadlock is one clear exception. The server ends the session that begins to wait last: ours waits at a gate first, until the
 * other session waits for it.
 */
class DeadlockTest {

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamlet());
    private final TestDatabase database = studio.database();

    @Test
    void bind_deadlock_saysSo() throws Exception {
        database.execute(
                "create table gate (); create table door (); create function wait_here() returns trigger language"
                        + " plpgsql as $$ begin lock table gate; lock table door; return new; end $$;"
                        + " create trigger waits before update on game_scenes for each row execute function wait_here()");

        LinkWriteException failure = deadlock(
                "select 1 from game_scenes where id = 12 for update",
                "lock table door",
                "lock table gate",
                LinkWriteException.class,
                ours -> CharacterLinkage.of(ours).roles().bind(new SceneRole.Id(12, "guest"), ref("osric")));

        assertThat(failure.phase()).isEqualTo(Phase.LINKING);
        assertThat(failure.reason()).isEqualTo(Reason.DATABASE);
        assertThat(failure.table()).contains(StudioTable.GAME_SCENES);
        assertThat(failure)
                .hasMessageContaining("a deadlock: ")
                .hasMessageEndingWith("(SQLSTATE 40P01); nothing has been changed");
    }

    @Test
    void load_deadlock_saysSo() throws Exception {
        GraphLoadException failure = deadlock(
                "lock table assets",
                "lock table game_worlds",
                "lock table characters",
                GraphLoadException.class,
                ours -> CharacterGraph.load(JdbcGraphSource.of(ours)));

        assertThat(failure.phase()).isEqualTo(GraphLoadException.Phase.PROBING);
        assertThat(failure.table()).contains(StudioTable.GAME_WORLDS);
        assertThat(failure).hasMessageContaining("a deadlock: ").hasMessageContaining("(SQLSTATE 40P01)");
    }

    /**
     * Runs ours until it waits at the gate, lets the other session wait for what ours holds, and opens the gate to what the
     * other session holds.
     */
    private <T extends Throwable> T deadlock(
            String held, String wanted, String gate, Class<T> failure, Operation operation) throws Exception {
        String name = "ours_" + database.schema();
        String otherName = "other_" + database.schema();
        DataSource ours = dataSource(name, "10ms");
        try (Connection keeper = database.dataSource().getConnection();
                Connection other = dataSource(otherName, "1h").getConnection()) {
            execute(keeper, gate);
            execute(other, wanted);
            CompletableFuture<T> running =
                    CompletableFuture.supplyAsync(() -> catchThrowableOfType(failure, () -> operation.run(ours)));
            awaitBlocked(name);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> execute(other, held));
            awaitBlocked(otherName);

            keeper.rollback();

            T thrown = running.get();
            waiting.get();
            return thrown;
        }
    }

    private DataSource dataSource(String application, String deadlockTimeout) {
        return database.dataSource(
                TestDatabase.SUPERUSER,
                Map.of("ApplicationName", application, "options", "-c deadlock_timeout=" + deadlockTimeout));
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Waits until a session with that application name waits for a lock. */
    private void awaitBlocked(String application) {
        String waiting = "select count(*) from pg_stat_activity where application_name = '" + application
                + "' and wait_event_type = 'Lock'";
        while (database.ask(waiting).equals("0")) {
            Thread.onSpinWait();
        }
    }

    /** What runs into the deadlock. */
    @FunctionalInterface
    private interface Operation {
        void run(DataSource dataSource);
    }
}
