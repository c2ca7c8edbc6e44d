package io.charactergraph.cli.command;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import io.charactergraph.cli.studio.Converters;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.GraphCommand;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.internal.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What contradicts itself. The exit status states whether it found something: for a build, or every night. */
@Command(
        name = "check",
        description = "Checks a studio for what contradicts itself.",
        footer = {
            "",
            "Exit status: 0 when nothing that bad was found, 1 when something was, others when the studio could not be checked.",
            "",
            "Examples:",
            "  character-graph check --sample --most 1",
            "  character-graph check --sample --only role-name,lineage-cycle --fail-on info",
            "  character-graph check --url postgresql://reader@localhost/studio --json > known.jsonl",
            "  character-graph check --url postgresql://reader@localhost/studio --rules known.jsonl"
        })
final class CheckCommand extends GraphCommand {

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            split = ",",
            hideParamSyntax = true,
            description = {
                "Settings of rules, and exemptions, in JSON lines: see docs/checks.md. The findings of a former report in JSON lines are then known."
            },
            order = 1)
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "RULES",
            split = ",",
            hideParamSyntax = true,
            description = "Check only these rules.",
            order = 2)
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "WORD",
            defaultValue = "error",
            converter = SeverityWord.class,
            description = "error, warning or info: what makes the exit status 1; otherwise error.",
            order = 3)
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = Converters.Day.class,
            description = "Exemptions that expire before this day hold no more; otherwise today, UTC.",
            order = 4)
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            converter = Converters.Count.class,
            description = "Print at most N findings of each rule; otherwise 20. JSON has all.",
            order = 5)
    private int most = 20;

    @Option(names = "--json", description = "Print the report as JSON lines.", order = 6)
    private boolean json;

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void prepare() throws IOException {
        ruleSet();
    }

    @Override
    protected int run(LoadedStudio loaded) throws IOException {
        CheckReport report = loaded.graph().check(ruleSet());
        if (json) {
            report.writeJsonLines(line -> out().print(line + "\n"));
        } else {
            out().print(report.explain(most));
        }
        return report.hasAtLeast(failOn) ? ExitStatus.FOUND : ExitStatus.DONE;
    }

    private RuleSet ruleSet() throws IOException {
        RuleSet set = RuleSet.standard();
        for (Path file : rules) {
            set = set.configured(asOf.orElse(LocalDate.now(ZoneOffset.UTC)), TextFile.lines(file));
        }
        return only.isEmpty() ? set : set.only(only.stream().map(String::strip).toArray(String[]::new));
    }

    /** How bad a finding is, by its word. */
    private static final class SeverityWord implements ITypeConverter<Severity> {

        @Override
        public Severity convert(String word) {
            try {
                return Severity.parse(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("needs error, warning or info, not '" + word + "'.");
            }
        }
    }
}
