package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadSink;

/** Streams tables row by row. What the sink or the listener throws reaches the caller as it is. Nothing else may use the connection meanwhile. */
public final class TableReader implements AutoCloseable {

    private final RowReading reading;
    private final Deadline deadline;
    private final LoadListener listener;

    TableReader(RowReading reading, Deadline deadline, LoadListener listener) {
        this.reading = reading;
        this.deadline = deadline;
        this.listener = listener;
    }

    /** Passes the rows of a table to the sink. */
    public void read(TablePlan plan, LoadSink sink) {
        StudioTable table = plan.table();
        deadline.check(Phase.READING, table);
        listener.tableStarted(table, plan.aboutRows());
        RowCount count = new RowCount(plan, deadline, listener);
        reading.read(plan, sink.table(table, plan.missingColumns(), plan.readFrom()), count);
        listener.tableFinished(table, count.rows());
    }

    /** Ends the reading. Returns when nothing of it runs any longer. */
    @Override
    public void close() {
        reading.close();
    }
}
