package io.charactergraph.cli.command;

import io.charactergraph.cli.shell.Session;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.Terminal;
import picocli.CommandLine.Command;

/** A JShell session with the studio loaded. */
@Command(
        name = "shell",
        description = "Opens a JShell session with the studio loaded as the variable graph; docs/jshell.md is a tour.",
        footer = {
            "",
            "Examples:",
            "  character-graph shell --sample",
            "  character-graph shell --url postgresql://reader@localhost/studio --rating PG-13"
        })
final class ShellCommand extends GraphCommand {

    ShellCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run(LoadedStudio loaded) {
        out().flush();
        return Session.start(loaded.graph());
    }
}
