package io.charactergraph.examples.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts the admin service in a process of its own with a large studio, sends it so many requests a second, and prints how long they
 * took and what the service took. The arguments are {@code rate=200 seconds=60 nodes=10000 warmup=20 heap=256m}, or some of them.
 */
public final class LoadTool {

    private static final double MEBI = 1 << 20;

    private LoadTool() {}

    /** Measures once. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> given =
                new TreeMap<>(Map.of("rate", "200", "seconds", "60", "nodes", "10000", "warmup", "20", "heap", "256m"));
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            if (parts.length < 2 || !given.containsKey(parts[0])) {
                System.err.println("Give some of rate=, seconds=, nodes=, warmup=, heap=; not '" + arg + "'.");
                System.exit(2);
            }
            given.put(parts[0], parts[1]);
        }
        Path log = Files.createTempFile("access", ".jsonl");
        try {
            measure(given, log);
        } finally {
            Files.delete(log);
        }
    }

    private static void measure(Map<String, String> given, Path log) throws IOException, InterruptedException {
        int rate = number(given, "rate");
        int seconds = number(given, "seconds");
        try (MeasuredService service =
                MeasuredService.start(number(given, "nodes"), given.getOrDefault("heap", ""), log)) {
            Asker asker = new Asker(service.url());
            int nodes = asker.awaitGraph();
            Requests.Ids ids = asker.ids();
            print(
                    "%d nodes, %d requests a second for %d seconds, a heap of %s\n",
                    nodes, rate, seconds, given.getOrDefault("heap", ""));
            LoadRun.of(asker, new Requests(ids, 1), rate, number(given, "warmup"));
            long aliveBefore = service.alive();
            long cpuBefore = service.cpu().toMillis();
            LoadRun run = LoadRun.of(asker, new Requests(ids, 2), rate, seconds);
            long cpu = service.cpu().toMillis() - cpuBefore;
            double[] millis = run.latencies().percentiles(0.5, 0.9, 0.99, 0.999, 1);
            print(
                    "from the intended start: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms\n",
                    millis[0], millis[1], millis[2], millis[3], millis[4]);
            run.results()
                    .forEach((result, count) -> print(
                            "%s: %d%s\n",
                            result, count, result.equals("200") ? "" : ", such as " + run.example(result)));
            print(
                    "%.1f KiB an answer, %.2f ms of a processor a request\n",
                    run.bytes() / 1024.0 / run.requests(), (double) cpu / run.requests());
            print(
                    "heap after garbage collection: %.1f MiB before, %.1f MiB after\n",
                    aliveBefore / MEBI, service.alive() / MEBI);
        }
    }

    private static int number(Map<String, String> given, String name) {
        return Integer.parseInt(given.getOrDefault(name, ""));
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }
}
