package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.remedies.PlanReads;
import io.charactergraph.jdbc.tables.BoundedRows;
import io.charactergraph.schema.StudioTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that are fetched at once are bounded, whatever the rows hold and whatever the catalog says of them. */
class BoundedRowsTest {

    private static final long BOUND = BoundedRows.BATCH_BYTES;

    /** Counts what the driver is given in each batch, by the fetch size and the sizes of the rows that come. */
    private static final class Watched {

        private final FetchWatch watch = new FetchWatch();
        private final CharacterGraph graph;

        Watched(TestDatabase database) {
            graph = CharacterGraph.load(JdbcGraphSource.of(watch.over(database.dataSource())));
        }
    }

    private static TestDatabase generations(String size, int rows) {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into characters (id, character_id, category) values"
                + " ('0a000000-0000-4000-8000-000000000004', 'ophelia', 'x')");
        database.execute("insert into generations (id, raw_params, canonical_params) select n, '{}',"
                + " json_build_object('character_refs', json_build_array('character:ophelia'), 'free', repeat('x', "
                + size + ")) from generate_series(1, " + rows + ") n");
        return database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120000", // all large, without statistics, and of values that compress well
                "case when n <= 900 then 10 else 120000 end",
                "case when n > 100 then 10 else 120000 end",
                "case when n = 500 then 20000000 else 100 end",
                "8100", // just below the limit of small rows
                "n * 100",
                "case when n = 500 then 20000000 else 9000 end"
            })
    void load_rowsOfAllSizes_areFetchedWithinTheBound(String size) {
        TestDatabase database = generations(size, 1_000);

        Watched watched = new Watched(database);

        assertThat(watched.graph.tables().unresolved().all()).isEmpty();
        assertThat(watched.graph
                        .tables()
                        .coverage()
                        .find("generations")
                        .orElseThrow()
                        .rowsRead())
                .isEqualTo(1_000);
        assertThat(watched.watch.mostBytesAtOnce())
                .isPositive()
                .isLessThanOrEqualTo(Math.max(2 * BOUND, 2 * 20_000_100L));
        assertThat(watched.watch.mostBytesAtOnceOfSeveralRows()).isLessThanOrEqualTo(2 * BOUND + 1_000_000);
    }

    @Test
    void load_viewOfLargeRows_isFetchedWithinTheBound() {
        TestDatabase database = generations("120000", 300);
        database.execute("alter table generations rename to g; create view generations as select * from g");

        Watched watched = new Watched(database);

        assertThat(watched.graph
                        .tables()
                        .coverage()
                        .find("generations")
                        .orElseThrow()
                        .rowsRead())
                .isEqualTo(300);
        assertThat(watched.watch.mostBytesAtOnceOfSeveralRows()).isLessThanOrEqualTo(2 * BOUND + 1_000_000);
    }

    @Test
    void plan_findingsInLargeRows_areReadWithinTheBound() {
        TestDatabase database = generations("case when n % 3 = 0 then 10 else 120000 end", 300);
        database.execute("update characters set is_active = true;"
                + " update generations set canonical_params = cast(jsonb_set(cast(canonical_params as jsonb),"
                + " '{character_refs}', '[\"character:gone\", \"character:lost\"]') as json)");
        FetchWatch watch = new FetchWatch();
        CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(database.dataSource()));

        RemedyPlan plan = CharacterLinkage.of(watch.over(database.dataSource()))
                .remedies()
                .plan(
                        graph,
                        graph.check().find("dangling-reference").orElseThrow().findings());

        assertThat(plan.resolved()).hasSize(600);
        assertThat(plan.rows()).hasSize(300);
        assertThat(watch.mostBytesAtOnceOfSeveralRows()).isLessThanOrEqualTo(PlanReads.AHEAD_BYTES + 100_000);
    }

    @Test
    void read_randomSizes_givesEachRowOnceAndWhole() throws SQLException {
        long seed = Long.getLong("charactergraph.seed", 1);
        Random random = new Random(seed);
        TestDatabase database = TestDatabase.empty();
        database.execute("create table t (id int, a text, b json, c varchar)");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int a = random.nextInt(4) == 0 ? random.nextInt(100_000) : random.nextInt(100);
            int b = random.nextInt(5) == 0 ? random.nextInt(20_000) : random.nextInt(50);
            database.execute("insert into t values (" + i + ", " + (a == 7 ? "null" : "repeat('ä', " + a + ")")
                    + ", to_json(repeat('b', " + b + ")), null)");
            expected.add(i + " " + (a == 7 ? 0 : a) + " " + (b + 2));
        }

        List<String> read = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new BoundedRows(connection, 7, LinkTransaction::askOf, StudioTable.ASSETS)
                    .read(
                            "t",
                            List.of(
                                    new BoundedRows.Column("id", false),
                                    new BoundedRows.Column("a", true),
                                    new BoundedRows.Column("b", true),
                                    new BoundedRows.Column("c", true)),
                            rows -> () -> read.add(LinkTransaction.askOf(
                                    StudioTable.ASSETS,
                                    () -> rows.getInt(1) + " "
                                            + (rows.getString(2) == null
                                                    ? 0
                                                    : rows.getString(2).length()) + " "
                                            + rows.getString(3).length())));
        }

        assertThat(read).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
    }
}
