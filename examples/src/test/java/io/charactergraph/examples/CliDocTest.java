package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.cli.CharacterGraphCli;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands in {@code docs/cli.md}, and what they print. */
class CliDocTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String NAME = "character-graph ";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<String[]> shown() {
        return BLOCK.matcher(Documents.read("docs/cli.md").replace("\r\n", "\n"))
                .results()
                .filter(block -> block.group(2) != null)
                .map(block -> new String[] {block.group(1).strip(), block.group(2)});
    }

    static Stream<String> aboutTheSample() {
        return BLOCK.matcher(Documents.read("docs/cli.md"))
                .results()
                .map(MatchResult::group)
                .flatMap(String::lines)
                .filter(line -> line.startsWith(NAME) && line.contains("--sample") && !line.contains("--out"));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void command_printsWhatThePageShows(String command, String printed) {
        run(command);

        assertThat(text(out) + text(err)).isEqualTo(printed);
    }

    @ParameterizedTest
    @MethodSource("aboutTheSample")
    void command_ofTheSample_works(String command) {
        assertThat(run(command)).isZero();
        assertThat(text(err)).isEmpty();
    }

    @Test
    void run_fromJava() {
        PrintStream out = new PrintStream(this.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(this.err, true, StandardCharsets.UTF_8);

        int status = CharacterGraphCli.standard().run(List.of("usage", "--sample", "ophelia"), out, err);

        assertThat(status).isZero();
    }

    private int run(String command) {
        assertThat(command).startsWith(NAME);
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command.substring(NAME.length())); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return CharacterGraphCli.standard()
                .withVariables(Map.of())
                .run(
                        words,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
