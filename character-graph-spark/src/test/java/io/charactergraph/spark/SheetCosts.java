package io.charactergraph.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what the answers of a sheet cost, as rows of a table. */
final class SheetCosts {

    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final List<Long> spent = new ArrayList<>(List.of(0L, 0L));
    private long cpu;
    private long time;

    /**
     * Costs.
     *
     * @param out where they are printed
     */
    SheetCosts(PrintStream out) {
        this.out = out;
    }

    /** Begins to measure. */
    void start() {
        out.println("| filter | what | processor, s | time, s |");
        out.println("| --- | --- | --- | --- |");
        restart();
    }

    private void restart() {
        cpu = processor();
        time = System.nanoTime();
    }

    /** The time that all processors gave this process, with the collection of garbage and the compilation of code. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Prints what was spent since the last row. */
    void done(String filter, String what) {
        long processor = processor() - cpu;
        long waited = System.nanoTime() - time;
        spent.set(0, spent.get(0) + processor);
        spent.set(1, spent.get(1) + waited);
        row(filter, what, processor, waited);
        restart();
    }

    /** Prints what was spent since the last sum. */
    void together(String filter) {
        row(filter, "together", spent.get(0), spent.get(1));
        spent.replaceAll(nanos -> 0L);
    }

    private void row(String filter, String what, long processor, long waited) {
        out.printf(Locale.ROOT, "| %s | %s | %.1f | %.1f |%n", filter, what, processor / NANOS, waited / NANOS);
    }
}
