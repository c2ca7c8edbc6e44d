package io.charactergraph.testkit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.StudioFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ContentTestsTest {

    @TempDir
    private Path folder;

    @Test
    void baseline_isReadableLikeAnyNewFile() throws IOException {
        Path file = folder.resolve("known.txt");
        Path other = Files.createFile(folder.resolve("any-new-file"));
        assertAllPass(SampleGraph.EMPTY.graph(), Baseline.of(file, BaselineMode.FREEZE));

        assertThat(Files.getFileAttributeView(file, PosixFileAttributeView.class) == null
                        || Files.getPosixFilePermissions(file).equals(Files.getPosixFilePermissions(other)))
                .isTrue();
    }

    @Test
    void byRule_ofGoodContent_passes() {
        Map<String, @Nullable Throwable> results =
                run(ContentTests.of(SampleGraph.HAMLET.graph()).byRule());

        assertThat(results)
                .hasSize(23)
                .allSatisfy((name, failure) -> assertThat(failure).isNull());
        assertThat(results.keySet()).first().asString().startsWith("dangling-reference: ");
    }

    @Test
    void byRule_ofFaultyContent_failsInEveryRule() {
        Map<String, @Nullable Throwable> results =
                run(ContentTests.of(SampleGraph.HAMLET_WITH_FAULTS.graph()).byRule());

        assertThat(results)
                .hasSize(23)
                .allSatisfy((name, failure) -> assertThat(failure).as(name).isInstanceOf(AssertionError.class));
    }

    @Test
    void failure_tellsTheFinding_whatToDo_andHowToTolerateIt() {
        Path file = folder.resolve("known.txt");
        StudioFixture studio = StudioFixture.create().scene("To be").role("To be", "falseFriend");
        CheckReport report = studio.graph().check();
        String remedy = report.find("role-name").orElseThrow().findings().get(0).remedy();
        String sentence =
                report.find("role-name").orElseThrow().findings().get(0).sentence();
        String key = report.find("role-name").orElseThrow().findings().get(0).key();
        String place = report.find("role-name")
                .orElseThrow()
                .findings()
                .get(0)
                .evidence()
                .get(0)
                .toString();

        assertThat(run(ContentTests.of(studio.graph())
                                .rules(RuleSet.standard().only("role-name"))
                                .baseline(Baseline.of(file, BaselineMode.SHRINK))
                                .byRule())
                        .values())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("""

                        role-name found 1
                          INFO %s
                              at %s
                              what to do: %s
                              to tolerate it, add to %s:
                        %s\t%s
                        """.formatted(sentence, place, remedy, file, key, sentence));
        assertThat(file).doesNotExist();
    }

    @Test
    void failingAt_lets_lesserFindingsPass() {
        StudioFixture studio = StudioFixture.create().scene("To be").role("To be", "falseFriend");
        Map<String, @Nullable Throwable> results =
                run(ContentTests.of(studio.graph()).failingAt(Severity.ERROR).byRule());

        assertThat(results.entrySet())
                .filteredOn(entry -> entry.getValue() != null)
                .extracting(Map.Entry::getKey)
                .singleElement()
                .asString()
                .startsWith("role-unfilled: ");
    }

    @Test
    void ruleThatCannotBeChecked_isAborted() {
        CharacterGraph graph =
                CharacterGraph.load(LoadOptions.standard().withoutRecords(), SampleGraph.HAMLET.source());
        Map<String, @Nullable Throwable> results = run(ContentTests.of(graph).byRule());

        assertThat(results.values())
                .filteredOn(failure -> failure instanceof TestAbortedException)
                .isNotEmpty();
    }

    @Test
    void byFinding_hasATestForEach() {
        CharacterGraph graph = SampleGraph.HAMLET_WITH_FAULTS.graph();
        List<DynamicNode> rules = ContentTests.of(graph).byFinding().toList();
        Map<String, @Nullable Throwable> results = run(rules.stream()
                .flatMap(rule -> ((DynamicContainer) rule).getChildren().map(DynamicTest.class::cast)));

        assertThat(rules).hasSize(23);
        assertThat(results)
                .hasSize(graph.check().findings().size())
                .allSatisfy((name, failure) -> assertThat(failure).isInstanceOf(AssertionError.class));
    }

    @Test
    void baseline_frozen_toleratesAll_andIsTheSameForTheSameContent() throws IOException {
        Path file = folder.resolve("known/findings.txt");
        CharacterGraph graph = SampleGraph.HAMLET_WITH_FAULTS.graph();

        assertAllPass(graph, Baseline.of(file, BaselineMode.FREEZE));
        String frozen = Files.readString(file);
        assertAllPass(graph, Baseline.of(file, BaselineMode.READ_ONLY));
        assertAllPass(graph, Baseline.of(file, BaselineMode.SHRINK));
        assertAllPass(graph, Baseline.of(file, BaselineMode.FREEZE));

        assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(frozen);
        assertThat(frozen.lines().skip(1))
                .isSorted()
                .hasSize(graph.check().findings().size());
        assertThat(frozen)
                .startsWith(
                        "# Known findings: tolerated until they are fixed. Tests take out the lines of fixed ones.\n")
                .endsWith("\n");
    }

    @Test
    void baseline_whenSomethingIsFixed_shrinksByItsLines() throws IOException {
        Path file = folder.resolve("known.txt");
        StudioFixture studio = StudioFixture.create()
                .scene("To be")
                .role("To be", "falseFriend")
                .scene("Nunnery")
                .role("Nunnery", "falseFriend");
        assertAllPass(studio.graph(), Baseline.of(file, BaselineMode.FREEZE));
        List<String> before = Files.readAllLines(file);
        studio.at("Nunnery").withJson("meta", "{}");

        assertAllPass(studio.graph(), Baseline.of(file, BaselineMode.READ_ONLY));
        assertThat(Files.readAllLines(file)).isEqualTo(before);
        assertAllPass(studio.graph(), Baseline.of(file, BaselineMode.SHRINK));

        assertThat(Files.readAllLines(file))
                .isEqualTo(before.stream()
                        .filter(line -> !line.contains("role:2:"))
                        .toList())
                .hasSize(3);
    }

    @Test
    void baseline_ofOtherRulesAndPartsOfTheData_isLeftAlone() throws IOException {
        Path file = folder.resolve("known.txt");
        CharacterGraph graph = SampleGraph.HAMLET_WITH_FAULTS.graph();
        assertAllPass(graph, Baseline.of(file, BaselineMode.FREEZE));
        String before = Files.readString(file);
        Baseline shrinking = Baseline.of(file, BaselineMode.SHRINK);

        run(ContentTests.of(graph)
                .rules(RuleSet.standard().only("role-name"))
                .baseline(shrinking)
                .byRule());
        run(ContentTests.of(graph.filter(GraphFilter.worldsStrictly(1)))
                .baseline(shrinking)
                .byRule());
        run(ContentTests.of(CharacterGraph.load(
                        LoadOptions.standard().withoutTables(StudioTable.ASSETS),
                        SampleGraph.HAMLET_WITH_FAULTS.source()))
                .baseline(shrinking)
                .byRule());

        assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(before);
    }

    @Test
    void baseline_keepsTheWordsOfItsLines_andOddKeysOnOneLine() throws IOException {
        Path file = folder.resolve("known.txt");
        StudioFixture studio = StudioFixture.create()
                .scene("To be")
                .withJson("meta.character_roles.lead", "\"character:a\\tb\\nc\\\\d\"")
                .scene("Other")
                .role("Other", "falseFriend");
        assertAllPass(studio.graph(), Baseline.of(file, BaselineMode.FREEZE));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).anyMatch(line -> line.contains("a\\tb\\nc\\\\d'\t"));
        Files.writeString(file, Files.readString(file).replace("\t", "\tour words: "));
        studio.at("Other").withJson("meta", "{}");

        assertAllPass(studio.graph(), Baseline.of(file, BaselineMode.SHRINK));

        assertThat(Files.readAllLines(file))
                .hasSizeLessThan(lines.size())
                .filteredOn(line -> !line.startsWith("#"))
                .allMatch(line -> line.contains("\tour words: "));
    }

    @Test
    void baseline_writtenByAnEditorWithAByteOrderMark_isRead() throws IOException {
        Path file = folder.resolve("known.txt");
        CharacterGraph graph = SampleGraph.HAMLET_WITH_FAULTS.graph();
        assertAllPass(graph, Baseline.of(file, BaselineMode.FREEZE));
        String lines = Files.readString(file);
        Files.writeString(
                file, "\ufeff" + lines.substring(lines.indexOf('\n') + 1).replace("\n", "\r\n"));

        assertAllPass(graph, Baseline.of(file, BaselineMode.READ_ONLY));
    }

    @Test
    void mode_isThatOfTheProperty() {
        System.setProperty("charactergraph.baseline", "read-only");
        try {
            assertThat(BaselineMode.ofProperty()).isEqualTo(BaselineMode.READ_ONLY);
            System.setProperty("charactergraph.baseline", "never");
            assertThatThrownBy(BaselineMode::ofProperty)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("charactergraph.baseline: 'never' is no mode; give shrink, read-only or freeze");
        } finally {
            System.clearProperty("charactergraph.baseline");
        }
        assertThat(BaselineMode.ofProperty()).isEqualTo(BaselineMode.SHRINK);
    }

    private static void assertAllPass(CharacterGraph graph, Baseline baseline) {
        assertThat(run(ContentTests.of(graph).baseline(baseline).byRule()))
                .allSatisfy((name, failure) -> assertThat(failure).as(name).isNull());
    }

    /** What each test ended with; null where it passed. */
    private static Map<String, @Nullable Throwable> run(Stream<DynamicTest> tests) {
        Map<String, @Nullable Throwable> results = new LinkedHashMap<>();
        tests.forEach(test -> results.put(
                results.containsKey(test.getDisplayName())
                        ? test.getDisplayName() + " " + results.size()
                        : test.getDisplayName(),
                catchThrowable(() -> test.getExecutable().execute())));
        return results;
    }
}
