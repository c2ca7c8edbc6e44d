package io.charactergraph.benchmarks;

import io.charactergraph.jdbc.JdbcGraphSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What loading a database takes, beside bare {@code COPY} of the same columns in the same run.
 *
 * @param copy the fastest of three bare copies
 * @param cold the first loads of virtual machines of their own
 * @param warm the fifth load of a virtual machine
 * @param heap the live heap while loading
 */
record LoadReport(BareCopy copy, List<LoadRun> cold, LoadRun warm, HeapRun heap) {

    static final int WARM = 5;

    /**
     * Measures, each kind of load in a virtual machine of its own.
     *
     * @param url the JDBC URL of the database, with the user
     * @param coldLoads how many cold loads
     * @param options the options of the virtual machines, such as {@code -Xmx3g}
     */
    static LoadReport measure(String url, int coldLoads, List<String> options)
            throws SQLException, IOException, InterruptedException {
        BareCopy copy = BareCopy.fastest(dataSource(url), 3);
        List<LoadRun> cold = new ArrayList<>();
        for (int i = 0; i < coldLoads; i++) {
            cold.addAll(runs(options, "run", url, "1"));
        }
        List<LoadRun> warming = runs(options, "run", url, Integer.toString(WARM));
        String heap = run(options, "heap", url).get(0);
        return new LoadReport(copy, List.copyOf(cold), warming.get(WARM - 1), LoadBenchmark.heapRun(heap));
    }

    static PGSimpleDataSource dataSource(String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }

    static JdbcGraphSource source(String url) {
        return JdbcGraphSource.of(dataSource(url));
    }

    static List<LoadRun> runs(List<String> options, String... arguments) throws IOException, InterruptedException {
        return run(options, arguments).stream().map(LoadBenchmark::loadRun).toList();
    }

    /** Runs {@link LoadBenchmark} in a virtual machine of its own, and returns the lines that it prints. */
    private static List<String> run(List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LoadBenchmark.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = reader.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", arguments));
        }
        return lines;
    }

    /** The rate of a load as a part of the rate of bare {@code COPY}. */
    double ratio(LoadRun run) {
        return run.rowsPerSecond() / copy.rowsPerSecond();
    }

    /** The report as a table in Markdown. */
    String described() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d rows, %,d nodes, %,d edges%n%n"
                        + "| | seconds | rows a second | of COPY | after the last row | CPU of the loading thread | CPU of the process | collections |%n"
                        + "| --- | --- | --- | --- | --- | --- | --- | --- |%n"
                        + "| bare binary COPY, %,d MB | %.2f | %,.0f | 1 | | | | |%n",
                copy.rows(),
                warm.nodes(),
                warm.edges(),
                copy.bytes() / 1_000_000,
                copy.seconds(),
                copy.rowsPerSecond()));
        cold.forEach(run -> line(table, "first load of a virtual machine", run));
        line(table, "fifth load", warm);
        return table.append(String.format(
                        Locale.ROOT,
                        "%nLive heap: %,d MB for the graph, at most %,d MB while loading (%.2f times; %d collections)%n",
                        heap.graphBytes() >> 20,
                        heap.peakBytes() >> 20,
                        heap.peakToGraph(),
                        heap.collections()))
                .toString();
    }

    private void line(StringBuilder table, String what, LoadRun run) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %,.0f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                what,
                run.seconds(),
                run.rowsPerSecond(),
                ratio(run),
                run.afterLastRow(),
                run.threadSeconds(),
                run.processSeconds(),
                run.collecting()));
    }
}
