package io.charactergraph.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.NodeKind;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterReportTest {

    private static final int WIDTH = 100;

    @Test
    void report_ofEveryoneInTheSampleStudio_fitsTheTerminal() {
        assertThatAllFits(CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void report_ofEveryoneInAWildStudio_fitsTheTerminal(long seed) {
        assertThatAllFits(
                CharacterGraph.load(RowsSource.of(RandomStudio.of(seed).rows())));
    }

    @Test
    void page_ofAWordTooLongForALine_cutsIt() {
        assertThat(printed(page -> page.line(2, "a " + "b".repeat(250) + " c")))
                .isEqualTo("  a\n      " + "b".repeat(94) + "\n      " + "b".repeat(94) + "\n      " + "b".repeat(62)
                        + " c\n");
    }

    @Test
    void page_ofControlCharacters_printsEscapes() {
        assertThat(printed(page -> page.line(0, "a\u001b[31mb\nc\u202ed"))).isEqualTo("a\\u001b[31mb\\nc\\u202ed\n");
    }

    private static void assertThatAllFits(CharacterGraph graph) {
        String text = printed(page -> {
            new LoadReport(new LoadedStudio(graph, graph, false, Duration.ZERO), page).print();
            Stream.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE)
                    .flatMap(graph.typed()::nodes)
                    .forEach(node -> new CharacterReport(graph, page)
                            .print(CharacterRef.parse(node.id().toString())));
        });
        assertThat(text.lines()).isNotEmpty().allMatch(line -> line.codePointCount(0, line.length()) <= WIDTH);
    }

    private static String printed(java.util.function.Consumer<Page> what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        what.accept(new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), WIDTH));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
