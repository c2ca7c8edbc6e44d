package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.CopyText;
import io.charactergraph.testkit.rows.StudioRows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** A studio in PostgreSQL, read in ranges, gives the rows of the graph in memory. */
class JdbcStudioTest {

    private static SparkSession session;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        session = LocalSession.start();
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "off") // its data does not outlive the process
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(SchemaProfile.class)
    void database_whoseRowsGoAfterwards_givesTheGraphOfItsMoment(SchemaProfile profile) throws Exception {
        StudioRows rows =
                profile == SchemaProfile.PROFILE_2025 ? SampleStudio.hamletWithFaults() : SampleStudio.hamlet(profile);
        pour(rows, SampleStudio.schema(profile));
        Properties properties = new Properties();
        properties.setProperty("fetchSize", "0");
        properties.setProperty("sessionInitStatement", "SET search_path = studio");
        String url = server.getJdbcUrl("postgres", "postgres") + "&currentSchema=studio";
        SparkStudio studio = SparkStudio.jdbc(session, url, properties, 2).named("rows");
        try (SparkGraph graph = studio.inParts(2).graph()) {
            run(statement -> {
                statement.execute("SET session_replication_role = replica");
                for (String table : rows.tables()) {
                    statement.execute("DELETE FROM studio." + table);
                }
            });
            new Expected(rows).check(graph);
            assertThat(open()).isEqualTo(1);
        }
        assertThat(open()).isZero();
    }

    @Test
    void tableThatTheRoleMayNotRead_isNotPermitted() throws Exception {
        pour(SampleStudio.hamlet(), SampleStudio.schema(SchemaProfile.PROFILE_2025));
        run(statement -> {
            statement.execute("DROP ROLE IF EXISTS reader");
            statement.execute("CREATE ROLE reader LOGIN");
            statement.execute("GRANT USAGE ON SCHEMA studio TO reader");
            statement.execute("GRANT SELECT ON studio.characters, studio.game_npcs, studio.game_scenes TO reader");
            statement.execute("GRANT SELECT (id, name) ON studio.scenes TO reader");
            statement.execute("GRANT SELECT (status) ON studio.generations TO reader");
            statement.execute("ALTER TABLE studio.game_npcs ENABLE ROW LEVEL SECURITY");
            statement.execute("CREATE POLICY few ON studio.game_npcs USING (id < 5)");
        });
        Properties properties = new Properties();
        properties.setProperty("user", "reader");
        String url = server.getJdbcUrl("reader", "postgres") + "&currentSchema=studio";
        try (SparkGraph graph =
                SparkStudio.jdbc(session, url, properties, 2).inParts(1).graph()) {
            assertThat(graph.coverage()
                            .where("table in ('characters', 'game_npcs', 'scenes', 'generations', 'assets')")
                            .collectAsList())
                    .extracting(row -> row.getAs("table") + " " + row.getAs("status"))
                    .containsExactlyInAnyOrder(
                            "characters WHOLE",
                            "game_npcs NOT_PERMITTED",
                            "scenes PARTIAL",
                            "generations NOT_PERMITTED",
                            "assets NOT_PERMITTED");
            assertThat(graph.unresolved().where("reason = 'DANGLING'").count()).isZero();
        } finally {
            run(statement -> {
                statement.execute("DROP SCHEMA studio CASCADE");
                statement.execute("DROP ROLE reader");
            });
        }
    }

    @Test
    void transaction_ofATableThatSparkRefuses_isEnded() throws Exception {
        pour(SampleStudio.hamlet(), SampleStudio.schema(SchemaProfile.PROFILE_2025));
        String url = server.getJdbcUrl("postgres", "postgres") + "&currentSchema=studio";
        Dataset<Row> places = session.range(1)
                .select(functions.st_geomfromwkb(functions.lit(new byte[0])).as("id"));
        SparkStudio studio = SparkStudio.jdbc(session, url, new Properties(), 2).with("game_locations", places);

        assertThatThrownBy(studio::graph).isInstanceOf(AnalysisException.class);
        assertThat(open()).isZero();
    }

    /** How many transactions are open that do nothing. */
    private static int open() throws Exception {
        AtomicInteger open = new AtomicInteger();
        run(statement -> {
            try (ResultSet found = statement.executeQuery(
                    "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'")) {
                found.next();
                open.set(found.getInt(1));
            }
        });
        return open.get();
    }

    @Test
    void graph_ofADatabaseThatCannotBeReached_saysSoWithoutThePassword() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("password", "secret-word");
        String url = server.getJdbcUrl("postgres", "nowhere");
        SparkStudio none = SparkStudio.jdbc(session, url, properties, 2);

        assertThatThrownBy(none::graph)
                .isInstanceOf(GraphLoadException.class)
                .hasNoCause()
                .hasMessage(
                        "Could not load the graph: while connecting: the database refuses, or cannot be reached (SQLSTATE 3D000)");

        properties.setProperty("driver", "org.example.NoDriver");
        SparkStudio withoutDriver = SparkStudio.jdbc(session, url, properties, 2);
        assertThatThrownBy(withoutDriver::graph)
                .isInstanceOf(GraphLoadException.class)
                .hasMessage(
                        "Could not load the graph: while connecting: Spark's class path has no driver org.example.NoDriver");

        SparkStudio ofOtherServer = SparkStudio.jdbc(session, "jdbc:other://localhost/studio", new Properties(), 2);
        assertThatThrownBy(ofOtherServer::graph)
                .isInstanceOf(GraphLoadException.class)
                .hasMessage(
                        "Could not load the graph: while connecting: org.postgresql.Driver does not know such a URL");
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private static void run(Work work) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            work.with(statement);
        }
    }

    private static void pour(StudioRows rows, String schema) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS studio CASCADE");
            statement.execute("CREATE SCHEMA studio");
            statement.execute("SET search_path = studio");
            statement.execute(schema);
            statement.execute("SET session_replication_role = replica");
            for (String table : rows.tables()) {
                ByteArrayOutputStream copied = new ByteArrayOutputStream();
                CopyText.rows(rows, table, copied);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                CopyText.statement(table, rows.columns(table)),
                                new ByteArrayInputStream(copied.toByteArray()));
            }
        }
    }
}
