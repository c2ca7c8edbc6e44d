package io.charactergraph.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.charactergraph.CharacterGraph;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * One load, measured.
 *
 * @param number which load of its virtual machine, from 1
 * @param rows the rows read
 * @param nodes the nodes of the graph
 * @param edges the edges of the graph
 * @param seconds the time on the clock
 * @param afterLastRow the seconds from the last row to the finished graph
 * @param threadSeconds the CPU time of the loading thread
 * @param processSeconds the CPU time of the whole process: all threads, the compiler and the collector
 * @param collecting the seconds that collections took
 */
record LoadRun(
        int number,
        long rows,
        long nodes,
        long edges,
        double seconds,
        double afterLastRow,
        double threadSeconds,
        double processSeconds,
        double collecting) {

    /** Loads once. */
    static LoadRun measure(GraphSource source, int number) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Watch watch = new Watch();
        double before = collectionSeconds();
        long cpu = process.getProcessCpuTime();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        CharacterGraph graph = CharacterGraph.load(LoadOptions.standard().withListener(watch), source);
        long end = System.nanoTime();
        return new LoadRun(
                number,
                watch.rows,
                graph.typed().nodeCount(),
                graph.typed().edgeCount(),
                (end - start) / 1e9,
                (end - watch.lastRow) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e9,
                (process.getProcessCpuTime() - cpu) / 1e9,
                collectionSeconds() - before);
    }

    double rowsPerSecond() {
        return rows / seconds;
    }

    private static double collectionSeconds() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()
                / 1e3;
    }

    private static final class Watch implements LoadListener {

        private long rows;
        private long lastRow = System.nanoTime();

        @Override
        public void tableFinished(StudioTable table, long rowsOfTable) {
            rows += rowsOfTable;
            lastRow = System.nanoTime();
        }
    }
}
