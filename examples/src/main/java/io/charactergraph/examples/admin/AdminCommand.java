package io.charactergraph.examples.admin;

import io.charactergraph.LiveGraph;
import io.charactergraph.cli.studio.DatabaseOptions;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.jdbc.NotificationTrigger;
import io.charactergraph.source.GraphSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the service, waits until it is asked to end, and closes everything in order. */
@Command(
        name = "character-graph-admin",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Serves the graph of a story studio's characters by HTTP, and the character browser at /.",
            "It only reads. docs/admin.md describes it."
        },
        footer = {
            "",
            "Examples:",
            "  character-graph-admin --sample",
            "  character-graph-admin --url postgresql://reader@localhost/studio --rating PG-13",
            "  character-graph-admin --url postgresql://reader@db/studio --address 0.0.0.0 --token-file token.txt",
            "",
            "The access log is on standard output, one JSON object on a line. SIGTERM or Ctrl-C ends the service.",
            "",
            "Exit status: 143 or 130 after SIGTERM or Ctrl-C; 2 the command line is wrong; 4 the port, a file or",
            "the sample studio's database failed; 5 the service itself failed."
        })
final class AdminCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Lifetime lifetime;

    @Mixin
    private AdminOptions options = new AdminOptions();

    @Mixin
    private DatabaseOptions databases = new DatabaseOptions();

    @Option(names = "--sample", description = "The sample studio, Hamlet as a game, with its planted faults.")
    private boolean sample;

    AdminCommand(Terminal terminal, Lifetime lifetime) {
        this.terminal = terminal;
        this.lifetime = lifetime;
    }

    @Override
    public Integer call() {
        Settings settings = options.settings(terminal);
        if (!HttpLimits.areKept()) {
            terminal.err()
                    .print("This Java, " + Runtime.version()
                            + ", does not limit the size of a request's head; use 17.0.13,"
                            + " 21.0.5 or a newer one.\n");
        }
        LiveGraph.Builder builder = builder();
        options.every().ifPresent(builder::every);
        try (LiveGraph live = builder.start();
                AdminServer server = AdminServer.start(
                        settings,
                        Site.of(live, options.ceiling(), options.graphSize()),
                        new AccessLog(terminal.out(), InstantSource.system()))) {
            terminal.err().print("The character browser is at " + server.url() + " (Ctrl-C ends it).\n");
            terminal.err().flush();
            lifetime.started(server.url());
            lifetime.awaitEnd();
        }
        return ExitStatus.DONE;
    }

    private LiveGraph.Builder builder() {
        databases.requireDatabases();
        if (databases.nameDatabases() && sample) {
            throw new IllegalArgumentException("--url and --sample each name a studio; give one of them.");
        }
        if (databases.nameDatabases()) {
            return ofDatabases(databases.databases(terminal));
        }
        if (options.channel().isPresent()) {
            throw new IllegalArgumentException("--notify needs --url.");
        }
        if (!sample && !terminal.sampleByDefault()) {
            throw new IllegalArgumentException(
                    "Name a studio: --url URL for a database, or --sample for the sample studio.");
        }
        return LiveGraph.builder(terminal.sample().apply(databases.profileOfSample()));
    }

    private LiveGraph.Builder ofDatabases(List<DataSource> named) {
        List<GraphSource> sources = new ArrayList<>();
        named.forEach(database -> sources.add(databases.source(database)));
        LiveGraph.Builder builder = LiveGraph.builder(sources.toArray(GraphSource[]::new));
        options.channel()
                .ifPresent(channel ->
                        named.forEach(database -> builder.trigger(NotificationTrigger.of(database, channel))));
        return builder;
    }
}
