package io.charactergraph.cli.command;

import io.charactergraph.CharacterGraph;
import io.charactergraph.CharacterQuestions;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a character is used, and why. */
@Command(
        name = "report",
        description = "Shows what was loaded, and where a character is used, and why.",
        footer = {
            "",
            "Examples:",
            "  character-graph report --sample ophelia",
            "  character-graph report --sample ophelia --world 2 --rating PG-13",
            "  character-graph report --url postgresql://reader@localhost/studio hamlet --json"
        })
final class ReportCommand extends GraphCommand {

    private static final String SAMPLE_CHARACTER = "ophelia";

    @Parameters(
            arity = "0..1",
            paramLabel = "WHO",
            description = "A key, a UUID, character:<uuid> or instance:<uuid>; with --sample otherwise ophelia.")
    private Optional<String> who = Optional.empty();

    @Option(names = "--character", paramLabel = "WHO", description = "The same as WHO.", order = 1)
    private Optional<String> character = Optional.empty();

    @Option(
            names = "--tables",
            description = "First show what was loaded of each table; shown too when no WHO is given.",
            order = 2)
    private boolean tables;

    @Option(names = "--json", description = "Print JSON.", order = 3)
    private boolean json;

    ReportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run(LoadedStudio loaded) throws IOException {
        if (who.isPresent() && character.isPresent()) {
            throw new IllegalArgumentException("WHO and --character name the same thing; give one of them.");
        }
        Optional<String> named = who.or(() -> character)
                .or(() -> studio().isSample() ? Optional.of(SAMPLE_CHARACTER) : Optional.empty());
        if (json) {
            return json(loaded.graph(), named);
        }
        Page page = new Page(out(), studio().terminal().columns());
        if (tables || who.or(() -> character).isEmpty()) {
            new LoadReport(loaded, page).print();
            page.blank();
        }
        if (named.isPresent()) {
            new CharacterReport(loaded.graph(), page).print(CharacterRef.parse(named.get()));
        } else {
            page.line(0, whomToName(loaded.graph()));
        }
        return 0;
    }

    /** One object, with the answers that the report shows. */
    private int json(CharacterGraph graph, Optional<String> named) {
        CharacterQuestions asked = graph.character(
                named.orElseThrow(() -> new IllegalArgumentException("--json needs WHO, a character to report on.")));
        out().print("{\"usage\":" + graph.json().text(asked.usage())
                + ",\"scenes\":" + graph.json().text(asked.scenes())
                + ",\"assets\":" + graph.json().text(asked.assets())
                + ",\"generations\":" + graph.json().text(asked.generations())
                + ",\"relationships\":" + graph.json().text(asked.relationships()) + "}\n");
        return 0;
    }

    /** What to do next, with characters that there are. */
    private static String whomToName(CharacterGraph graph) {
        List<CharacterTemplate> templates = graph.nodes(CharacterTemplate.class).toList();
        if (templates.isEmpty()) {
            return "There is no character in these tables yet. Fill the table characters, or name the schema of another"
                    + " studio with --schema.";
        }
        List<String> keys = templates.stream()
                .filter(CharacterTemplate::active)
                .flatMap(template -> template.key().stream())
                .filter(key -> !key.isBlank())
                .limit(10)
                .toList();
        return "Name a character, such as "
                + (keys.isEmpty() ? templates.get(0).id().toString() : String.join(", ", keys)) + ".";
    }
}
