package io.charactergraph.examples.admin;

import io.charactergraph.cli.studio.Converters;
import io.charactergraph.cli.studio.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say where the service listens, who may ask it, and how much it does. */
final class AdminOptions {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-]{1,253}|\\[[0-9A-Fa-f:.]+]");

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "The port to listen at; otherwise 8080. 0 takes any that is free.",
            order = 1)
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen at; otherwise 127.0.0.1, for this machine only. Any other needs a token.",
            order = 2)
    private String address = "127.0.0.1";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file whose first line is the token that requests need; otherwise it is the variable "
                    + Token.VARIABLE + ".",
            order = 3)
    private Optional<Path> tokenFile = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            description =
                    "A name by which requests may call the service, such as that of a proxy; several with commas.",
            order = 4)
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            split = ",",
            hideParamSyntax = true,
            description = "An origin whose pages may read answers (CORS), such as https://tools.example; several with"
                    + " commas. Otherwise none.",
            order = 5)
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--rating",
            paramLabel = "WORD",
            description =
                    "The ceiling: nothing that is rated above, such as PG-13, is shown, whatever a request asks for.",
            order = 6)
    private Optional<String> ceiling = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            converter = Converters.Count.class,
            description = "Look for changed rows so many seconds after the last look; otherwise 60. 0 never looks.",
            order = 7)
    private int every = 60;

    @Option(
            names = "--notify",
            paramLabel = "CHANNEL",
            description = "Also look when the database notifies this channel.",
            order = 8)
    private Optional<String> channel = Optional.empty();

    @Option(
            names = "--running",
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "Answer at most N requests at a time; otherwise 8.",
            order = 9)
    private int running = Limits.standard().running();

    @Option(
            names = "--waiting",
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "Let at most N more wait for their turn; otherwise 64. The others are answered 503.",
            order = 10)
    private int waiting = Limits.standard().waiting();

    @Option(
            names = "--graph-size",
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "Send a graph of at most N nodes and edges together; otherwise 500000.",
            order = 11)
    private int graphSize = 500_000;

    /** Returns the settings of the service. */
    Settings settings(Terminal terminal) {
        if (port > 65_535) {
            throw new IllegalArgumentException("--port needs a number from 0 to 65535, not " + port + ".");
        }
        if (running == 0 || running > 1_000 || waiting > 10_000) {
            throw new IllegalArgumentException("--running needs 1 to 1000, and --waiting at most 10000.");
        }
        if (graphSize == 0) {
            throw new IllegalArgumentException("--graph-size needs a number from 1.");
        }
        for (String host : hosts) {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException(
                        "--host needs a name without scheme and port, such as graph.example.");
            }
        }
        Set<String> allowed = new LinkedHashSet<>();
        origins.forEach(origin -> allowed.add(Cors.origin(origin)));
        return new Settings(
                Settings.address(address),
                port,
                token(terminal),
                hosts,
                allowed,
                Limits.standard().withRunning(running).withWaiting(waiting));
    }

    private Optional<Token> token(Terminal terminal) {
        return tokenFile
                .map(Token::read)
                .or(() -> terminal.variable(Token.VARIABLE)
                        .map(secret -> Token.of(secret, "the variable " + Token.VARIABLE)));
    }

    /** Returns the word of the ceiling. */
    Optional<String> ceiling() {
        return ceiling;
    }

    /** Returns how many nodes and edges together a graph has at most that is sent. */
    int graphSize() {
        return graphSize;
    }

    /** Returns the time between two looks at the database; empty for none. */
    Optional<Duration> every() {
        return every == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(every));
    }

    /** Returns the channel that says that rows have changed. */
    Optional<String> channel() {
        return channel;
    }
}
