package io.charactergraph.cli.command;

import io.charactergraph.CharacterGraph;
import io.charactergraph.cli.studio.Converters;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.OutputOption;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.export.ExportFormat;
import io.charactergraph.export.GraphExport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A graph, or a part of it, for other programs. */
@Command(
        name = "export",
        description = "Writes the graph, or a part of it, for other programs.",
        footer = {
            "",
            "Formats: json (which --file reads again); svg, mermaid (drawings); dot, graphml (graphs);",
            "nodes, edges, casting, usage (tables as CSV).",
            "",
            "Examples:",
            "  character-graph export --sample --around ophelia --depth 2 --out ophelia.svg svg",
            "  character-graph export --sample --rating PG-13 casting > casting.csv",
            "  character-graph export --sample --select 'kind:scene & users(ophelia)' dot | dot -Tpng > ophelia.png",
            "  character-graph export --url postgresql://reader@localhost/studio --out studio.json json"
        })
final class ExportCommand extends GraphCommand {

    private static final String JSON = "json";

    @Parameters(paramLabel = "FORMAT", description = "The format.")
    private String format = "";

    @Mixin
    private OutputOption output;

    @Mixin
    private PartOptions selected = new PartOptions();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "Draw at most N nodes in svg and mermaid.",
            order = 5)
    private Optional<Integer> drawn = Optional.empty();

    @Option(
            names = "--bom",
            description = "Begin tables with a byte order mark, by which Excel recognizes UTF-8.",
            order = 6)
    private boolean byteOrderMark;

    ExportCommand(Terminal terminal) {
        super(terminal);
        this.output = new OutputOption(terminal);
    }

    @Override
    protected void prepare() {
        if (!format.equals(JSON)) {
            exportFormat();
        }
        selected.requireConsistent();
    }

    @Override
    protected int run(LoadedStudio loaded) throws IOException {
        CharacterGraph part = selected.of(loaded.graph());
        if (format.equals(JSON)) {
            output.write(out -> {
                part.json().withCoverage().write(out);
                out.print('\n');
            });
            return ExitStatus.DONE;
        }
        GraphExport export =
                drawn.map(most -> part.export().withDrawnNodes(most)).orElseGet(part::export);
        ExportFormat asked = exportFormat();
        output.write(out ->
                (byteOrderMark ? export.withByteOrderMark() : export).in(asked).write(out));
        return ExitStatus.DONE;
    }

    private ExportFormat exportFormat() {
        return ExportFormat.findByWord(format).orElseThrow(() -> {
            List<String> known = Stream.concat(
                            Stream.of(JSON),
                            Arrays.stream(ExportFormat.values()).map(ExportFormat::word))
                    .toList();
            return new IllegalArgumentException(
                    "FORMAT is one of " + known.stream().collect(Collectors.joining(", ")) + ", not '" + format + "'.");
        });
    }
}
