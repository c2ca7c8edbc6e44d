package io.charactergraph.source.assembly;

import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Passes events on, and measures the load by them. */
final class LoadWatch implements LoadListener {

    private static final System.Logger LOG = System.getLogger("io.charactergraph.load");

    private final LoadListener listener;
    private final LongSupplier ticks;
    private final long start;
    private long sourcesRead;
    private final Map<StudioTable, Long> started = new EnumMap<>(StudioTable.class);
    private final Map<StudioTable, Duration> reading = new EnumMap<>(StudioTable.class);
    private final List<StudioTable> order = new ArrayList<>();

    /**
     * Begins a load.
     *
     * @param ticks nanoseconds
     */
    LoadWatch(LoadListener listener, LongSupplier ticks) {
        this.listener = listener;
        this.ticks = ticks;
        start = ticks.getAsLong();
        sourcesRead = start;
    }

    @Override
    public void tableStarted(StudioTable table, long aboutRows) {
        started.put(table, ticks.getAsLong());
        order.add(table);
        listener.tableStarted(table, aboutRows);
    }

    @Override
    public void rowsRead(StudioTable table, long rows, long aboutRows) {
        listener.rowsRead(table, rows, aboutRows);
    }

    @Override
    public void tableFinished(StudioTable table, long rows) {
        Long begin = started.get(table);
        if (begin != null) {
            reading.put(table, Duration.ofNanos(ticks.getAsLong() - begin));
        }
        listener.tableFinished(table, rows);
    }

    /** Everything was given by the sources. */
    void sourcesRead() {
        sourcesRead = ticks.getAsLong();
    }

    /** The graph is finished: passes the statistics on. */
    void finished(LoadedGraph graph, List<String> sources) {
        long end = ticks.getAsLong();
        LoadStatistics statistics = new Statistics(
                tables(graph),
                List.copyOf(sources),
                graph.coverage().rowsRead(),
                Duration.ofNanos(end - start),
                Duration.ofNanos(end - sourcesRead),
                graph.graph().nodeCount(),
                graph.graph().edgeCount(),
                graph.unresolved().size(),
                graph.graph().bytes(),
                graph.coverage().gaps().stream().map(TableCoverage::table).toList(),
                graph.snapshots());
        LOG.log(System.Logger.Level.DEBUG, () -> "Loaded " + statistics);
        listener.loaded(statistics);
    }

    private List<LoadStatistics.Table> tables(LoadedGraph graph) {
        List<StudioTable> read = new ArrayList<>(order);
        for (StudioTable table : StudioTable.values()) {
            if (!started.containsKey(table) && rows(graph, table) > 0) {
                read.add(table);
            }
        }
        return read.stream()
                .map(table -> (LoadStatistics.Table)
                        new TableStatistics(table, rows(graph, table), Optional.ofNullable(reading.get(table))))
                .toList();
    }

    private static long rows(LoadedGraph graph, StudioTable table) {
        return graph.coverage()
                .find(table.tableName())
                .map(TableCoverage::rowsRead)
                .orElse(0L);
    }

    private record TableStatistics(StudioTable table, long rows, Optional<Duration> readingTime)
            implements LoadStatistics.Table {}

    private record Statistics(
            List<LoadStatistics.Table> tables,
            List<String> sources,
            long rows,
            Duration duration,
            Duration assembling,
            int nodes,
            int edges,
            int unresolved,
            long graphBytes,
            List<String> incompleteTables,
            Map<String, Instant> snapshotTimes)
            implements LoadStatistics {

        /** The load on one line, without row content. */
        @Override
        public String toString() {
            return rows + " rows as " + nodes + " nodes and " + edges + " edges in " + duration.toMillis()
                    + " ms, of which assembling took " + assembling.toMillis() + " ms; " + unresolved
                    + " unresolved references"
                    + (incompleteTables.isEmpty()
                            ? ""
                            : "; not read, or not whole: " + String.join(", ", incompleteTables));
        }
    }
}
