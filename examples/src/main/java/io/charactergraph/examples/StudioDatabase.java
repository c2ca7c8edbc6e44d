package io.charactergraph.examples;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.CopyText;
import io.charactergraph.testkit.rows.StudioRows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A PostgreSQL of our own with a studio in it, for as long as it is open. */
final class StudioDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private StudioDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server on a free port, with the tables of the sample studio and these rows. */
    static StudioDatabase start(StudioRows studio) throws IOException, SQLException {
        return start(studio, SchemaProfile.PROFILE_2025);
    }

    /** The same with the tables of a profile, in which the rows have to be. */
    static StudioDatabase start(StudioRows studio, SchemaProfile profile) throws IOException, SQLException {
        return start(studio, profile, true);
    }

    /**
     * The same.
     *
     * @param stopsWithProcess whether the server is also stopped when the process is asked to end; otherwise only when it is closed
     */
    static StudioDatabase start(StudioRows studio, SchemaProfile profile, boolean stopsWithProcess)
            throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setRegisterShutdownHook(stopsWithProcess)
                .setServerConfig("fsync", "off") // its data does not outlive the process
                .start();
        try {
            pour(studio, profile, server.getPostgresDatabase());
            return new StudioDatabase(server);
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Creates the tables in the first schema of the search path and copies the rows into them, all in one transaction. */
    static void pour(StudioRows studio, DataSource database) throws IOException, SQLException {
        pour(studio, SchemaProfile.PROFILE_2025, database);
    }

    private static void pour(StudioRows studio, SchemaProfile profile, DataSource database)
            throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(SampleStudio.schema(profile));
            statement.execute("SET LOCAL session_replication_role = replica"); // foreign keys in any order
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : studio.tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                CopyText.rows(studio, table, rows);
                copy.copyIn(
                        CopyText.statement(table, studio.columns(table)), new ByteArrayInputStream(rows.toByteArray()));
            }
            connection.commit();
        }
    }

    /** Connects as the superuser. */
    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** A JDBC URL with everything that is needed to connect. */
    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Stops the server and removes its files. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
