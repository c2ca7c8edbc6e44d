package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.CopyText;
import io.charactergraph.testkit.rows.StudioRows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One PostgreSQL for all tests; each studio gets a schema of its own in it, for as long as it is asked. */
public final class PostgresStudio {

    private PostgresStudio() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "off") // its data does not outlive the process
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Loads a studio through PostgreSQL. */
    public static CharacterGraph load(StudioRows studio) {
        return CharacterGraph.load(source(studio));
    }

    /** The server, with the schema of the studio poured last as the search path. */
    public static DataSource database() {
        return Server.RUNNING.getDatabase("postgres", "postgres", Map.of("currentSchema", "studio"));
    }

    /** Pours a studio into PostgreSQL, in place of the one before, to be loaded from there. */
    public static GraphSource source(StudioRows studio) {
        return source(studio, SampleStudio.schema());
    }

    /** The same with tables made by other statements. */
    public static GraphSource source(StudioRows studio, String schema) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS studio CASCADE");
            statement.execute("CREATE SCHEMA studio");
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL search_path = studio");
            statement.execute(schema);
            statement.execute("SET LOCAL session_replication_role = replica");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : studio.tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                CopyText.rows(studio, table, rows);
                copy.copyIn(
                        CopyText.statement(table, studio.columns(table)), new ByteArrayInputStream(rows.toByteArray()));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("a studio could not be poured", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JdbcGraphSource.builder(Server.RUNNING.getPostgresDatabase())
                .schema("studio")
                .build();
    }
}
