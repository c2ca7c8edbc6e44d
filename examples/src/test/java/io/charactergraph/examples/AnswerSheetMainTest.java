package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.sheet.AnswerSheet;
import io.charactergraph.testkit.sheet.SheetComparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerSheetMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void sheet_ofTheDatabase_isThatOfTheRowsInMemory(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("sheet.jsonl");
        Path again = folder.resolve("again.jsonl");
        try (StudioDatabase studio = StudioDatabase.start(SampleStudio.hamletWithFaults())) {
            assertThat(run("--url", studio.url(), "--out", file.toString())).isZero();
            assertThat(run("--url", studio.url(), "--like", file.toString(), "--out", again.toString()))
                    .isZero();
        }
        List<String> memory = AnswerSheet.of(CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults())))
                .lines();
        assertThat(Files.readAllLines(file)).isEqualTo(memory);
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
        assertThat(SheetComparison.of(Files.readAllLines(file), memory).isEqual())
                .isTrue();
    }

    @Test
    void sheet_ofASample_isSmallerAndTheSameTwice(@TempDir Path folder) throws IOException {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
        List<String> sample = AnswerSheet.of(graph).sample(2, 7).lines();
        assertThat(sample)
                .hasSizeLessThan(AnswerSheet.of(graph).lines().size())
                .isEqualTo(AnswerSheet.of(graph).sample(2, 7).lines())
                .isNotEqualTo(AnswerSheet.of(graph).sample(2, 8).lines());
    }

    @Test
    void options_thatAreWrong_areReportedWithoutATrace() throws IOException {
        assertThat(run("--nonsense", "1")).isEqualTo(2);
        assertThat(run("--most")).isEqualTo(2);
        assertThat(run("--most", "many")).isEqualTo(2);
        assertThat(run("--url", "jdbc:postgresql://localhost:1/none?user=nobody"))
                .isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Unknown option: --nonsense; see --help.\n--most needs a value after it; see --help.\n"
                        + "--most needs a number from 0, not 'many'.\n")
                .contains("while connecting")
                .doesNotContain("\tat ");
    }

    private int run(String... args) throws IOException {
        return AnswerSheetMain.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
