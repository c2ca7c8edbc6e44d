package io.charactergraph.cli.command;

import io.charactergraph.cli.studio.Converters;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.OutputOption;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.internal.TextFile;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The answer sheet: all answers about a graph, or those that another sheet asks for. */
@Command(
        name = "answers",
        preprocessor = SampleSize.class,
        description = "Writes the answer sheet of a studio: all answers about its graph, as JSON lines.",
        footer = {
            "",
            "Examples:",
            "  character-graph answers --sample --out hamlet.jsonl",
            "  character-graph answers --url postgresql://reader@localhost/studio --like hamlet.jsonl"
        })
final class AnswersCommand extends GraphCommand {

    static final String MOST = "--most";

    @Mixin
    private OutputOption output;

    @Option(
            names = MOST,
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "About at most N nodes of each kind; otherwise all. --sample N is the same.",
            order = 2)
    private Optional<Integer> most = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            converter = Converters.Whole.class,
            description = "With --most: which ones; otherwise 0.",
            order = 3)
    private long seed;

    @Option(
            names = "--like",
            paramLabel = "FILE",
            description = "Ask just what this sheet asks, under its filters.",
            order = 4)
    private Optional<Path> like = Optional.empty();

    AnswersCommand(Terminal terminal) {
        super(terminal);
        this.output = new OutputOption(terminal);
    }

    @Override
    protected int run(LoadedStudio loaded) throws IOException {
        AnswerSheet sheet = AnswerSheet.of(loaded.graph()).sample(most.orElse(Integer.MAX_VALUE), seed);
        List<String> asked = like.isPresent() ? TextFile.lines(like.get()) : List.of();
        output.write(stream -> {
            PrintStream lines = stream;
            if (like.isPresent()) {
                sheet.like(asked.stream()).forEach(line -> lines.print(line + "\n"));
            } else {
                sheet.write(line -> lines.print(line + "\n"));
            }
        });
        return ExitStatus.DONE;
    }
}
