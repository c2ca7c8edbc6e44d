package io.charactergraph.testkit.contract;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the calls of a load listener. */
final class RecordingLoadListener implements LoadListener {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void tableStarted(StudioTable table, long aboutRows) {
        lines.add(table.tableName() + " started");
    }

    @Override
    public void tableFinished(StudioTable table, long rows) {
        lines.add(table.tableName() + " finished with " + rows);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
