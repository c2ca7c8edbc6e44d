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
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.jdbc.PreferQueryMode;

/** Streams tables row by row. What the sink or the listener throws reaches the caller as it is. */
final class TableReader {

    static final SqlFile ROWS = new SqlFile(TableReader.class, "rows");
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
        if (deadline.remaining().compareTo(limits.statementTimeout()) < 0) {
            snapshot.limitStatements(deadline.remaining(), Phase.READING, table);
        }
        PreparedStatement statement =
                ask(table, () -> prepare(plan.fill(ROWS.text()), limits.fetchSizeFor(plan.rowBytes())));
        try {
            ResultSet rows = ask(table, statement::executeQuery);
            ResultSetRow row = new ResultSetRow(rows, plan);
            while (ask(table, rows::next)) {
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
        } finally {
            closeQuietly(statement);
        }
    }

    private <T> T ask(StudioTable table, Snapshot.Question<T> question) {
        try {
            return snapshot.ask(Phase.READING, table, question);
        } catch (GraphLoadException e) {
            throw deadline.passed() ? deadline.exceeded(Phase.READING, table, e.getCause()) : e;
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
        snapshot.ask(Phase.CONNECTING, null, () -> {
            Connection connection = snapshot.connection();
            if (connection.isWrapperFor(PGConnection.class)
                    && connection.unwrap(PGConnection.class).getPreferQueryMode() == PreferQueryMode.SIMPLE) {
                throw new GraphLoadException(
                        Phase.CONNECTING,
                        null,
                        "the data source sets preferQueryMode=simple, with which the driver reads whole tables into memory",
                        null);
            }
            return connection;
        });
    }

    /** Closes without a word: a failure here would hide, or hang itself on, the one that matters. */
    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException | RuntimeException ignored) {
            // the transaction ends next
        }
    }
}
