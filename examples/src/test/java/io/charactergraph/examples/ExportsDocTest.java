package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.export.ExportFormat;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in {@code docs/exports.md}, the table of its formats, and its drawing. */
class ExportsDocTest {

    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @TempDir
    private Path folder;

    private Path file = Path.of("graph");

    @BeforeEach
    void inTheFolder() {
        file = folder.resolve("graph");
    }

    @Test
    void drawing() throws IOException {
        graph.getCharacterGraph("ophelia", 2).export().svg().write(file);

        assertThat(file).content().startsWith("<svg");

        graph.export().withDrawnNodes(60).svg().write(file);

        assertThat(file).content().contains("Drawn are 60 of 316 nodes");
    }

    @Test
    void text() {
        String dot = graph.export().dot().text();

        assertThat(dot).startsWith("digraph");
        assertThat(graph.export().in(ExportFormat.DOT).text()).isEqualTo(dot);
        graph.export().in(ExportFormat.DOT).text();
    }

    @Test
    void parts() throws IOException {
        CharacterGraph film = graph.filter(GraphFilter.worlds(2).and(GraphFilter.rating("PG-13")));
        film.export().castingCsv().write(file);
        graph.select("kind:asset & tag:portrait").graph().export().nodesCsv().write(file);
        assertThat(file).content().startsWith("id,type,label,assetId,");

        film.export().castingCsv().write(file);
        assertThat(file).content().contains("Modern film").doesNotContain("Stage 1603");

        graph.getCharacterGraph("ophelia", 2).export().svg().write(file);
        graph.select("kind:asset & tag:portrait").graph().export().nodesCsv().write(file);
        graph.export().withByteOrderMark().usageCsv().write(file);
        assertThat(file).content().startsWith("\ufeff");
    }

    @Test
    void page_namesEveryFormat() {
        assertThat(Stream.of(ExportFormat.values()))
                .allSatisfy(format -> assertThat(Documents.read("docs/exports.md"))
                        .contains("| `" + format.word() + "` | `." + format.fileExtension() + "` |"));
    }

    @Test
    void page_showsTheDrawingOfTheSample() {
        assertThat(Documents.read("docs/plots/osric.svg"))
                .isEqualTo(graph.getCharacterGraph("osric", 2).export().svg().text());
    }
}
