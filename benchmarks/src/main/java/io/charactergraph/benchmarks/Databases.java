package io.charactergraph.benchmarks;

import io.charactergraph.jdbc.JdbcGraphSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Databases of a PostgreSQL that this process starts when one is first needed, and stops when it ends. */
final class Databases {

    private Databases() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("maintenance_work_mem", "256MB")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        System.err.println("The server could not be stopped: "
                                + e.getClass().getName());
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty database. */
    static DataSource empty(String name) throws SQLException {
        create(name);
        return Server.RUNNING.getDatabase("postgres", name);
    }

    /**
     * The URL of a database with {@code LargeStudio.of(7, nodes)}: that of the system property {@code database.NODES}, which is only
     * read, or one of this process's own server, which is filled.
     */
    static String studio(int nodes) throws SQLException {
        String given = System.getProperty("database." + nodes, "");
        return given.isEmpty() ? ownStudio(nodes) : given;
    }

    /** The URL of a database with {@code LargeStudio.of(7, nodes)} that may be written to. */
    static String ownStudio(int nodes) throws SQLException {
        String name = "studio_" + nodes;
        String url = Server.RUNNING.getJdbcUrl("postgres", name);
        if (create(name)) {
            StudioFilling.fill(LoadReport.dataSource(url), WrittenStudio.of("large:" + nodes));
        }
        return url;
    }

    /** The URL of a database as of {@link #studio} that also has the indexes for loads of one thing. */
    static String indexedStudio(int nodes) throws SQLException {
        String given = System.getProperty("database." + nodes, "");
        if (!given.isEmpty() && indexes(given).isEmpty()) {
            return given;
        }
        String url = ownStudio(nodes);
        try (Connection connection = LoadReport.dataSource(url).getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : indexes(url).split(";\n(?=create|\n|$)", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
            statement.execute("analyze");
        }
        return url;
    }

    private static String indexes(String url) {
        return JdbcGraphSource.of(LoadReport.dataSource(url)).indexes();
    }

    private static boolean create(String name) throws SQLException {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (statement
                    .executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")
                    .next()) {
                return false;
            }
            statement.execute("CREATE DATABASE " + name);
            return true;
        }
    }
}
