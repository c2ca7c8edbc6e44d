package io.charactergraph.source.assembly;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadStatistics;
import org.jspecify.annotations.Nullable;

/** Passes events on. An exception of the listener becomes the one exception of a load, without its message. */
final class GuardedListener implements LoadListener {

    private final LoadListener listener;

    GuardedListener(LoadListener listener) {
        this.listener = listener;
    }

    @Override
    public void tableStarted(StudioTable table, long aboutRows) {
        guarded(table, () -> listener.tableStarted(table, aboutRows));
    }

    @Override
    public void rowsRead(StudioTable table, long rows, long aboutRows) {
        guarded(table, () -> listener.rowsRead(table, rows, aboutRows));
    }

    @Override
    public void tableFinished(StudioTable table, long rows) {
        guarded(table, () -> listener.tableFinished(table, rows));
    }

    @Override
    public void loaded(LoadStatistics statistics) {
        guarded(Phase.ASSEMBLING, null, () -> listener.loaded(statistics));
    }

    private static void guarded(StudioTable table, Runnable event) {
        guarded(Phase.READING, table, event);
    }

    private static void guarded(Phase phase, @Nullable StudioTable table, Runnable event) {
        try {
            event.run();
        } catch (GraphLoadException e) {
            throw e;
        } catch (RuntimeException e) {
            String name = e.getClass().getName();
            IllegalStateException cause = new IllegalStateException(name);
            cause.setStackTrace(e.getStackTrace());
            throw new GraphLoadException(phase, table, "the listener failed (" + name + ")", cause);
        }
    }
}
