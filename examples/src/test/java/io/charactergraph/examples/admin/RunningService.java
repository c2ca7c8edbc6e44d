package io.charactergraph.examples.admin;

import io.charactergraph.source.GraphSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The service, run as from the command line in a thread of the test. */
final class RunningService implements AutoCloseable {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Lifetime lifetime = new Lifetime();
    private final CompletableFuture<Integer> status;

    private RunningService(AdminService service, List<String> args) {
        PrintStream log = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.status = CompletableFuture.supplyAsync(() -> service.run(args, log, messages, lifetime), task -> {
            Thread thread = new Thread(task, "service of a test");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Runs the service on a free port, with this studio unless the arguments name another. */
    static RunningService of(GraphSource studio, String... args) {
        return with(studio, Map.of(), args);
    }

    static RunningService with(GraphSource studio, Map<String, String> variables, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (all.stream().noneMatch(arg -> arg.startsWith("--port"))) {
            all.add(0, "--port=0");
        }
        return new RunningService(
                AdminService.standard().withVariables(variables).withSample(profile -> studio, () -> {}), all);
    }

    /** Returns a client, as soon as the service answers. */
    Http http() {
        return new Http(lifetime.url().join());
    }

    /** Asks the service to end, and returns its exit status. */
    int end() {
        lifetime.end();
        return status.join();
    }

    /** Returns the exit status of a service that ends by itself. */
    int status() {
        return status.join();
    }

    /** Returns the access log so far; all of it when the service has ended. */
    String log() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end();
    }
}
