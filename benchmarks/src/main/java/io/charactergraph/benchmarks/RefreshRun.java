package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.source.GraphSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Full loads and refreshes of one studio by turns, measured by the clock and by the CPU time of the thread that makes the graph.
 *
 * @param load a full load
 * @param unchanged a refresh when nothing has changed
 * @param changed a refresh after one row in a thousand of three tables has changed
 */
record RefreshRun(Cost load, Cost unchanged, Cost changed) {

    /** The tables and the columns that are changed. */
    private static final List<String> CHANGES = List.of(
            "UPDATE assets SET description = description || '.' WHERE id %% 1000 = %d",
            "UPDATE generations SET name = name || '.' WHERE id %% 1000 = %d",
            "UPDATE game_scenes SET title = title || '.' WHERE id %% 1000 = %d");

    /** What something cost, in seconds. */
    record Cost(double clock, double thread) {

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%.3f s, thread %.3f s", clock, thread);
        }
    }

    /**
     * Measures by turns.
     *
     * @param url a database that is changed by this
     * @param each takes each of the runs
     */
    static void measure(String url, int times, Consumer<RefreshRun> each) throws SQLException {
        GraphSource source = LoadReport.source(url);
        AtomicLong threadId = new AtomicLong();
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "refresher");
            thread.setDaemon(true);
            threadId.set(thread.getId());
            return thread;
        });
        try (LiveGraph live = LiveGraph.builder(source)
                        .executor(executor)
                        .withoutPrevious()
                        .start();
                Connection connection = LoadReport.dataSource(url).getConnection();
                Statement statement = connection.createStatement()) {
            live.awaitGraph(Duration.ofMinutes(10));
            for (int i = 0; i < times; i++) {
                Cost load = cost(Thread.currentThread().getId(), () -> CharacterGraph.load(source));
                Cost unchanged = cost(threadId.get(), () -> refresh(live));
                for (String change : CHANGES) {
                    statement.execute(String.format(change, i));
                }
                Cost changed = cost(threadId.get(), () -> refresh(live));
                each.accept(new RefreshRun(load, unchanged, changed));
            }
        } finally {
            executor.shutdown();
        }
    }

    private static void refresh(LiveGraph live) {
        RefreshReport report = live.refresh();
        if (report.failure().isPresent()) {
            throw new IllegalStateException(report.failure().orElseThrow());
        }
    }

    private static Cost cost(long thread, Runnable action) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getThreadCpuTime(thread);
        long start = System.nanoTime();
        action.run();
        return new Cost((System.nanoTime() - start) / 1e9, (threads.getThreadCpuTime(thread) - cpu) / 1e9);
    }

    /** Returns what refreshes cost of a full load, by the CPU time of the thread. */
    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "load %s; nothing changed %s (%.2f); one row in a thousand changed %s (%.2f)",
                load,
                unchanged,
                unchanged.thread / load.thread,
                changed,
                changed.thread / load.thread);
    }
}
