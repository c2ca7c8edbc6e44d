package io.charactergraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a run of the command line printed. */
record Run(int status, String out, String err) {

    /** Runs in an empty environment. */
    static Run of(String... args) {
        return of(CharacterGraphCli.standard().withVariables(Map.of()), args);
    }

    static Run of(CharacterGraphCli cli, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = cli.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return (out + err).lines().toList();
    }
}
