package io.charactergraph.source;

import io.charactergraph.schema.StudioTable;

/**
 * Receives the progress of a load. Called on the loading thread. An exception of it ends the load as a {@link GraphLoadException}
 * that names the exception's class and keeps its stack trace, without its message; an error passes.
 *
 * @since 0.1
 */
public interface LoadListener {

    /** Ignores the progress. */
    LoadListener NONE = new LoadListener() {};

    /**
     * A table is about to be read.
     *
     * @param aboutRows how many rows the source believes it has; negative when it does not know
     */
    default void tableStarted(StudioTable table, long aboutRows) {}

    /**
     * Some rows of a table have been read; called now and then.
     *
     * @param rows how many so far
     * @param aboutRows how many the source believes there are; negative when it does not know
     */
    default void rowsRead(StudioTable table, long rows, long aboutRows) {}

    /**
     * A table has been read.
     *
     * @param rows how many rows it had
     */
    default void tableFinished(StudioTable table, long rows) {}

    /**
     * The load has succeeded; called once, after everything else and before the caller receives the graph. Not called for a load that
     * failed.
     */
    default void loaded(LoadStatistics statistics) {}
}
