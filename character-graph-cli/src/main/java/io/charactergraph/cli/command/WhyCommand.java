package io.charactergraph.cli.command;

import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.query.Why;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why one thing belongs to another. */
@Command(
        name = "why",
        description = {
            "Shows why a scene, an asset or a generation belongs to a character, or else how two things are connected:",
            "each edge with the row and the place that prove it."
        },
        footer = {
            "",
            "Examples:",
            "  character-graph why --sample scene:game:31 ophelia",
            "  character-graph why --sample asset:115 osric --json",
            "  character-graph why --sample osric world:3"
        })
final class WhyCommand extends GraphCommand {

    @Parameters(
            index = "0",
            paramLabel = "THING",
            description = "A key, a UUID, or an id such as scene:game:31 or asset:115.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "The same of the other thing.")
    private String to = "";

    @Option(names = "--json", description = "Print JSON.", order = 1)
    private boolean json;

    WhyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run(LoadedStudio loaded) throws IOException {
        Why why = loaded.graph().node(from).why(to);
        if (json) {
            print(loaded.graph(), why, true);
        } else {
            new Page(out(), studio().terminal().columns()).lines(why.explain());
        }
        return ExitStatus.DONE;
    }
}
