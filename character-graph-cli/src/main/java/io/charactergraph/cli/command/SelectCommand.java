package io.charactergraph.cli.command;

import io.charactergraph.Selection;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Selects nodes by a text. */
@Command(
        name = "select",
        description = "Selects nodes by a text, and lists them.",
        footer = {
            "",
            "Signs: & both, | either, - without, ( ). Words: ophelia, asset:105, kind:asset, tag:noir, label:*king*,",
            "rating:sfw, active:false. Functions: users, uses, reaches, reached_by, around, common, paths, scenes,",
            "assets, generations, characters.",
            "",
            "Examples:",
            "  character-graph select --sample 'kind:asset & users(ophelia)'",
            "  character-graph select --sample --count 'scenes(ophelia) | scenes(laertes)'",
            "  character-graph select --sample --ids 'active:false' | xargs -n 1 character-graph usage --sample"
        })
final class SelectCommand extends GraphCommand {

    @Parameters(paramLabel = "SELECTION", description = "What to select, in quotes.")
    private String selection = "";

    @Option(names = "--ids", description = "Print only the ids, each on a line.", order = 1)
    private boolean ids;

    @Option(names = "--count", description = "Print only how many there are.", order = 2)
    private boolean count;

    @Option(
            names = "--json",
            description = "Print the nodes and the edges between them as JSON, in the wire format.",
            order = 3)
    private boolean json;

    SelectCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void prepare() {
        if ((ids ? 1 : 0) + (count ? 1 : 0) + (json ? 1 : 0) > 1) {
            throw new IllegalArgumentException("--ids, --count and --json exclude each other; give one of them.");
        }
    }

    @Override
    protected int run(LoadedStudio loaded) throws IOException {
        Selection selected = loaded.graph().select(selection);
        if (json) {
            selected.graph().json().write(out());
            out().print('\n');
        } else if (count) {
            out().print(selected.count() + "\n");
        } else if (ids) {
            for (NodeId id : selected.ids()) {
                out().print(OneLine.of(id) + "\n");
            }
        } else {
            for (GraphNode node : selected.list()) {
                out().print(OneLine.of(Labels.of(node.label(), node.id())) + "\n");
            }
        }
        return ExitStatus.DONE;
    }
}
