package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.BoundedRows;
import io.charactergraph.jdbc.tables.ResultSetRow;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadSink;
import java.sql.Connection;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PreferQueryMode;

/** Streams tables row by row. What the sink or the listener throws reaches the caller as it is. */
public final class TableReader {

    private static final int ROWS_BETWEEN_REPORTS = 10_000;
    private static final int ROWS_BETWEEN_LOOKS_AT_THE_CLOCK = 500;

    private final Snapshot snapshot;
    private final Limits limits;
    private final Deadline deadline;
    private final LoadListener listener;

    public TableReader(Snapshot snapshot, Limits limits, Deadline deadline, LoadListener listener) {
        this.snapshot = snapshot;
        this.limits = limits;
        this.deadline = deadline;
        this.listener = listener;
    }

    /** Passes the rows of a table to the sink. */
    public void read(TablePlan plan, LoadSink sink) {
        StudioTable table = plan.table();
        deadline.check(Phase.READING, table);
        listener.tableStarted(table, plan.aboutRows());
        long rows = stream(plan, sink.table(table, plan.missingColumns(), plan.readFrom()));
        listener.tableFinished(table, rows);
    }

    private long stream(TablePlan plan, LoadSink.RowConsumer consumer) {
        StudioTable table = plan.table();
        if (deadline.remaining().compareTo(limits.statementTimeout()) < 0) {
            snapshot.limitStatements(deadline.remaining(), Phase.READING, table);
        }
        Count count = new Count(plan);
        new BoundedRows(snapshot.connection(), limits.fetchSize(), this::ask, table)
                .read(plan.relation(), plan.selection(), rows -> {
                    ResultSetRow row = new ResultSetRow(rows, plan);
                    return () -> {
                        consumer.accept(row);
                        count.row();
                    };
                });
        return count.rows;
    }

    /** Counts the rows of a table; reports them, and looks at the clock, now and then. */
    private final class Count {

        private final TablePlan plan;
        private long rows;

        Count(TablePlan plan) {
            this.plan = plan;
        }

        void row() {
            rows++;
            if (rows % ROWS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                deadline.check(Phase.READING, plan.table());
            }
            if (rows % ROWS_BETWEEN_REPORTS == 0) {
                listener.rowsRead(plan.table(), rows, plan.aboutRows());
            }
        }
    }

    private <T> T ask(StudioTable table, Snapshot.Question<T> question) {
        try {
            return snapshot.ask(Phase.READING, table, question);
        } catch (GraphLoadException e) {
            throw deadline.passed() ? deadline.exceeded(Phase.READING, table, e.getCause()) : e;
        }
    }

    /** Refuses a connection on which the driver would read whole tables into memory. */
    public void requireStreaming() {
        snapshot.ask(Phase.CONNECTING, null, () -> {
            Connection connection = snapshot.connection();
            if (connection.isWrapperFor(PGConnection.class)
                    && connection.unwrap(PGConnection.class).getPreferQueryMode() == PreferQueryMode.SIMPLE) {
                throw new GraphLoadException(
                        Phase.CONNECTING,
                        null,
                        "the data source sets preferQueryMode=simple, with which the driver reads whole tables into"
                                + " memory",
                        null);
            }
            return connection;
        });
    }
}
