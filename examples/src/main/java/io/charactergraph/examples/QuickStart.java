package io.charactergraph.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * From a studio's tables to the answer of "where is this character used, and why?": the command {@code report}, of a PostgreSQL that is
 * started with the sample studio in it unless {@code --url} names another. {@code --help} lists the options.
 */
public final class QuickStart {

    private QuickStart() {}

    /** Runs on the terminal. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = run(List.of(args), out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs, and returns the exit status. */
    static int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
        List<String> options = new ArrayList<>(args);
        options.add("--tables");
        return SampleServer.run("report", options, out, err, () -> {
            out.print("Starting a PostgreSQL with the sample studio (Hamlet as a game) in it ...\n\n");
            out.flush();
        });
    }
}
