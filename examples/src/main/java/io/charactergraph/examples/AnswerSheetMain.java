package io.charactergraph.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The command {@code answers}, of a PostgreSQL with the sample studio unless {@code --url} names another database. */
public final class AnswerSheetMain {

    private AnswerSheetMain() {}

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
        return SampleServer.run("answers", args, out, err);
    }
}
