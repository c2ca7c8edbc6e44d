package io.charactergraph.benchmarks;

import io.charactergraph.source.GraphSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures loading from a PostgreSQL database beside bare binary {@code COPY} of the same columns.
 *
 * <ul>
 *   <li>{@code fill URL STUDIO} fills an empty database with {@code large:NODES} or {@code dense:NODES};
 *   <li>{@code copy URL} measures bare {@code COPY} three times;
 *   <li>{@code run URL TIMES} loads so often in this virtual machine, and prints a line for each load;
 *   <li>{@code refresh URL TIMES} loads and refreshes by turns; it changes rows of the database;
 *   <li>{@code heap URL} measures the live heap while loading;
 *   <li>{@code all URL [VM OPTION…]} measures everything in virtual machines of their own, and prints a table.
 * </ul>
 */
public final class LoadBenchmark {

    private static final int COLD_LOADS = 2;

    private LoadBenchmark() {}

    /** Runs one of the commands. */
    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
        String url = args[1];
        switch (args[0]) {
            case "fill" -> StudioFilling.fill(LoadReport.dataSource(url), WrittenStudio.of(args[2]));
            case "copy" -> copy(url);
            case "run" -> run(url, Integer.parseInt(args[2]));
            case "refresh" -> RefreshRun.measure(url, Integer.parseInt(args[2]), System.out::println);
            case "heap" -> System.out.println(line(HeapRun.measure(LoadReport.source(url))));
            case "all" -> {
                List<String> options = List.of(args).subList(2, args.length);
                System.out.println(LoadReport.measure(url, COLD_LOADS, options).described());
            }
            default ->
                throw new IllegalArgumentException(
                        "command: " + args[0] + "; give fill, copy, run, refresh, heap or all");
        }
    }

    private static void copy(String url) throws SQLException {
        for (int i = 0; i < 3; i++) {
            BareCopy copy = BareCopy.measure(LoadReport.dataSource(url));
            System.out.printf(Locale.ROOT, "%d rows, %d bytes, %.2f s%n", copy.rows(), copy.bytes(), copy.seconds());
        }
    }

    private static void run(String url, int times) {
        GraphSource source = LoadReport.source(url);
        for (int i = 1; i <= times; i++) {
            System.out.println(line(LoadRun.measure(source, i)));
        }
    }

    private static String line(LoadRun run) {
        return String.format(
                Locale.ROOT,
                "load %d: rows %d nodes %d edges %d seconds %.3f after %.3f thread %.3f process %.3f gc %.3f",
                run.number(),
                run.rows(),
                run.nodes(),
                run.edges(),
                run.seconds(),
                run.afterLastRow(),
                run.threadSeconds(),
                run.processSeconds(),
                run.collecting());
    }

    static LoadRun loadRun(String line) {
        String[] words = line.split("[: ]+", -1);
        return new LoadRun(
                Integer.parseInt(words[1]),
                Long.parseLong(words[3]),
                Long.parseLong(words[5]),
                Long.parseLong(words[7]),
                Double.parseDouble(words[9]),
                Double.parseDouble(words[11]),
                Double.parseDouble(words[13]),
                Double.parseDouble(words[15]),
                Double.parseDouble(words[17]));
    }

    private static String line(HeapRun run) {
        return "heap: peak " + run.peakBytes() + " graph " + run.graphBytes() + " collections " + run.collections();
    }

    static HeapRun heapRun(String line) {
        long[] numbers = Arrays.stream(line.split(" ", -1))
                .filter(word -> word.matches("-?[0-9]+"))
                .mapToLong(Long::parseLong)
                .toArray();
        return new HeapRun(numbers[0], numbers[1], numbers[2]);
    }
}
