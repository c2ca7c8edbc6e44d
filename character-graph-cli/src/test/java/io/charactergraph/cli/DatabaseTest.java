package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.CopyText;
import io.charactergraph.testkit.rows.StudioRows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** A database whose reader needs a password. */
class DatabaseTest {

    private static final String PASSWORD = "rosebud";

    private static EmbeddedPostgres server;
    private static String url;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "off") // its data does not outlive the process
                .start();
        url = "postgresql://reader@localhost:" + server.getPort() + "/postgres";
        StudioRows studio = SampleStudio.hamletWithFaults();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SampleStudio.schema());
            statement.execute("SET session_replication_role = replica"); // foreign keys in any order
            for (String table : studio.tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                CopyText.rows(studio, table, rows);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                CopyText.statement(table, studio.columns(table)),
                                new ByteArrayInputStream(rows.toByteArray()));
            }
            statement.execute("CREATE ROLE reader LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
            Files.writeString(
                    Path.of(hbaFile(statement)),
                    "host all reader all scram-sha-256\nhost all all all trust\nlocal all all trust\n");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static String hbaFile(Statement statement) throws SQLException {
        try (ResultSet file = statement.executeQuery("SHOW hba_file")) {
            file.next();
            return file.getString(1);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void password_fromTheEnvironment_orFromThePrompt_connects() {
        Run sample = Run.of("select", "--sample", "*");

        Run variable = Run.of(with(Map.of("PGPASSWORD", PASSWORD)), "select", "--url", url, "*");
        assertThat(variable.err()).isEmpty();
        assertThat(variable.out()).isEqualTo(sample.out());
        CharacterGraphCli asking =
                with(Map.of("PGPASSWORD", "wrong")).withPrompt(question -> Optional.of(PASSWORD.toCharArray()));
        assertThat(Run.of(asking, "select", "--url", url, "-W", "*").out()).isEqualTo(sample.out());
        Run named = Run.of(
                with(Map.of("PGPASSWORD", PASSWORD, "PGUSER", "reader")),
                "select",
                "--url",
                url.replace("reader@", ""),
                "*");
        assertThat(named.out()).isEqualTo(sample.out());
    }

    @Test
    void password_fromAPgpassFile_connects(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pgpass"), "localhost:*:*:reader:" + PASSWORD + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        System.setProperty("org.postgresql.pgpassfile", file.toString()); // as the variable PGPASSFILE
        try {
            Run run = Run.of("select", "--url", url, "--count", "*");

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
    }

    @Test
    void password_thatIsWrongOrMissing_isReportedWithoutIt() {
        for (Map<String, String> variables :
                java.util.List.of(Map.<String, String>of(), Map.of("PGPASSWORD", "xanadu"))) {
            Run run = Run.of(with(variables), "select", "--url", url, "*");

            assertThat(run.err())
                    .startsWith("Could not load the graph: while connecting: ")
                    .doesNotContain("xanadu")
                    .hasLineCount(1);
            assertThat(run.status()).isEqualTo(4);
        }
    }

    @Test
    void database_isCheckedAndCompared(@TempDir Path folder) {
        String admin = "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
        Path file = folder.resolve("hamlet.json");

        assertThat(Run.of("export", "--url", admin, "--out", file.toString(), "json")
                        .status())
                .isZero();
        assertThat(Run.of("diff", file.toString(), admin).out()).isEqualTo("No difference\n");
        assertThat(Run.of("check", "--url", admin).out())
                .isEqualTo(Run.of("check", "--sample").out());
    }

    private static CharacterGraphCli with(Map<String, String> variables) {
        return CharacterGraphCli.standard().withVariables(variables);
    }
}
