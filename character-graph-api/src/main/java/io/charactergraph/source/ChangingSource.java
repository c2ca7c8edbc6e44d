package io.charactergraph.source;

import java.util.Optional;

/**
 * A source that finds out what has changed since an earlier load, so that a {@code LiveGraph} reads only that. A plain {@link
 * GraphSource} is loaded anew by each refresh.
 *
 * <p>The promise: the rows of the earlier load, with the changes that this reports, are exactly those that {@link #load} would give
 * at the same moment. Where a source is not sure it gives the whole table. A live graph checks the promise now and then, see {@code
 * LiveGraph.Builder.fullCheckEvery}.
 *
 * @since 0.1
 */
public interface ChangingSource extends GraphSource {

    /**
     * Writes to the sink what has changed since an earlier load; without one, everything. Called on one thread at a time.
     *
     * @param since the marks that the earlier load returned; empty for everything
     * @param verify whether all rows of the tables that count as unchanged or as changed in part are to be given too, to {@link
     *     ChangeSink#verify}, of the same moment
     * @return the marks of this load
     * @throws GraphLoadException when the outside world fails; the earlier marks stay valid then
     */
    Marks refresh(LoadOptions options, Optional<Marks> since, boolean verify, ChangeSink sink);

    /** What a source remembers of a load, to find out later what has changed since. An immutable value of the source's own. */
    interface Marks {}
}
