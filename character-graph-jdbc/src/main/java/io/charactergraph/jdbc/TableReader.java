package io.charactergraph.jdbc;

import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.jdbc.PreferQueryMode;

/** Streams tables row by row. What the sink or the listener throws reaches the caller as it is. */
final class TableReader {

    static final String ROWS = ClasspathSqlLocator.removingComments().locate(TableReader.class, "rows");
    private static final int ROWS_BETWEEN_REPORTS = 10_000;
    private static final int ROWS_BETWEEN_LOOKS_AT_THE_CLOCK = 500;

    private final Snapshot snapshot;
    private final Limits limits;
    private final Deadline deadline;
    private final LoadListener listener;

    TableReader(Snapshot snapshot, Limits limits, Deadline deadline, LoadListener listener) {
        this.snapshot = snapshot;
        this.limits = limits;
        this.deadline = deadline;
        this.listener = listener;
    }

    /** Gives the rows of a table to the sink. */
    void read(TablePlan plan, LoadSink sink) {
        StudioTable table = plan.table();
        deadline.check(Phase.READING, table);
        listener.tableStarted(table, plan.aboutRows());
        long rows = stream(plan, sink.table(table, plan.missingColumns()));
        listener.tableFinished(table, rows);
    }

    private long stream(TablePlan plan, LoadSink.RowConsumer consumer) {
        StudioTable table = plan.table();
        long count = 0;
        PreparedStatement statement = null;
        try {
            if (deadline.remaining().compareTo(limits.statementTimeout()) < 0) {
                snapshot.limitStatements(deadline.remaining());
            }
            statement = prepare(plan.fill(ROWS), limits.fetchSizeFor(plan.rowBytes()));
            ResultSet rows = statement.executeQuery();
            ResultSetRow row = new ResultSetRow(rows, plan);
            while (rows.next()) {
                consumer.accept(row);
                count++;
                if (count % ROWS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                    deadline.check(Phase.READING, table);
                }
                if (count % ROWS_BETWEEN_REPORTS == 0) {
                    listener.rowsRead(table, count, plan.aboutRows());
                }
            }
            return count;
        } catch (SQLException e) {
            throw failure(table, e);
        } finally {
            closeQuietly(statement);
        }
    }

    /** Prepares a statement that the driver fetches piece by piece, and of which nothing stays on the server. */
    private PreparedStatement prepare(String sql, int fetchSize) throws SQLException {
        Connection connection = snapshot.connection();
        PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(fetchSize);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        return statement;
    }

    /** Refuses a connection on which the driver would read whole tables into memory. */
    void requireStreaming() {
        try {
            Connection connection = snapshot.connection();
            if (connection.isWrapperFor(PGConnection.class)
                    && connection.unwrap(PGConnection.class).getPreferQueryMode() == PreferQueryMode.SIMPLE) {
                throw new GraphLoadException(
                        Phase.CONNECTING,
                        null,
                        "the data source sets preferQueryMode=simple, with which the driver reads whole tables into memory",
                        null);
            }
        } catch (SQLException e) {
            throw SqlFailures.translate(Phase.CONNECTING, null, e);
        }
    }

    private GraphLoadException failure(StudioTable table, SQLException e) {
        return deadline.passed()
                ? deadline.exceeded(Phase.READING, table, e)
                : SqlFailures.translate(Phase.READING, table, e);
    }

    /** Closes without a word: a failure here would hide, or hang itself on, the one that matters. */
    private static void closeQuietly(@Nullable PreparedStatement statement) {
        if (statement == null) {
            return;
        }
        try {
            statement.close();
        } catch (SQLException ignored) {
            // the transaction ends next
        }
    }
}
