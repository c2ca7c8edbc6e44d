package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.live.RefreshReport.Outcome;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A refresh from PostgreSQL reads what has changed, and gives the graph that a load would give. */
class RefreshInPostgresTest {

    private final ManualScheduler scheduler = new ManualScheduler();

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.refreshes", 4L));
    }

    private LiveGraph started(StudioInPostgres studio) {
        LiveGraph live = LiveGraph.builder(studio.source())
                .executor(scheduler)
                .clock(scheduler)
                .ticks(scheduler)
                .fullCheckEvery(Duration.ofHours(1))
                .validators(List.of())
                .start();
        scheduler.run();
        return live;
    }

    private LiveGraph hamlet() {
        return started(new StudioInPostgres(SampleStudio.hamlet()));
    }

    private RefreshReport refreshed(LiveGraph live) {
        CompletableFuture<RefreshReport> answer = live.requestRefresh();
        scheduler.run();
        RefreshReport report = answer.join();
        report.failure().ifPresent(e -> {
            throw new AssertionError(e);
        });
        return report;
    }

    private static void assertFresh(LiveGraph live, String description) {
        RefreshEqualsLoadTest.assertEqual(
                live.graph(), CharacterGraph.load(new StudioInPostgresSource().get()), description);
    }

    /** The source of whatever studio is in the database. */
    private static final class StudioInPostgresSource {
        io.charactergraph.source.GraphSource get() {
            return io.charactergraph.jdbc.JdbcGraphSource.builder(io.charactergraph.tests.PostgresStudio.database())
                    .schema("studio")
                    .build();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refresh_afterRandomEdits_equalsALoad(long seed) throws SQLException {
        boolean faulty = seed % 2 == 1;
        StudioEdits edits = new StudioEdits(seed, faulty);
        StudioInPostgres studio = new StudioInPostgres(RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(faulty)
                .build()
                .rows());
        LiveGraph live = started(studio);
        int made = 0;
        for (int generation = 1; generation <= 8; generation++) {
            made += studio.set(edits.edit(studio.rows())) ? 1 : 0;
            refreshed(live);
            assertFresh(live, "seed " + seed + ", generation " + generation);
        }
        assertThat(made).as("seed " + seed).isPositive();
        live.close();
    }

    @Test
    void refresh_withoutChanges_readsNothing() {
        LiveGraph live = hamlet();
        CharacterGraph first = live.graph();
        java.util.Map<String, java.time.Instant> before = live.status().snapshotTimes();

        RefreshReport report = refreshed(live);

        assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(report.rowsRead()).isZero();
        assertThat(report.tablesRead()).isEmpty();
        assertThat(report.rowsReused()).isEqualTo(first.tables().coverage().rowsRead());
        assertThat(live.graph()).isSameAs(first);
        assertThat(live.status().snapshotTimes().get("postgresql")).isAfter(before.get("postgresql"));
    }

    /** The numbers of transactions mean nothing in another database, whatever they are. */
    @Test
    void refresh_fromAnotherDatabase_readsEverything() throws SQLException {
        new StudioInPostgres(SampleStudio.hamlet());
        PGSimpleDataSource moving = (PGSimpleDataSource) io.charactergraph.tests.PostgresStudio.database();
        io.charactergraph.jdbc.JdbcGraphSource source = io.charactergraph.jdbc.JdbcGraphSource.builder(moving)
                .schema("studio")
                .build();
        LiveGraph live = LiveGraph.builder(source)
                .executor(scheduler)
                .clock(scheduler)
                .ticks(scheduler)
                .start();
        scheduler.run();
        PGSimpleDataSource maintenance = (PGSimpleDataSource) io.charactergraph.tests.PostgresStudio.database();
        maintenance.setDatabaseName("template1");
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists elsewhere");
            statement.execute("create database elsewhere template postgres");
            moving.setDatabaseName("elsewhere");

            RefreshReport moved = refreshed(live);

            assertThat(moved.rowsRead())
                    .isGreaterThanOrEqualTo(live.graph().tables().coverage().rowsRead());
            assertThat(moved.outcome()).as("the rows are the same").isEqualTo(Outcome.UNCHANGED);
            try (Connection there = moving.getConnection();
                    Statement change = there.createStatement()) {
                change.execute("update studio.game_npcs set name = 'Elsewhere' where id = 6");
            }
            assertThat(refreshed(live).rowsRead()).isEqualTo(1);
            RefreshEqualsLoadTest.assertEqual(live.graph(), CharacterGraph.load(source), "elsewhere");
            live.close();
            statement.execute("drop database elsewhere");
        }
    }

    @Test
    void refresh_ofATableThatVanishesAndReturns_readsItWhole() throws SQLException {
        LiveGraph live = hamlet();
        StudioInPostgres.execute("alter table game_npcs rename to away");
        refreshed(live);
        assertFresh(live, "vanished");

        StudioInPostgres.execute("update away set name = 'Back' where id = 6", "alter table away rename to game_npcs");
        RefreshReport back = refreshed(live);
        assertThat(back.tablesRead()).contains("game_npcs");
        assertThat(back.rowsRead())
                .isGreaterThanOrEqualTo(live.graph()
                        .tables()
                        .coverage()
                        .find("game_npcs")
                        .orElseThrow()
                        .rowsRead());
        assertFresh(live, "returned");
    }

    /** A locked table would let the refresh wait and fail. Other transactions of the server may end meanwhile, so it is tried again. */
    @Test
    void refresh_whileNoTransactionEnds_looksAtNoTable() throws SQLException {
        new StudioInPostgres(SampleStudio.hamlet());
        LiveGraph live = LiveGraph.builder(io.charactergraph.jdbc.JdbcGraphSource.builder(
                                io.charactergraph.tests.PostgresStudio.database())
                        .schema("studio")
                        .lockTimeout(Duration.ofMillis(200))
                        .build())
                .executor(scheduler)
                .clock(scheduler)
                .ticks(scheduler)
                .start();
        scheduler.run();
        boolean unchanged = false;
        for (int attempt = 0; attempt < 10 && !unchanged; attempt++) {
            refreshed(live);
            try (Connection other = StudioInPostgres.connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("lock table game_npcs in access exclusive mode");
                CompletableFuture<RefreshReport> answer = live.requestRefresh();
                scheduler.run();
                unchanged = answer.join().outcome() == Outcome.UNCHANGED;
                other.rollback();
            }
        }
        assertThat(unchanged).isTrue();

        StudioInPostgres.execute("update game_npcs set name = 'Another' where id = 6");
        assertThat(refreshed(live).rowsRead()).isEqualTo(1);
        assertFresh(live, "after a transaction ended");
    }

    @Test
    void refresh_ofAnUpdatedRow_readsOnlyIt() throws SQLException {
        LiveGraph live = hamlet();
        StudioInPostgres.execute("update game_npcs set name = 'Another' where id = 6");

        RefreshReport report = refreshed(live);

        assertThat(report.rowsRead()).isEqualTo(1);
        assertThat(report.tablesRead()).containsExactly("game_npcs");
        assertThat(live.graph().npc(6).node().label()).contains("Another");
        assertFresh(live, "updated");
    }

    @Test
    void refresh_afterADelete_readsOnlyIds() throws SQLException {
        LiveGraph live = hamlet();
        StudioInPostgres.execute("delete from game_npcs where id = 6");

        RefreshReport report = refreshed(live);

        assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(report.rowsRead()).isZero();
        assertFresh(live, "deleted");

        StudioInPostgres.execute(
                "delete from assets where id = (select min(id) from assets)",
                "insert into game_npcs (id, name) values (6, 'Back'), (777, 'New')",
                "update game_npcs set id = 778 where id = 1");
        refreshed(live);
        assertFresh(live, "deleted and added");
    }

    /** The number of a subtransaction is not in the list of those that a snapshot saw running. */
    @Test
    void refresh_whileATransactionRuns_findsWhatItWritesWhenItCommits() throws SQLException {
        LiveGraph live = hamlet();
        try (Connection writer = StudioInPostgres.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("update game_npcs set name = 'outer' where id = 1");
            writer.setSavepoint();
            statement.execute("update game_npcs set name = 'inner' where id = 6");
            statement.execute("delete from game_npcs where id = 2");
            StudioInPostgres.execute("update game_npcs set name = 'other' where id = 3");

            assertThat(refreshed(live).outcome()).isEqualTo(Outcome.PUBLISHED);
            assertFresh(live, "while it runs");
            assertThat(refreshed(live).outcome())
                    .as("the same, though a transaction runs")
                    .isEqualTo(Outcome.UNCHANGED);

            writer.commit();
        }
        RefreshReport after = refreshed(live);
        assertThat(after.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(live.graph().npc(6).node().label()).contains("inner");
        assertFresh(live, "after it committed");
        assertThat(refreshed(live).rowsRead()).isZero();
    }

    @Test
    void refresh_afterWhatIsNoChange_publishesNothing() throws SQLException {
        LiveGraph live = hamlet();
        StudioInPostgres.execute("vacuum (freeze) game_npcs");
        assertThat(refreshed(live).rowsRead()).isZero();

        StudioInPostgres.execute("vacuum full game_npcs");
        RefreshReport rewritten = refreshed(live);
        assertThat(rewritten.tablesRead()).containsExactly("game_npcs");
        assertThat(rewritten.outcome()).isEqualTo(Outcome.UNCHANGED);

        StudioInPostgres.execute("update game_npcs set name = name");
        RefreshReport written = refreshed(live);
        assertThat(written.tablesRead()).containsExactly("game_npcs");
        assertThat(written.outcome()).isIn(Outcome.UNCHANGED, Outcome.PUBLISHED);
        assertFresh(live, "no change");
    }

    @Test
    void refresh_afterATableWasReplaced_readsItWhole() throws SQLException {
        LiveGraph live = hamlet();
        long usages = live.graph()
                .tables()
                .coverage()
                .find("character_usage")
                .orElseThrow()
                .rowsRead();
        long npcs =
                live.graph().tables().coverage().find("game_npcs").orElseThrow().rowsRead();

        StudioInPostgres.execute(
                "begin; create temporary table kept as select * from character_usage; truncate character_usage;"
                        + " insert into character_usage select * from kept offset 1; commit");
        assertThat(refreshed(live).rowsRead()).isEqualTo(usages - 1);
        assertFresh(live, "truncated and filled");

        StudioInPostgres.execute("alter table game_npcs alter column name type text using 'new ' || name");
        assertThat(refreshed(live).rowsRead()).isEqualTo(npcs);
        assertFresh(live, "rewritten");

        StudioInPostgres.execute("alter table assets rename column description to other");
        refreshed(live);
        assertFresh(live, "column renamed");

        StudioInPostgres.execute("alter table assets add column description text default 'added'");
        refreshed(live);
        assertThat(live.graph().tables().coverage().find("assets").orElseThrow().missingColumns())
                .isEmpty();
        assertFresh(live, "column added with a value");

        StudioInPostgres.execute("alter table assets rename to away", "create view assets as select * from away");
        refreshed(live);
        assertFresh(live, "view");
        RefreshReport again = refreshed(live);
        assertThat(again.tablesRead()).as("a view is read each time").containsExactly("assets");
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        StudioInPostgres.execute("update away set description = 'seen' where id = (select min(id) from away)");
        assertThat(refreshed(live).outcome()).isEqualTo(Outcome.PUBLISHED);
        assertFresh(live, "changed below the view");
    }

    @Test
    void refresh_ofAPartitionedTable_findsRowsThatMove() throws SQLException {
        LiveGraph live = hamlet();
        StudioInPostgres.execute(
                "alter table game_npcs rename to away",
                "create table game_npcs (like away including defaults, primary key (id)) partition by range (id)",
                "create table npcs_low partition of game_npcs for values from (minvalue) to (10)",
                "create table npcs_high partition of game_npcs for values from (10) to (maxvalue)",
                "insert into game_npcs select * from away");
        refreshed(live);
        assertFresh(live, "partitioned");

        StudioInPostgres.execute("update game_npcs set id = 900 where id = 6");
        RefreshReport report = refreshed(live);
        assertThat(report.rowsRead()).isEqualTo(1);
        assertFresh(live, "moved");

        StudioInPostgres.execute("alter table game_npcs detach partition npcs_high");
        refreshed(live);
        assertFresh(live, "detached");
    }

    @Test
    void refresh_ofATableWithoutUniqueIds_readsItWhole() throws SQLException {
        LiveGraph live = hamlet();
        StudioInPostgres.execute(
                "alter table game_npcs rename to away",
                "create table game_npcs as select * from away",
                "insert into game_npcs select * from away where id = 6");
        refreshed(live);
        assertFresh(live, "an id stands twice");
        StudioInPostgres.execute(
                "update game_npcs set name = 'one of two' where ctid = (select min(ctid) from game_npcs where id = 6)");
        refreshed(live);
        assertFresh(live, "the other row is the first now");
        StudioInPostgres.execute("delete from game_npcs where ctid = (select min(ctid) from game_npcs where id = 6)");
        refreshed(live);
        assertFresh(live, "the first row is gone");
        assertThat(refreshed(live).rowsRead()).isZero();
    }

    @Test
    void fullCheck_readsEverythingAndAgrees() throws SQLException {
        LiveGraph live = hamlet();
        StudioInPostgres.execute("update game_npcs set name = 'Another' where id = 6");
        scheduler.pass(Duration.ofHours(1));

        RefreshReport report = refreshed(live);

        assertThat(report.full()).isTrue();
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.rowsRead())
                .isGreaterThanOrEqualTo(live.graph().tables().coverage().rowsRead());
        assertThat(refreshed(live).full()).isFalse();
        assertFresh(live, "full check");
    }
}
