package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.export.ExportFormat;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.ListPage;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each command answers is what the library answers. */
class CommandsTest {

    private static final CharacterGraph HAMLET = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));
    private static final CharacterGraph BELOW =
            HAMLET.filter(GraphFilter.worlds(2).and(GraphFilter.rating("PG-13")));
    private static final String[] FILTERS = {"--sample", "--world", "2", "--rating", "PG-13"};

    @Test
    void report_inAWorld_showsThatWorld() {
        Run run = Run.of("report", "--sample", "ophelia", "--world", "3");

        assertThat(run.out())
                .startsWith("Ophelia\n=======\n")
                .contains("seen: In world 3 or in none at all; active characters only.", "Miss O. [instance:")
                .doesNotContain("Ofelia", "Stage 1603");
        assertThat(run.status()).isZero();
    }

    @Test
    void report_withoutACharacter_showsTheTablesAndNamesSome() {
        Run run = Run.of(
                CharacterGraphCli.standard().withVariables(Map.of("COLUMNS", "80")), "report", "--file", exported());

        assertThat(run.out()).startsWith("What was loaded\n").contains("Name a character, such as hamlet, claudius");
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void report_asJson_hasTheAnswers() {
        Run run = Run.of("report", "--sample", "ophelia", "--json");

        assertThat(run.out())
                .startsWith("{\"usage\":"
                        + HAMLET.json().text(HAMLET.character("ophelia").usage()))
                .contains(",\"scenes\":"
                        + HAMLET.json().text(HAMLET.character("ophelia").scenes()))
                .endsWith("}\n")
                .hasLineCount(1);
    }

    @Test
    void check_printsTheReport_andItsStatusIsThatOfTheFindings() {
        assertThat(Run.of("check", "--sample").out()).isEqualTo(HAMLET.check().explain(20));
        assertThat(Run.of("check", "--sample", "--json").out())
                .isEqualTo(HAMLET.check().toJsonLines());
        assertThat(Run.of("check", "--sample").status()).isEqualTo(1);
        assertThat(Run.of("check", "--sample", "--only", "role-name").status()).isZero();
        assertThat(Run.of("check", "--sample", "--only", "role-name", "--fail-on", "info")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void check_underACeiling_isThatOfTheFilteredGraph() {
        assertThat(runFiltered("check", "--json").out()).isEqualTo(BELOW.check().toJsonLines());
    }

    @Test
    void usage_ranksAllCharacters() {
        Run run = Run.of("usage", "--sample");

        assertThat(run.out().lines())
                .startsWith(
                        "character           scenes  assets  direct  generations  last used   name",
                        "hamlet                  15      41      19           17  2025-05-03  Hamlet, Prince of Denmark")
                .hasSize(34)
                .allMatch(line -> line.length() <= 100);
        assertThat(Run.of("usage", "--sample", "--json").out())
                .isEqualTo(HAMLET.json().text(ListPage.of(HAMLET.usage().ranking())) + "\n");
    }

    @Test
    void usage_ofOne_andOfThoseNeverUsed() {
        assertThat(Run.of("usage", "--sample", "ophelia").out())
                .isEqualTo(HAMLET.character("ophelia").usage().explain());
        assertThat(runFiltered("usage", "ophelia", "--json").out())
                .isEqualTo(BELOW.json().text(BELOW.character("ophelia").usage()) + "\n");
        assertThat(Run.of("usage", "--sample", "--unused").out()).isEqualTo("character  name\nlamord     Lamord\n");
    }

    @Test
    void why_explainsWithTheProof() {
        Run run = Run.of("why", "--sample", "scene:game:31", "ophelia");

        assertThat(run.out().replaceAll("\\s+", " "))
                .isEqualTo(HAMLET.scene(31).why("ophelia").explain().replaceAll("\\s+", " "));
        assertThat(run.lines()).allMatch(line -> line.length() <= 100);
        assertThat(Run.of("why", "--sample", "osric", "world:3", "--json").out())
                .isEqualTo(HAMLET.json().text(HAMLET.character("osric").why("world:3")) + "\n");
    }

    @Test
    void select_listsCountsAndWrites() {
        assertThat(Run.of("select", "--sample", "kind:world").out())
                .isEqualTo("Stage 1603 [world:1]\nModern film [world:2]\nElsinore Noir [world:3]\n");
        assertThat(Run.of("select", "--sample", "--ids", "kind:world").out()).isEqualTo("world:1\nworld:2\nworld:3\n");
        assertThat(Run.of("select", "--sample", "--count", "kind:world | kind:arc")
                        .out())
                .isEqualTo("8\n");
        assertThat(runFiltered("select", "--json", "scenes(ophelia)").out().replaceAll("\"builtAt\":\"[^\"]*\"", ""))
                .isEqualTo(
                        BELOW.select("scenes(ophelia)").graph().json().text().replaceAll("\"builtAt\":\"[^\"]*\"", "")
                                + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void export_isThatOfTheLibrary(ExportFormat format) {
        assertThat(runFiltered("export", format.word()).out())
                .isEqualTo(BELOW.export().in(format).text());
    }

    @Test
    void export_ofAPart_isThatOfThePart(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("osric.svg");

        Run run = Run.of("export", "--sample", "--around", "osric", "--depth", "1", "--out", file.toString(), "svg");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(HAMLET.getCharacterGraph("osric", 1).export().svg().text());
        assertThat(Run.of("export", "--sample", "--select", "kind:world", "--bom", "nodes")
                        .out())
                .isEqualTo(HAMLET.select()
                        .kind(NodeKind.WORLD)
                        .graph()
                        .export()
                        .withByteOrderMark()
                        .nodesCsv()
                        .text());
        assertThat(Run.of(
                        "export",
                        "--sample",
                        "--out",
                        folder.resolve("none/x.svg").toString(),
                        "svg"))
                .satisfies(
                        failed -> assertThat(failed.err()).endsWith("could not be written: there is no such folder.\n"))
                .satisfies(failed -> assertThat(failed.status()).isEqualTo(4));
    }

    @Test
    void export_asJson_isReadAgain() throws Exception {
        String json = Run.of("export", "--sample", "json").out();

        CharacterGraph read = CharacterGraph.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(HAMLET.diff(read).isEmpty()).isTrue();
        assertThat(read.tables().coverage()).isEqualTo(HAMLET.tables().coverage());
        assertThat(Run.of("select", "--file", exported(), "--count", "*").out())
                .isEqualTo(HAMLET.typed().nodeCount() + "\n");
    }

    @Test
    void diff_ofTwoStudios_hasAStatusOfItsOwn() {
        Run same = Run.of("diff", exported(), "sample");
        assertThat(same.out()).isEqualTo("No difference\n");
        assertThat(same.status()).isZero();

        CharacterGraph clean = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
        CharacterGraphCli cli = CharacterGraphCli.standard()
                .withVariables(Map.of())
                .withSample(profile -> RowsSource.of(SampleStudio.hamlet()));
        Run different = Run.of(cli, "diff", exported());
        CharacterGraph before = HAMLET;
        assertThat(different.out()).isEqualTo(before.diff(clean).explain());
        assertThat(different.status()).isEqualTo(1);
        assertThat(Run.of(cli, "diff", exported(), "sample", "--story").out())
                .isEqualTo(before.diff(clean).story().stream()
                        .map(event -> event.sentence() + "\n")
                        .reduce("", String::concat));
        assertThat(Run.of(cli, "diff", exported(), "--json").out())
                .startsWith("{\"addedNodes\":[")
                .hasLineCount(1);
    }

    @Test
    void answers_areThoseOfTheSheet(@TempDir Path folder) throws Exception {
        Path sheet = folder.resolve("sheet.jsonl");
        List<String> sample = AnswerSheet.of(BELOW).sample(1, 7).lines();

        runFiltered("answers", "--most", "1", "--seed", "7", "--out", sheet.toString());
        assertThat(Files.readAllLines(sheet)).isEqualTo(sample);
        assertThat(runFiltered("answers", "--like", sheet.toString()).out().lines())
                .containsExactlyElementsOf(sample);
    }

    @Test
    void answers_ofASampleWithANumber_areThoseOfTheSheet() throws Exception {
        List<String> sample = AnswerSheet.of(BELOW).sample(2, 7).lines();

        assertThat(runFiltered("answers", "--sample", "2", "--seed", "7").out().lines())
                .containsExactlyElementsOf(sample);
        assertThat(runFiltered("answers", "--seed=7", "--sample=2").out().lines())
                .containsExactlyElementsOf(sample);
        assertThat(Run.of("answers", "--sample", "2", "--most", "3").status()).isEqualTo(2);
    }

    private static Run runFiltered(String command, String... options) {
        String[] line = new String[1 + FILTERS.length + options.length];
        line[0] = command;
        System.arraycopy(FILTERS, 0, line, 1, FILTERS.length);
        System.arraycopy(options, 0, line, 1 + FILTERS.length, options.length);
        return Run.of(line);
    }

    @TempDir
    static Path exports;

    /** A file with the sample studio. */
    private static String exported() {
        Path file = exports.resolve("hamlet.json");
        if (!Files.exists(file)) {
            Run.of("export", "--sample", "--out", file.toString(), "json");
        }
        return file.toString();
    }
}
