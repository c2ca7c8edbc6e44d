package io.charactergraph.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The one command that measures, and that writes the tables and plots of {@code docs/performance.md}.
 *
 * <p>Without system properties it measures everything at 10,000, 100,000, a million and ten million nodes. {@code sizes} and {@code
 * sections} choose some of it; results of what is not measured are kept as they are in {@code benchmarks/results.csv}. {@code
 * sections=page} only writes the page. {@code databases} gives databases that are filled already, as {@code NODES=URL} with commas
 * between. Each step runs in a virtual machine of its own; one that fails is reported, and the others go on. The plan and the
 * progress go to standard error.
 */
public final class Suite {

    static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000, 10_000_000);
    private static final long MILLIS = 800;

    private Suite() {}

    /** Runs; the argument is the root folder of the project. With more arguments it is one step of a run. */
    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            new Step(args[0], Integer.parseInt(args[1]), args[2], 0, 0).run(new Stopwatch(MILLIS));
            return;
        }
        Path root = Path.of(args[0]);
        Path file = root.resolve("benchmarks/results.csv");
        List<String> failures = new ArrayList<>();
        List<String> sections = words(System.getProperty("sections", ""));
        if (!sections.equals(List.of("page"))) {
            List<Integer> sizes = words(System.getProperty("sizes", "")).stream()
                    .map(Integer::valueOf)
                    .toList();
            measure(
                    Step.plan(sizes.isEmpty() ? SIZES : sizes, sections.isEmpty() ? Step.SECTIONS : sections),
                    file,
                    failures);
        }
        new Page(Results.read(file)).write(root.resolve("docs"));
        failures.forEach(failure -> System.err.println("FAILED: " + failure));
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }

    private static void measure(List<Step> steps, Path file, List<String> failures)
            throws IOException, InterruptedException {
        int seconds = steps.stream().mapToInt(Step::seconds).sum();
        System.err.printf(Locale.ROOT, "%d steps, about %d minutes%n", steps.size(), 1 + seconds / 60);
        int left = seconds;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            System.err.printf(
                    Locale.ROOT,
                    "%d of %d: %s; about %d s, %d min left%n",
                    i + 1,
                    steps.size(),
                    step.described(),
                    step.seconds(),
                    1 + left / 60);
            long start = System.nanoTime();
            Results results = Results.read(file);
            results.machine(machine());
            fork(step, results::add).ifPresent(failures::add);
            results.write(file);
            System.err.printf(Locale.ROOT, "    took %d s%n", (System.nanoTime() - start) / 1_000_000_000);
            left -= step.seconds();
        }
    }

    /** Runs a step in a virtual machine of its own; returns what failed. One that does not end in time is ended. */
    private static Optional<String> fork(Step step, Consumer<String> results) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(step.options());
        for (String database : words(System.getProperty("databases", ""))) {
            command.add("-Ddatabase." + database);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Suite.class.getName()));
        command.addAll(List.of(step.section(), Integer.toString(step.nodes()), step.peer()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> limit = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(step.mostSeconds(), TimeUnit.SECONDS));
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                System.err.println("    " + line);
                if (Results.isResult(line)) {
                    results.accept(line);
                }
            }
        }
        boolean succeeded = process.waitFor() == 0;
        limit.cancel(false);
        if (succeeded) {
            return Optional.empty();
        }
        String cause = late.get() ? ", ended after " + step.mostSeconds() + " s" : "";
        return Optional.of(step.described() + cause);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** The machine, without names of hosts, users and folders. */
    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d cores; %s %s %s; %s %s; %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                "default collector",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                LocalDate.now(ZoneOffset.UTC));
    }
}
