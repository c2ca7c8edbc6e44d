package io.charactergraph.cli.studio;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadProgress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What a command has around itself.
 *
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param variables the variables of the environment
 * @param prompt asks for a password
 * @param nanoseconds the clock by which loads are measured
 * @param sample the sample studio in a profile
 * @param sampleByDefault whether a command that names no studio is about the sample studio
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        Map<String, String> variables,
        PasswordPrompt prompt,
        LongSupplier nanoseconds,
        Function<SchemaProfile, GraphSource> sample,
        boolean sampleByDefault) {

    /** How many columns a page has unless the environment says otherwise. */
    private static final int COLUMNS = 100;

    private static final int FEWEST_COLUMNS = 60;
    private static final int MOST_COLUMNS = 1_000;

    /** Returns the value of a variable; empty when it is not set, or to nothing. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns how many columns a line of text for people has at most: what the variable {@code COLUMNS} says, otherwise 100. */
    public int columns() {
        return variable("COLUMNS")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .map(columns -> Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns)))
                .orElse(COLUMNS);
    }

    /** Returns what prints the progress of a long load, to standard error. */
    LoadProgress progress() {
        return LoadProgress.to(err).measuredBy(nanoseconds);
    }

    /** Asks for a password without showing it. */
    @FunctionalInterface
    public interface PasswordPrompt {

        /** Returns what was typed; empty when there is no terminal to ask at. */
        Optional<char[]> ask(String question);

        /** Returns a prompt at the console of the process. */
        @SuppressWarnings(
                "SystemConsoleNull") // where there is a console without a terminal, it reads a line of the input
        static PasswordPrompt ofConsole() {
            return question -> {
                Console console = System.console();
                return Optional.ofNullable(console == null ? null : console.readPassword("%s", question));
            };
        }
    }
}
