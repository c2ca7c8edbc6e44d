package io.charactergraph.examples;

import io.charactergraph.cli.CharacterGraphCli;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL with the sample studio in it, which is started when a command needs it. */
final class SampleServer implements Closeable {

    private final boolean stopsWithProcess;
    private final Runnable starting;
    private Optional<StudioDatabase> studio = Optional.empty();

    private SampleServer(boolean stopsWithProcess, Runnable starting) {
        this.stopsWithProcess = stopsWithProcess;
        this.starting = starting;
    }

    /** Runs a command of the command line, with this server for the sample studio, and returns the exit status. */
    static int run(String command, List<String> args, PrintStream out, PrintStream err) throws IOException {
        return run(command, args, out, err, () -> {});
    }

    /** The same, with what to do before the server starts. */
    static int run(String command, List<String> args, PrintStream out, PrintStream err, Runnable starting)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(args);
        try (SampleServer server = new SampleServer(true, starting)) {
            return CharacterGraphCli.standard().withSample(server::source).run(line, out, err);
        }
    }

    /**
     * Returns a server that runs until it is closed, also when the process is asked to end.
     *
     * @param starting what to do before the server starts
     */
    static SampleServer untilClosed(Runnable starting) {
        return new SampleServer(false, starting);
    }

    /** Starts the server with the studio in this profile, and returns the source that loads it. */
    GraphSource source(SchemaProfile profile) {
        starting.run();
        StudioRows rows = SampleStudio.hamletWithFaults();
        try {
            StudioDatabase started = StudioDatabase.start(
                    profile == SchemaProfile.PROFILE_2025 ? rows : rows.toProfile(profile), profile, stopsWithProcess);
            studio = Optional.of(started);
            return JdbcGraphSource.of(started.dataSource());
        } catch (IOException | SQLException e) {
            throw new GraphLoadException(
                    Phase.CONNECTING, null, "the PostgreSQL of the sample studio failed: " + e.getMessage(), null);
        }
    }

    /** Stops the server if it was started. */
    @Override
    public void close() throws IOException {
        if (studio.isPresent()) {
            studio.get().close();
        }
    }
}
