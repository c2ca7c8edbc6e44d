package io.charactergraph.jdbc;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.CopyText;
import io.charactergraph.testkit.rows.StudioRows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A schema of its own in the database of its test class, in the one server that all tests of this JVM share. */
final class TestDatabase {

    static final String SUPERUSER = "postgres";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<Class<?>, String> NAMES = new ConcurrentHashMap<>();
    private static volatile Class<?> testClass = TestDatabase.class;

    private final String name;
    private final String schema;

    private TestDatabase(String schema) {
        this.name = name();
        this.schema = schema;
        execute("create schema " + Identifiers.quote(schema));
    }

    /** With all tables, and nothing in them. */
    static TestDatabase withTables() {
        TestDatabase database = empty();
        database.execute(studioSchema());
        return database;
    }

    /** With all tables and these rows. */
    static TestDatabase of(StudioRows studio) {
        return withTables().pour(studio);
    }

    /** With all tables of profile 2026 and these rows. */
    static TestDatabase later(StudioRows studio) {
        TestDatabase database = empty();
        database.execute(SampleStudio.schema(SchemaProfile.PROFILE_2026));
        return database.pour(studio);
    }

    private TestDatabase pour(StudioRows studio) {
        TestDatabase database = this;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : studio.tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                CopyText.rows(studio, table, rows);
                copy.copyIn(
                        CopyText.statement(table, studio.columns(table)), new ByteArrayInputStream(rows.toByteArray()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a studio could not be poured", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
    }

    /** Without any table. */
    static TestDatabase empty() {
        return new TestDatabase("studio_" + NUMBER.incrementAndGet());
    }

    /** Without any table, in a schema of that name. */
    static TestDatabase empty(String schema) {
        return new TestDatabase(schema);
    }

    /** What is made from now on stands in the database of this class. */
    static void useFor(Class<?> tests) {
        testClass = tests;
    }

    /** The name of the database of the test class; there is one when this is first called. */
    static String name() {
        return NAMES.computeIfAbsent(testClass, TestDatabase::create);
    }

    private static String create(Class<?> tests) {
        String name = "tests_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("no database for " + tests.getName(), e);
        }
    }

    static int port() {
        return Server.RUNNING.getPort();
    }

    String schema() {
        return schema;
    }

    /** As the superuser, with the schema as the search path. */
    DataSource dataSource() {
        return dataSource(SUPERUSER);
    }

    DataSource dataSource(String user) {
        return dataSource(user, Map.of());
    }

    DataSource dataSource(String user, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.putIfAbsent("currentSchema", Identifiers.quote(schema));
        return Server.RUNNING.getDatabase(user, name, all);
    }

    /** A new role that may only look into the schema and read what stands there now. */
    String reader() {
        String role = "reader_" + NUMBER.incrementAndGet();
        execute("create role " + role + " login");
        execute("grant usage on schema " + Identifiers.quote(schema) + " to " + role);
        execute("grant select on all tables in schema " + Identifiers.quote(schema) + " to " + role);
        return role;
    }

    /** Executes a script as the superuser, foreign keys unchecked, in one transaction of its own. */
    void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String ask(String sql) {
        try (Connection connection = dataSource().getConnection()) {
            return ask(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** Ends the connections with that application name, and returns when they have ended. */
    void kill(String applicationName) {
        ask("select count(pg_terminate_backend(pid, 60000)) from pg_stat_activity where application_name = '"
                + applicationName + "'");
    }

    private static String studioSchema() {
        String resource = "/io/charactergraph/testkit/schema.sql";
        try (InputStream in = TestDatabase.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts when first needed; ends with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

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
}
