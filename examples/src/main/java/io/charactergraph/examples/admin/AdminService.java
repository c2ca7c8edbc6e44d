package io.charactergraph.examples.admin;

import io.charactergraph.cli.command.Commands;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.internal.OneLine;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The admin service: the routes of a live graph by HTTP, and the character browser at {@code /}. Read-only. {@code --help} lists the
 * options; {@code docs/admin.md} describes it.
 *
 * <p>Exit status: 143 or 130 after SIGTERM or Ctrl-C, 2 the command line is wrong, 4 the port, a file or the sample studio's database failed, 5 the service itself
 * failed. A database that does not answer is no failure: the service starts and tries again.
 */
public final class AdminService {

    private final Function<SchemaProfile, GraphSource> sample;
    private final boolean sampleByDefault;
    private final Closeable closedLast;
    private final Map<String, String> variables;

    private AdminService(
            Function<SchemaProfile, GraphSource> sample,
            boolean sampleByDefault,
            Closeable closedLast,
            Map<String, String> variables) {
        this.sample = sample;
        this.sampleByDefault = sampleByDefault;
        this.closedLast = closedLast;
        this.variables = variables;
    }

    /** Returns the service in the environment of this process. The sample studio is in memory. */
    public static AdminService standard() {
        return new AdminService(AdminService::hamlet, false, () -> {}, System.getenv());
    }

    /**
     * Returns the same with the sample studio from elsewhere, which is also what it serves when no option names a studio.
     *
     * @param source the sample studio in a profile
     * @param database where it is from; closed when the service has ended, after everything else
     */
    public AdminService withSample(Function<SchemaProfile, GraphSource> source, Closeable database) {
        return new AdminService(source, true, database, variables);
    }

    /** Returns the same with these variables in place of the environment's. */
    AdminService withVariables(Map<String, String> others) {
        return new AdminService(sample, sampleByDefault, closedLast, Map.copyOf(others));
    }

    /** Runs in a terminal until the process is asked to end. */
    public static void main(String[] args) {
        int status = standard().runUntilTerminated(List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs until the process is asked to end, by SIGTERM or Ctrl-C, which then waits until everything is closed. */
    public int runUntilTerminated(List<String> args) {
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s %3$s: %5$s%6$s%n");
        }
        Logger.getLogger("org.postgresql").setLevel(Level.OFF); // what goes wrong is said in one sentence
        Lifetime lifetime = new Lifetime();
        Thread end = new Thread(lifetime::endAndWait, "admin-end");
        Runtime.getRuntime().addShutdownHook(end);
        int status = run(args, stream(FileDescriptor.out), stream(FileDescriptor.err), lifetime);
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
        return status;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs until it is asked to end, and returns the exit status.
     *
     * @param args the options
     * @param out for the access log
     * @param err for what a person reads
     */
    int run(List<String> args, PrintStream out, PrintStream err, Lifetime lifetime) {
        Terminal terminal = new Terminal(
                out, err, variables, Terminal.PasswordPrompt.ofConsole(), System::nanoTime, sample, sampleByDefault);
        try (closedLast) {
            return Commands.runAlone(terminal, new AdminCommand(terminal, lifetime), args);
        } catch (IOException e) {
            err.print("The database of the sample studio could not be stopped: "
                    + OneLine.of(String.valueOf(e.getMessage())) + "\n");
            return ExitStatus.FAILED;
        } finally {
            out.flush();
            err.flush();
            lifetime.ended();
        }
    }

    private static GraphSource hamlet(SchemaProfile profile) {
        StudioRows rows = SampleStudio.hamletWithFaults();
        return RowsSource.of(profile == SchemaProfile.PROFILE_2025 ? rows : rows.toProfile(profile));
    }
}
