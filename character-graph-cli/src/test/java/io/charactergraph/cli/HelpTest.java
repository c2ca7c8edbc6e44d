package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^  (\\w+)  +\\w");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^  character-graph (.*)$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    static List<String> commands() {
        return COMMAND.matcher(Run.of("--help").out())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The examples that are about the sample studio and need no other program. A session reads the terminal: TourTest runs it. */
    static Stream<String> examples() {
        return Stream.concat(Stream.of("--help"), commands().stream().map(command -> command + " --help"))
                .flatMap(help -> EXAMPLE.matcher(Run.of(help.split(" ")).out()).results())
                .map(found -> found.group(1))
                .filter(example ->
                        example.contains("--sample") && !example.contains("--out") && !example.startsWith("shell"))
                .map(example -> example.replaceAll(" [|>] [^']*$", ""))
                .distinct();
    }

    @Test
    void help_listsTheCommands() {
        assertThat(commands())
                .contains("report", "check", "usage", "why", "select", "browse", "export", "diff", "answers", "shell");
        assertThat(Run.of("--help").status()).isZero();
        assertThat(Run.of("--help").err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfACommand_fitsTheTerminalAndShowsExamples(String command) {
        for (int columns : new int[] {80, 100}) {
            CharacterGraphCli cli =
                    CharacterGraphCli.standard().withVariables(Map.of("COLUMNS", Integer.toString(columns)));
            Run run = Run.of(cli, command, "--help");

            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith("Usage: character-graph " + command)
                    .contains("\nExamples:\n", "\nStudio:\n", "\nFilters:\n");
            assertThat(run.lines()).allMatch(line -> line.length() <= columns, "fits " + columns + " columns");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleOfTheHelp_works(String example) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(example); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        Run run = Run.of(words.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isBetween(0, 1);
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void version_isOneLine() {
        assertThat(Run.of("--version").out()).startsWith("character-graph ").hasLineCount(1);
    }
}
