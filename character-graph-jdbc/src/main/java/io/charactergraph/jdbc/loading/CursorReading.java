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
import io.charactergraph.source.LoadSink;

/** Reads by cursors, through nothing but JDBC: for connections of which the driver's own connection cannot be reached. */
final class CursorReading implements RowReading {

    private final Snapshot snapshot;
    private final Limits limits;
    private final Deadline deadline;

    CursorReading(Snapshot snapshot, Limits limits, Deadline deadline) {
        this.snapshot = snapshot;
        this.limits = limits;
        this.deadline = deadline;
    }

    @Override
    public void read(TablePlan plan, LoadSink.RowConsumer consumer, RowCount count) {
        if (deadline.remaining().compareTo(limits.statementTimeout()) < 0) {
            snapshot.limitStatements(deadline.remaining(), Phase.READING, plan.table());
        }
        new BoundedRows(snapshot.connection(), limits.fetchSize(), this::ask, plan.table())
                .read(plan.relation(), plan.selection(), rows -> {
                    ResultSetRow row = new ResultSetRow(rows, plan);
                    return () -> {
                        consumer.accept(row);
                        count.row();
                    };
                });
    }

    private <T> T ask(StudioTable table, Snapshot.Question<T> question) {
        try {
            return snapshot.ask(Phase.READING, table, question);
        } catch (GraphLoadException e) {
            throw deadline.passed() ? deadline.exceeded(Phase.READING, table, e.getCause()) : e;
        }
    }

    @Override
    public void close() {
        // nothing runs beside the calling thread
    }
}
