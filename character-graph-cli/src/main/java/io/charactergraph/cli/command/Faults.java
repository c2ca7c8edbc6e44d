package io.charactergraph.cli.command;

import io.charactergraph.SelectionSyntaxException;
import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.model.AmbiguousKeyException;
import io.charactergraph.model.CharacterGraphException;
import io.charactergraph.model.UnknownNodeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, as a sentence and as an exit status. */
final class Faults {

    private Faults() {}

    static int status(Exception e) {
        if (e instanceof UnknownNodeException || e instanceof AmbiguousKeyException) {
            return ExitStatus.UNKNOWN;
        }
        if (e instanceof IllegalArgumentException || e instanceof SelectionSyntaxException) {
            return ExitStatus.USAGE;
        }
        return e instanceof CharacterGraphException || e instanceof IOException || e instanceof UncheckedIOException
                ? ExitStatus.FAILED
                : ExitStatus.FAULT;
    }

    static String sentence(Exception e) {
        // the message of a fault may hold the content of a row
        return status(e) == ExitStatus.FAULT
                ? "The command failed: " + e.getClass().getName()
                : String.valueOf(e.getMessage());
    }

    static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice; give it once.";
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (e.getCause() instanceof TypeConversionException && e.getArgSpec() != null) {
            return name(e.getArgSpec()) + " " + e.getCause().getMessage();
        }
        return String.valueOf(e.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String text = e.getUnmatched().get(0);
        boolean option = text.startsWith("-");
        boolean command = !option && !e.getCommandLine().getSubcommands().isEmpty();
        String shown = option ? text.split("=", 2)[0] : text;
        return (option ? "Unknown option: " : command ? "Unknown command: " : "Unexpected argument: ")
                + shown
                + nearest(e, shown).map(name -> "; did you mean " + name + "?").orElse("; see --help.");
    }

    private static Optional<String> nearest(UnmatchedArgumentException e, String shown) {
        return e.getSuggestions().stream().filter(name -> !name.equals(shown)).findFirst();
    }

    private static String missing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        return first.isOption() && !first.required()
                ? name(first) + " needs a value after it; see --help."
                : "The command needs " + missing.stream().map(Faults::name).collect(Collectors.joining(" and "))
                        + "; see --help.";
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
