package io.charactergraph.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a run of the quick start printed. */
record Run(int status, String out, String err) {

    static Run of(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = QuickStart.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The output, with how long it took made the same for all runs. */
    String outWithoutTime() {
        return out.replaceAll("Loaded in [0-9]+\\.[0-9] s\\.", "Loaded in 0.0 s.");
    }

    List<String> lines() {
        return (out + err).lines().toList();
    }
}
