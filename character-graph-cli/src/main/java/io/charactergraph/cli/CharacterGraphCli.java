package io.charactergraph.cli;

import io.charactergraph.cli.command.Commands;
import io.charactergraph.cli.studio.Output;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The command line: {@code report}, {@code check}, {@code usage}, {@code why}, {@code select}, {@code export}, {@code diff} and {@code
 * answers}, each of a database, of an exported graph or of the sample studio. {@code --help} lists them; {@code docs/cli.md} describes them.
 *
 * <p>A program runs it with streams of its own:
 *
 * <pre>{@code
 * int status = CharacterGraphCli.standard().run(List.of("usage", "--sample"), out, err);
 * }</pre>
 *
 * <p>Exit status: 0 done, 1 a check or a comparison found something, 2 the command line is wrong, 3 the graph does not have what was
 * named, 4 a database, a file or the output failed, 5 the command itself failed. An error is one sentence on standard error, without
 * row content and without passwords.
 *
 * <p>Immutable; safe for any number of threads.
 *
 * @since 0.1
 */
public final class CharacterGraphCli {

    private final Function<SchemaProfile, GraphSource> sample;
    private final boolean sampleByDefault;
    private final Map<String, String> variables;
    private final Terminal.PasswordPrompt prompt;
    private final LongSupplier nanoseconds;

    private CharacterGraphCli(
            Function<SchemaProfile, GraphSource> sample,
            boolean sampleByDefault,
            Map<String, String> variables,
            Terminal.PasswordPrompt prompt,
            LongSupplier nanoseconds) {
        this.sample = sample;
        this.sampleByDefault = sampleByDefault;
        this.variables = variables;
        this.prompt = prompt;
        this.nanoseconds = nanoseconds;
    }

    /** Returns the command line in the environment of this process. The sample studio is in memory. */
    public static CharacterGraphCli standard() {
        return new CharacterGraphCli(
                CharacterGraphCli::hamlet,
                false,
                System.getenv(),
                Terminal.PasswordPrompt.ofConsole(),
                System::nanoTime);
    }

    /**
     * Returns the same with the sample studio from elsewhere, such as a database, which is also what a command is about when it names
     * no studio.
     *
     * @param source the sample studio in a profile; called only when a command needs it
     */
    public CharacterGraphCli withSample(Function<SchemaProfile, GraphSource> source) {
        return new CharacterGraphCli(source, true, variables, prompt, nanoseconds);
    }

    /**
     * Returns the same with these variables in place of the environment's: {@code PGPASSWORD}, {@code PGUSER}, {@code COLUMNS}. The
     * driver looks for the pgpass file in the environment of the process all the same.
     */
    public CharacterGraphCli withVariables(Map<String, String> others) {
        return new CharacterGraphCli(sample, sampleByDefault, Map.copyOf(others), prompt, nanoseconds);
    }

    CharacterGraphCli withPrompt(Terminal.PasswordPrompt other) {
        return new CharacterGraphCli(sample, sampleByDefault, variables, other, nanoseconds);
    }

    CharacterGraphCli measuredBy(LongSupplier clock) {
        return new CharacterGraphCli(sample, sampleByDefault, variables, prompt, clock);
    }

    /**
     * Runs a command, and returns its exit status.
     *
     * @param args the command and its options
     * @param out for what was asked for; in UTF-8
     * @param err for errors and for the progress of long loads
     */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        return run(args, (OutputStream) out, err);
    }

    private int run(List<String> args, OutputStream target, PrintStream err) {
        Output out = new Output(target);
        int status = Commands.run(
                new Terminal(out.stream(), err, variables, prompt, nanoseconds, sample, sampleByDefault), args);
        return out.finish(err, status);
    }

    /** Runs a command in a terminal, and ends the process with its exit status unless it is 0. */
    public static void main(String[] args) {
        Logger driver = Logger.getLogger("org.postgresql");
        driver.setLevel(Level.OFF); // what goes wrong is said in one sentence
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = standard().run(List.of(args), new FileOutputStream(FileDescriptor.out), err);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static GraphSource hamlet(SchemaProfile profile) {
        StudioRows rows = SampleStudio.hamletWithFaults();
        return RowsSource.of(profile == SchemaProfile.PROFILE_2025 ? rows : rows.toProfile(profile));
    }
}
