package io.charactergraph.spark;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.CopyText;
import io.charactergraph.testkit.rows.StudioRows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Properties;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
    void database_inRanges_givesTheGraph(SchemaProfile profile) throws Exception {
        StudioRows rows =
                profile == SchemaProfile.PROFILE_2025 ? SampleStudio.hamletWithFaults() : SampleStudio.hamlet(profile);
        pour(rows, SampleStudio.schema(profile));
        String url = server.getJdbcUrl("postgres", "postgres") + "&currentSchema=studio";
        SparkStudio studio = SparkStudio.jdbc(session, url, new Properties(), 2).named("rows");
        try (SparkGraph graph = studio.inParts(2).graph()) {
            new Expected(rows).check(graph);
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
