package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.browser.ServicePage;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in {@code docs/browser.md}. */
class BrowserDocTest {

    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @Test
    void writingAPage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("hamlet.html");

        CharacterBrowser.write(graph, file);

        assertThat(file).content().startsWith("<!DOCTYPE html>");

        CharacterBrowser.of(graph.filter(GraphFilter.worlds(2)))
                .withTitle("The film")
                .write(file);

        assertThat(file).content().contains("<title>The film</title>");
    }

    @Test
    void inAService() {
        ServicePage page =
                ServicePage.of("/api/v1/character-graph").withTitle("Hamlet").withCeiling("PG-13");
        byte[] html = page.html();
        String policy = page.contentSecurityPolicy(); // the header Content-Security-Policy

        assertThat(html).isNotEmpty();
        assertThat(policy).startsWith("default-src 'none'");
    }
}
