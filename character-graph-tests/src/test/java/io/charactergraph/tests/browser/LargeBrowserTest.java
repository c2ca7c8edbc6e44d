package io.charactergraph.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of large studios. */
class LargeBrowserTest {

    @TempDir
    private static Path folder;

    private static GraphSource large(long nodes) {
        StudioRows.Builder rows = StudioRows.builder();
        LargeStudio.of(1, nodes).writeTo(rows);
        return RowsSource.of(rows.build());
    }

    @Test
    void page_ofTenThousandNodes_isBelowTwoMegabytes() throws IOException {
        CharacterGraph graph = CharacterGraph.load(large(10_000));
        ByteArrayOutputStream page = new ByteArrayOutputStream();

        CharacterBrowser.of(graph).write(page);

        assertThat(graph.typed().nodeCount()).isGreaterThan(9_900);
        assertThat(page.size()).isLessThan(2_000_000);
    }

    /** Only what is in sight is in the page, and every character can be scrolled to. */
    @Test
    void list_ofFiveThousandCharacters_scrollsToTheLast() throws IOException {
        StudioFixture studio = StudioFixture.create();
        for (int i = 1; i <= 5_000; i++) {
            studio.template("character_" + (10_000 + i));
        }
        Path file = folder.resolve("many.html");
        CharacterBrowser.of(CharacterGraph.load(RowsSource.of(studio.rows()))).write(file);
        try (Chromium chromium = Chromium.start()) {
            chromium.open(file, "#/characters?sort=name");
            assertThat(chromium.main()).contains("5,000");
            assertThat(chromium.all("main a[href*='/character/']").size()).isBetween(10, 300);

            chromium.script(
                    "const list = document.querySelector('main [role=table], main [role=grid], main .virtual') ?? document.scrollingElement;"
                            + "for (let element = list; element; element = element.parentElement) element.scrollTop = element.scrollHeight;"
                            + "document.scrollingElement.scrollTop = document.scrollingElement.scrollHeight;");
            chromium.waitForText("haracter_15000");
            assertThat(chromium.all("main a[href*='/character/']").size()).isBetween(10, 300);
            assertThat(chromium.faults()).isEmpty();
        }
    }

    /** A hub has many neighbours: the drawing has its bound, and the page says so. */
    @Test
    void graph_aroundAHub_isBoundedAndSaysSo() throws IOException {
        StudioFixture studio = StudioFixture.create().template("hub");
        for (int i = 1; i <= 600; i++) {
            studio.asset("asset " + i).depicts("asset " + i, "hub");
        }
        Path file = folder.resolve("hub.html");
        CharacterBrowser.of(CharacterGraph.load(RowsSource.of(studio.rows()))).write(file);
        try (Chromium chromium = Chromium.start()) {
            chromium.open(file, "#/character/hub");
            chromium.named("main a", "Show as a graph").click();
            chromium.find("main canvas");
            chromium.settle();

            assertThat(chromium.main()).contains("25 of 600 are drawn");
            assertThat(chromium.all(".graph-option").size()).isBetween(20, 301);
            assertThat(chromium.faults()).isEmpty();
        }
    }
}
