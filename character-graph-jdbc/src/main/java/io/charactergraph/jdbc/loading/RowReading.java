package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.source.LoadSink;

/** A way to read all rows of tables. */
interface RowReading extends AutoCloseable {

    /**
     * Passes on the rows of a table, on the calling thread.
     *
     * @param rows counts the rows
     */
    void read(TablePlan plan, LoadSink.RowConsumer consumer, RowCount rows);

    /** Ends the reading, also in the middle of a table. Returns when nothing of it runs any longer. */
    @Override
    void close();
}
