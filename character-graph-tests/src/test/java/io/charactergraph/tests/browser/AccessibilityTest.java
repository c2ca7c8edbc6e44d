package io.charactergraph.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page, in light and dark, wide and narrow: axe finds nothing serious, nothing is wider than the window, and nothing goes wrong. In the dark
 * only the contrast of colours can differ.
 */
class AccessibilityTest {

    @TempDir
    private static Path folder;

    private static Path hamlet = Path.of("");
    private static String axe = "";
    private static Chromium chromium;

    @BeforeAll
    static void openChromium() throws IOException {
        axe = Chromium.axe();
        chromium = Chromium.start();
        hamlet = folder.resolve("hamlet.html");
        CharacterBrowser.of(CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults())))
                .withTitle("Hamlet")
                .write(hamlet);
    }

    @AfterAll
    static void closeChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 390", "dark, 390"})
    void pages_haveNoSeriousFault(String scheme, int width) {
        chromium.size(width, 900);
        chromium.media("", Map.of("prefers-color-scheme", scheme, "prefers-reduced-motion", "reduce"));
        chromium.open(hamlet, "");
        chromium.script(axe);

        Object faults = chromium.run("""
                const found = [];
                for (const place of arguments[0]) {
                  await window.watched.go(place);
                  const { violations } = await axe.run(document, arguments[1] ? { runOnly: ['color-contrast'] } : { resultTypes: ['violations'] });
                  for (const { id, impact, nodes } of violations) {
                    if (impact === 'serious' || impact === 'critical') {
                      found.push(`${place}: ${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200) + ' ' + node.failureSummary).join('; ')}`);
                    }
                  }
                  const { scrollWidth, clientWidth } = document.documentElement;
                  if (scrollWidth > clientWidth) found.push(`${place}: ${scrollWidth} pixels wide in a window of ${clientWidth}`);
                }
                return found;
                """, Places.OF_EVERY_KIND, scheme.equals("dark"));

        assertThat((List<?>) faults).isEmpty();
        assertThat(chromium.faults()).isEmpty();
    }

    @Test
    void openParts_haveNoSeriousFault() {
        chromium.size(1440, 900);
        chromium.media("", Map.of());
        chromium.open(hamlet, "#/character/ophelia");
        chromium.script(axe);
        chromium.find("button[aria-expanded][aria-controls], .menu button").click();
        chromium.named("button", "Why is 1.2 A little more than kin here?").click();
        chromium.find("input[role=combobox]").sendKeys("o");
        chromium.waitFor("options", () -> !chromium.all("[role=option]").isEmpty());

        Object faults = chromium.run("""
                const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('; ')}`);
                """);

        assertThat((List<?>) faults).isEmpty();
    }
}
