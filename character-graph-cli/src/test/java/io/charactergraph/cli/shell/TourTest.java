package io.charactergraph.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session shows what {@code docs/jshell.md} says that it shows, line by line. It needs no terminal. */
class TourTest {

    private static final String PROMPT = "graph> ";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```text\n(.*?)^```$");

    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));

    @TempDir
    private Path folder;

    /** A line of a session, and what is shown for it. */
    private record Step(String line, String shown) {}

    @Test
    void everyLineOfTheTour_showsWhatStandsThere() throws IOException {
        List<Step> tour = new ArrayList<>();
        String page = Files.readString(Path.of("..", "docs", "jshell.md")).replace("\r\n", "\n");
        for (Matcher block = BLOCK.matcher(page); block.find(); ) {
            tour.addAll(steps(block.group(1)));
        }
        List<String> lines = tour.stream()
                .map(Step::line)
                .map(line -> line.replace(
                        "Path.of(\"", "Path.of(\"" + folder.toString().replace('\\', '/') + "/"))
                .toList();

        List<Step> shown = run(lines);

        assertThat(tour).hasSizeGreaterThan(20);
        assertThat(shown).hasSameSizeAs(tour);
        for (int i = 0; i < tour.size(); i++) {
            assertThat(shown.get(i).shown())
                    .as(tour.get(i).line())
                    .isEqualTo(tour.get(i).shown());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("ophelia.svg", "selection.svg", "casting.csv", "studio.json");
        }
    }

    @Test
    void values_areShownForAPerson() throws IOException {
        assertThat(run(List.of(
                                "int scenes = 3",
                                "\"two\\nlines\"",
                                "graph.nodes(Scene.class)",
                                "List.of(1, 2)",
                                "new String[] {\"a\"}",
                                "Map.of(\"a\", 1)",
                                "IntStream.range(0, 30).boxed().toList()",
                                "null"))
                        .stream()
                        .map(Step::shown))
                .containsExactly(
                        "scenes ==> 3",
                        "$2 ==>\ntwo\nlines",
                        "$3 ==> a stream, not read yet: add .toList() to see it",
                        "$4 ==>\n2 elements\n  1\n  2",
                        "$5 ==>\n1 element\n  a",
                        "$6 ==>\n1 element\n  a=1",
                        "$7 ==>\n30 elements\n"
                                + IntStream.range(0, 20)
                                        .mapToObj(i -> "  " + i + "\n")
                                        .collect(Collectors.joining())
                                + "  … 10 more",
                        "$8 ==> null");
    }

    @Test
    void longAnswers_areNotCutShort() throws IOException {
        assertThat(run(List.of("graph.export().dot().text()")).get(0).shown())
                .hasSizeGreaterThan(100_000)
                .endsWith("}");
    }

    @Test
    void exceptions_ofTheLibraryHaveNoStackOfIt_andOthersHaveTheirs() throws IOException {
        List<Step> shown = run(List.of(
                "graph.scene(4711)", "select(\"kind:\")", "draw(7)", "Object nothing = null", "nothing.toString()"));

        assertThat(shown.get(0).shown())
                .contains("UnknownNodeException: No such node in this graph: scene:game:4711")
                .doesNotContain("NearestIds");
        assertThat(shown.get(1).shown()).contains("SelectionSyntaxException").doesNotContain("SelectionParser");
        assertThat(shown.get(2).shown()).contains("what: a Integer cannot be drawn; give a key");
        assertThat(shown.get(4).shown()).contains("java.lang.NullPointerException");
    }

    @Test
    void draw_takesNamesAndThings() throws IOException {
        assertThat(run(List.of(
                                "draw(\"hamlet\")",
                                "draw(graph.scene(45))",
                                "draw(Asset.id(105))",
                                "draw(graph.require(World.id(2)))",
                                "draw(select(\"kind:world\"))",
                                "draw(graph.character(\"ophelia\").graph(1))"))
                        .stream()
                        .map(step -> step.shown().replaceAll(" shows.*", "")))
                .containsExactly(
                        "$1 ==> hamlet.svg",
                        "$2 ==> scene-game-45.svg",
                        "$3 ==> asset-105.svg",
                        "$4 ==> world-2.svg",
                        "$5 ==> selection.svg",
                        "$6 ==> graph.svg");
        assertThat(folder.resolve("asset-105.svg"))
                .content()
                .contains("Ophelia at a window, letters in hand [asset:105]");
    }

    @Test
    void graph_withoutASession_isRefused() {
        assertThatThrownBy(Session::graph)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No session runs.");
    }

    @Test
    void shellCommand_readsLinesThatAreNoTerminal_belowTheCeiling() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.charactergraph.cli.CharacterGraphCli",
                        "shell",
                        "--sample",
                        "--rating",
                        "PG-13")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write("graph\n/exit\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(shown).isZero();
        assertThat(shown)
                .startsWith("Try  graph.character(\"hamlet\").scenes()")
                .contains("graph> graph ==> CharacterGraph of")
                .contains("Rated PG-13 at most");
    }

    /** Types lines in one session. */
    private List<Step> run(List<String> lines) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String input = String.join("\n", lines) + "\n";
        int status = Session.start(
                graph,
                folder,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(shown, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));

        assertThat(status).isZero();
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        List<Step> steps = steps(shown.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        return steps.subList(0, Math.min(lines.size(), steps.size()));
    }

    /** What stands behind each prompt: the line that was typed, if it was echoed, and what was shown. */
    private static List<Step> steps(String session) {
        return Arrays.stream(session.split(Pattern.quote(PROMPT), -1))
                .skip(1)
                .map(text -> text.split("\n", 2))
                .map(parts -> new Step(parts[0], stripped(parts.length > 1 ? parts[1] : "")))
                .toList();
    }

    private static String stripped(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
