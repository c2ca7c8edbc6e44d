package io.charactergraph.spark;

import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.spark.util.Utils;
import org.jspecify.annotations.Nullable;

/**
 * A read-only transaction of a PostgreSQL database. While it is open, other connections can read what it sees: {@link #beginning} is what
 * they run first. Failures are {@link GraphLoadException}s without what the server says, which can quote rows.
 */
final class JdbcSnapshot implements AutoCloseable {

    private static final String DRIVER = "driver";

    /** A policy that would hide rows becomes an error. */
    private static final String NO_ROW_IS_HIDDEN = "SET row_security = off";

    private final Connection connection;
    private final String id;

    private JdbcSnapshot(Connection connection, String id) {
        this.connection = connection;
        this.id = id;
    }

    /**
     * Opens a connection, and begins.
     *
     * @param properties those of the driver, with its class as {@code driver}
     */
    static JdbcSnapshot open(String url, Properties properties) {
        Connection connection = connect(url, properties);
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // An idle session must not be ended: Spark reads by connections of its own.
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                statement.execute("SET idle_in_transaction_session_timeout = 0");
                statement.execute(NO_ROW_IS_HIDDEN);
            }
            return new JdbcSnapshot(
                    connection,
                    ask(connection, Phase.CONNECTING, "SELECT pg_export_snapshot()")
                            .get(0)
                            .get(0));
        } catch (SQLException e) {
            close(connection);
            throw failure(Phase.CONNECTING, e);
        } catch (GraphLoadException e) {
            close(connection);
            throw e;
        }
    }

    private static Connection connect(String url, Properties properties) {
        try {
            Driver driver = Class.forName(properties.getProperty(DRIVER), true, Utils.getContextOrSparkClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
            Connection connection = driver.connect(url, properties);
            if (connection == null) {
                throw new GraphLoadException(
                        Phase.CONNECTING, null, driver.getClass().getName() + " does not know such a URL", null);
            }
            return connection;
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new GraphLoadException(
                    Phase.CONNECTING, null, "Spark's class path has no driver " + properties.getProperty(DRIVER), e);
        } catch (SQLException e) {
            throw failure(Phase.CONNECTING, e);
        }
    }

    /** The statements by which a transaction of another connection sees what this one does. */
    String beginning() {
        return "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET TRANSACTION SNAPSHOT '" + id + "'; "
                + NO_ROW_IS_HIDDEN;
    }

    /** Returns the rows of a question, each with the texts of its columns. */
    List<List<@Nullable String>> ask(String question) {
        return ask(connection, Phase.PROBING, question);
    }

    private static List<List<@Nullable String>> ask(Connection connection, Phase phase, String question) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw failure(phase, e);
        }
    }

    /** Ends the transaction. */
    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try (connection) {
            connection.rollback(); // returns when the server has ended it, which closing does not wait for
        } catch (SQLException e) {
            // The connection is gone, and the transaction with it.
        }
    }

    private static GraphLoadException failure(Phase phase, SQLException failure) {
        return new GraphLoadException(
                phase,
                null,
                "the database refuses, or cannot be reached (SQLSTATE " + failure.getSQLState() + ")",
                null);
    }
}
