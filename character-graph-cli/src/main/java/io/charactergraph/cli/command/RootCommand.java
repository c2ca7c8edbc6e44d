package io.charactergraph.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands above all commands. */
@Command(
        name = "character-graph",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Asks, checks and exports the graph of a story studio's characters.",
        sortOptions = false,
        abbreviateSynopsis = true,
        footer = {
            "",
            "Examples:",
            "  character-graph report --sample ophelia",
            "  character-graph check --url postgresql://reader@localhost/studio --fail-on warning",
            "  character-graph browse --sample --out hamlet.html",
            "  character-graph select --sample \"kind:asset & users(ophelia)\"",
            "",
            "'character-graph COMMAND --help' shows the options of a command, with examples.",
            "",
            "Exit status: 0 done; 1 a check or a comparison found something; 2 the command line is wrong;",
            "3 the graph does not have what was named; 4 a database, a file or the output failed;",
            "5 the command itself failed."
        })
final class RootCommand implements Callable<Integer> {

    /** How many columns help has at most. */
    static final int WIDEST_HELP = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new IllegalArgumentException("Name a command: "
                + String.join(", ", Objects.requireNonNull(spec).subcommands().keySet()) + "; see --help.");
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"character-graph " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
