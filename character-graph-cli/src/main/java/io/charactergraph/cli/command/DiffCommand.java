package io.charactergraph.cli.command;

import io.charactergraph.CharacterGraph;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.StudioOptions;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.diff.StoryEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is different between two studios, or between two moments of one. */
@Command(
        name = "diff",
        description = "Shows what is different between two studios, or in a studio since it was exported.",
        footer = {
            "",
            "Exit status: 0 when nothing is different, 1 when something is, others when they could not be compared.",
            "",
            "Examples:",
            "  character-graph diff before.json after.json",
            "  character-graph diff before.json --url postgresql://reader@localhost/studio --story",
            "  character-graph diff postgresql://reader@test/studio postgresql://reader@production/studio"
        })
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private StudioOptions studio;

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "A file that 'export json' has written, the URL of a database, or 'sample'.")
    private String before = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "The same; otherwise the studio that --url, --file or --sample names.")
    private Optional<String> after = Optional.empty();

    @Option(
            names = "--story",
            description = "Print only the story: who was recast, lost a scene, was retired.",
            order = 1)
    private boolean story;

    @Option(names = "--json", description = "Print JSON.", order = 2)
    private boolean json;

    DiffCommand(Terminal terminal) {
        this.studio = new StudioOptions(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (story && json) {
            throw new IllegalArgumentException("--story and --json exclude each other; the JSON has the story.");
        }
        if (after.isPresent() && studio.namesStudio()) {
            throw new IllegalArgumentException(
                    "AFTER and --url, --file or --sample name the same thing; give one of them.");
        }
        CharacterGraph first = studio.loadOther(before);
        CharacterGraph second = after.isPresent()
                ? studio.loadOther(after.get())
                : studio.load().graph();
        return print(second, first.diff(second));
    }

    private int print(CharacterGraph graph, GraphDiff diff) throws IOException {
        PrintStream out = studio.terminal().out();
        if (json) {
            graph.json().write(diff, out);
            out.print('\n');
        } else if (story) {
            for (StoryEvent event : diff.story()) {
                out.print(event.sentence() + "\n");
            }
        } else {
            out.print(diff.explain());
        }
        return diff.isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
    }
}
