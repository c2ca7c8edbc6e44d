package io.charactergraph.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.model.GraphNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred hostile texts in every field of a studio: no view runs any of them, or takes it for markup. */
class HostileBrowserTest {

    @TempDir
    private static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void openChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void hostileTexts_inEveryFieldAndView_areText() throws IOException {
        CharacterGraph graph = HostileStudio.load();
        assertThat(HostileTexts.all()).hasSize(500).doesNotHaveDuplicates();
        Path file = folder.resolve("hostile.html");
        CharacterBrowser.of(graph)
                .withTitle(String.join("", HostileTexts.all()))
                .write(file);
        chromium.open(file, "");

        Map<?, ?> result = (Map<?, ?>) chromium.run(
                Chromium.resource("visits.js"),
                graph.typed().nodes().map(GraphNode::id).map(Object::toString).toList(),
                HostileTexts.all());

        assertThat((List<?>) result.get("faults"))
                .as("places of the page that were changed")
                .isEmpty();
        assertThat(chromium.faults()).isEmpty();
        assertThat((Long) result.get("visits")).isGreaterThan(graph.typed().nodeCount());
        assertThat((List<?>) result.get("unseen"))
                .as("texts that no view showed")
                .isEmpty();
    }

    /** So that the test above can fail. */
    @Test
    void watch_ofAPageThatTakesTextForMarkup_seesWhatItDoes() throws IOException {
        Path safe = Files.writeString(
                folder.resolve("unsafe.html"), "<main><h1>x</h1></main><img src=x onerror=watched.faults.push(1)>");
        chromium.open(safe, "");
        chromium.waitFor("a fault", () -> !chromium.faults().isEmpty());

        CharacterBrowser.of(HostileStudio.load()).write(folder.resolve("page.html"));
        chromium.open(folder.resolve("page.html"), "");
        chromium.script("document.querySelector('main').innerHTML = '<img src=x onerror=watched.faults.push(1)>'");
        chromium.waitFor("a fault", () -> chromium.faults().toString().contains("policy: script-src"));
        chromium.script("document.querySelector('main').setAttribute('style', 'color: red')");
        chromium.waitFor("a fault", () -> chromium.faults().toString().contains("policy: style-src"));
    }
}
