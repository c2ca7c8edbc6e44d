package io.charactergraph.cli.command;

import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.OutputOption;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.internal.OneLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A graph as one HTML page. */
@Command(
        name = "browse",
        description = "Writes the graph, or a part of it, as one HTML page to open from disk.",
        footer = {
            "",
            "The page needs no network and no server. It holds what it shows: with --rating, nothing that is rated",
            "above.",
            "",
            "Examples:",
            "  character-graph browse --sample --out hamlet.html",
            "  character-graph browse --sample --rating PG-13 --world 2 --title 'The film' --out film.html",
            "  character-graph browse --url postgresql://reader@localhost/studio --around ophelia"
        })
final class BrowseCommand extends GraphCommand {

    @Option(names = "--out", paramLabel = "FILE", description = "Write this file; otherwise browser.html.", order = 1)
    private Path file = Path.of("browser.html");

    @Mixin
    private PartOptions part = new PartOptions();

    @Option(names = "--title", paramLabel = "TEXT", description = "The heading of the page.", order = 5)
    private Optional<String> title = Optional.empty();

    BrowseCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void prepare() {
        part.requireConsistent();
    }

    @Override
    protected int run(LoadedStudio loaded) throws IOException {
        CharacterBrowser untitled = CharacterBrowser.of(part.of(loaded.graph()));
        CharacterBrowser browser = title.map(untitled::withTitle).orElse(untitled);
        OutputOption.write(file, browser::write);
        out().print(OneLine.of(file) + ": " + size(Files.size(file)) + ", " + browser.nodes() + " of "
                + browser.ofNodes() + " nodes and " + browser.edges() + " of " + browser.ofEdges() + " edges\n");
        return ExitStatus.DONE;
    }

    private static String size(long bytes) {
        long kilobytes = (bytes + 999) / 1000;
        return kilobytes < 1000 ? kilobytes + " KB" : kilobytes / 1000 + "." + kilobytes % 1000 / 100 + " MB";
    }
}
