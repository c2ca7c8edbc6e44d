package io.charactergraph.cli.command;

import io.charactergraph.CharacterGraph;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.ListPage;
import io.charactergraph.query.UsageStats;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much characters are used. */
@Command(
        name = "usage",
        description = "Shows how much each character is used, the most used first, or how much one is.",
        footer = {
            "",
            "Examples:",
            "  character-graph usage --sample",
            "  character-graph usage --sample --world 2 ophelia",
            "  character-graph usage --sample --unused --json"
        })
final class UsageCommand extends GraphCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "WHO",
            description = "A key, a UUID, character:<uuid> or instance:<uuid>; otherwise all templates.")
    private Optional<String> who = Optional.empty();

    @Option(names = "--unused", description = "Show the templates that are never used.", order = 1)
    private boolean unused;

    @Option(names = "--json", description = "Print JSON.", order = 2)
    private boolean json;

    UsageCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void prepare() {
        if (unused && who.isPresent()) {
            throw new IllegalArgumentException("--unused shows all that are never used; leave WHO out.");
        }
    }

    @Override
    protected int run(LoadedStudio loaded) throws IOException {
        CharacterGraph graph = loaded.graph();
        if (who.isPresent()) {
            print(graph, graph.character(who.get()).usage(), json);
        } else if (unused) {
            neverUsed(graph);
        } else {
            ranking(graph);
        }
        return ExitStatus.DONE;
    }

    private void ranking(CharacterGraph graph) throws IOException {
        List<UsageStats> ranking = graph.usage().ranking();
        if (json) {
            print(graph, ListPage.of(ranking), true);
            return;
        }
        Columns table = new Columns("character", "scenes", "assets", "direct", "generations", "last used", "name");
        for (UsageStats usage : ranking) {
            table.row(
                    name(usage.template()),
                    usage.scenes(),
                    usage.assets(),
                    usage.assetsDirect(),
                    usage.generations(),
                    usage.lastUsed()
                            .map(time ->
                                    time.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                            .orElse(""),
                    usage.template().label());
        }
        table.print(out());
    }

    private void neverUsed(CharacterGraph graph) throws IOException {
        List<CharacterTemplate> unusedOnes = graph.usage().neverUsed();
        if (json) {
            print(graph, ListPage.of(unusedOnes), true);
            return;
        }
        Columns table = new Columns("character", "name");
        unusedOnes.forEach(template -> table.row(name(template), template.label()));
        table.print(out());
    }

    /** The key, by which a command can name the template; its id if it has none. */
    private static String name(CharacterTemplate template) {
        return template.key().filter(key -> !key.isBlank()).orElse(template.id().toString());
    }
}
