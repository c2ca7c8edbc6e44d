package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code browse} writes the page that the library writes, and prints what it holds. */
class BrowseCommandTest {

    private static final CharacterGraph HAMLET = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));

    @TempDir
    private Path folder;

    /** The page without what differs from load to load: the moment stands in the compressed data. */
    private static int size(CharacterBrowser browser) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        browser.write(out);
        return out.size();
    }

    @Test
    void browse_withFilters_writesThePageOfThePart() throws IOException {
        Path file = folder.resolve("film.html");

        Run run = Run.of(
                "browse",
                "--sample",
                "--world",
                "2",
                "--rating",
                "PG-13",
                "--title",
                "The film",
                "--out",
                file.toString());

        CharacterGraph below = HAMLET.filter(GraphFilter.rating("PG-13").includingInactive());
        CharacterGraph film = HAMLET.filter(GraphFilter.worlds(2).and(GraphFilter.rating("PG-13")));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .matches("\\Q" + file + "\\E: \\d{3} KB, " + film.typed().nodeCount() + " of "
                        + below.typed().nodeCount() + " nodes and "
                        + film.typed().edgeCount() + " of "
                        + below.typed().edgeCount() + " edges\n");
        assertThat(Files.readString(file)).contains("<title>The film</title>");
        assertThat((int) Files.size(file))
                .isBetween(
                        size(CharacterBrowser.of(film).withTitle("The film")) - 50,
                        size(CharacterBrowser.of(film).withTitle("The film")) + 50);
    }

    @Test
    void browse_aroundACharacter_holdsItsGraph() {
        Run run = Run.of(
                "browse",
                "--sample",
                "--around",
                "osric",
                "--depth",
                "1",
                "--out",
                folder.resolve("osric.html").toString());

        CharacterGraph osric = HAMLET.getCharacterGraph("osric", 1);
        assertThat(run.out())
                .contains(", " + osric.typed().nodeCount() + " of "
                        + HAMLET.typed().nodeCount() + " nodes and ");
    }

    @Test
    void browse_withoutDepthOfWhat_isAWrongCommandLine() {
        assertThat(Run.of("browse", "--sample", "--depth", "1").err()).isEqualTo("--depth needs --around.\n");
        assertThat(Run.of("browse", "--sample", "--depth", "1").status()).isEqualTo(2);
    }

    @Test
    void browse_intoAFolderThatIsNotThere_failsWithTheFilesName() {
        Path file = folder.resolve("none").resolve("page.html");

        Run run = Run.of("browse", "--sample", "--out", file.toString());

        assertThat(run.err()).isEqualTo(file + " could not be written: there is no such folder.\n");
        assertThat(run.status()).isEqualTo(4);
    }
}
