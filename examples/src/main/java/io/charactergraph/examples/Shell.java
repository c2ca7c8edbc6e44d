package io.charactergraph.examples;

import io.charactergraph.cli.CharacterGraphCli;
import java.util.stream.Stream;

/** The command {@code shell}: a JShell session with the sample studio, unless an option names another. */
public final class Shell {

    private Shell() {}

    /** Opens a session in this terminal. */
    public static void main(String[] args) {
        Stream<String> studio = args.length == 0 ? Stream.of("--sample") : Stream.of(args);
        CharacterGraphCli.main(Stream.concat(Stream.of("shell"), studio).toArray(String[]::new));
    }
}
