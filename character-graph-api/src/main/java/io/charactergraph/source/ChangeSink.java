package io.charactergraph.source;

import io.charactergraph.schema.StudioTable;

/**
 * Receives what a {@link ChangingSource} reads. Of each table it receives one thing: all rows ({@link #table}), that nothing has
 * changed ({@link #unchanged}), the rows that have changed ({@link #changed}), or why it is not read ({@link #unread}). When a table
 * is given again, the last counts. What else belongs to a load, such as foreign keys, is given each time. Not for several threads at
 * once.
 *
 * @since 0.1
 */
public interface ChangeSink extends LoadSink {

    /**
     * Says that a table has exactly the rows of the earlier load.
     *
     * @throws IllegalArgumentException if the earlier load did not read it
     */
    void unchanged(StudioTable table);

    /**
     * Begins a table of which only some rows have changed. For tables whose ids are unique and never null.
     *
     * @return what receives the rows that are new or have changed, each once
     * @throws IllegalArgumentException if the earlier load did not read it
     */
    ChangedRows changed(StudioTable table);

    /** Begins all rows of a table that was told as unchanged or changed, to check that. */
    RowConsumer verify(StudioTable table);

    /** Takes the rows of a table that are new or have changed; a row of the earlier load with the same id goes. */
    interface ChangedRows extends RowConsumer {

        /** Returns how many rows of the earlier load are left, beside those that were given here. */
        long left();

        /**
         * Begins the rows that the table has now, in any order, to find out which of the earlier load are gone: those whose id is
         * not among them. Only the ids of the rows are looked at.
         */
        RowConsumer present();
    }
}
