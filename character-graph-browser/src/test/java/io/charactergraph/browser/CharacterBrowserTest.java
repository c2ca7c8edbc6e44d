package io.charactergraph.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.Scene;
import io.charactergraph.query.ListPage;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharacterBrowserTest {

    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));

    private static WrittenPage page(CharacterBrowser browser) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        browser.write(out);
        return new WrittenPage(out.toByteArray());
    }

    @Test
    void write_ofAGraph_holdsItsWireFormatWithUnresolvedReferencesAndCoverage() throws IOException {
        assertThat(page(CharacterBrowser.of(GRAPH)).data())
                .contains("\"held\":{\"graph\":"
                        + GRAPH.json().withUnresolved().withCoverage().text() + ",");
    }

    @Test
    void write_ofAGraph_holdsTheFindings() throws IOException {
        List<Finding> findings = GRAPH.check().findings();
        String items = GRAPH.json().text(ListPage.of(findings)).replaceFirst("^\\{\"items\":(\\[.*\\]),.*$", "$1");

        assertThat(findings).isNotEmpty();
        assertThat(page(CharacterBrowser.of(GRAPH)).data()).contains("\"findings\":" + items + ",\"levels\":{");
    }

    @Test
    void write_ofAGraph_saysWhatItHoldsAndOfHowMany() throws IOException {
        CharacterGraph part = GRAPH.filter(GraphFilter.worlds(2));
        CharacterBrowser browser = CharacterBrowser.of(part).withTitle("The film");

        assertThat(page(browser).data())
                .startsWith(
                        "{\"about\":{\"title\":\"The film\",\"live\":false,\"ratings\":[[\"general\",\"sfw\",\"G\"],[")
                .contains("\"held\":{\"nodes\":" + part.typed().nodeCount() + ",\"edges\":"
                        + part.typed().edgeCount() + ",\"ofNodes\":"
                        + GRAPH.typed().nodeCount() + ",\"ofEdges\":"
                        + GRAPH.typed().edgeCount() + "},\"part\":\""
                        + part.filter().describe() + "\",\"builtAt\":\"");
        assertThat(browser)
                .hasToString("The film: a page of " + part.typed().nodeCount() + " of "
                        + GRAPH.typed().nodeCount() + " nodes and "
                        + part.typed().edgeCount() + " of "
                        + GRAPH.typed().edgeCount() + " edges");
    }

    @Test
    void write_belowACeiling_offersNoRatingAboveIt() throws IOException {
        CharacterGraph below = GRAPH.filter(GraphFilter.rating("PG"));

        assertThat(page(CharacterBrowser.of(below)).data())
                .contains(
                        "\"ratings\":[[\"general\",\"sfw\",\"G\"],[\"romantic\",\"suggestive\",\"PG\"]],\"ceiling\":\"PG\"");
    }

    @Test
    void write_ofAGraph_holdsTheLevelByWhichACeilingJudgesEachNode() throws IOException {
        String levels = page(CharacterBrowser.of(GRAPH)).data().replaceFirst("^.*\"levels\":\\{([^}]*)}.*$", "$1");

        List<List<String>> words = RatingScale.standard().levels();
        for (int level = 0; level < words.size(); level++) {
            CharacterGraph below =
                    GRAPH.filter(GraphFilter.rating(words.get(level).get(0)).includingInactive());
            for (GraphNode node : GRAPH.typed().nodes().toList()) {
                String[] value = ("," + levels).split(",\"" + node.id() + "\":", 2);
                if (value.length == 2) {
                    int own = Integer.parseInt(value[1].replaceFirst(",.*", ""));
                    assertThat(below.find(node.id()).isPresent())
                            .as("%s at level %s", node.id(), level)
                            .isEqualTo(own != -1 && own <= level);
                }
            }
        }
        assertThat(levels).contains("\"scene:game:");
    }

    @Test
    void write_ofAGraphLoadedForOneThing_hasNoFindings() throws IOException {
        CharacterGraph scene = CharacterGraph.load(
                LoadOptions.standard().withScope(LoadScope.scene(Scene.game(47))),
                RowsSource.of(SampleStudio.hamletWithFaults()));

        assertThat(page(CharacterBrowser.of(scene)).data())
                .contains("\"part\":\"What was loaded for scene:game:47.\"")
                .doesNotContain("\"findings\":");
    }

    @Test
    void write_ofTheSameGraph_givesTheSameBytes() throws IOException {
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        CharacterGraph again = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));

        assertThat(page(CharacterBrowser.of(again).withBuiltAt(time)))
                .isEqualTo(page(CharacterBrowser.of(GRAPH).withBuiltAt(time)));
    }

    @Test
    void write_ofAGraph_letsNothingRunButItsOwnScript() throws Exception {
        WrittenPage page = page(CharacterBrowser.of(GRAPH));

        assertThat(page.policy())
                .isEqualTo("default-src 'none'; script-src " + WrittenPage.hash(page.script()) + "; style-src "
                        + WrittenPage.hash(page.style())
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page.html()).doesNotContainPattern("(src|href)=\"(?!data:,\")");
    }

    @Test
    void write_withATitleOfMarkup_showsItAsText() throws IOException {
        WrittenPage page = page(CharacterBrowser.of(GRAPH).withTitle("</title><script>run()</script> & \"more\""));

        assertThat(page.html())
                .contains("<title>&lt;/title&gt;&lt;script&gt;run()&lt;/script&gt; &amp; &quot;more&quot;</title>")
                .doesNotContain("run()</script>");
        assertThat(page.data()).contains("\"title\":\"</title><script>run()</script> & \\\"more\\\"\"");
    }

    @Test
    void write_intoAFile_replacesIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "x".repeat(10_000_000));

        CharacterBrowser.write(GRAPH, file);

        assertThat(new WrittenPage(Files.readAllBytes(file)).html())
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n");
    }

    @Test
    void write_intoAFolderThatIsNotThere_fails(@TempDir Path folder) {
        Path file = folder.resolve("none").resolve("page.html");

        assertThatThrownBy(() -> CharacterBrowser.write(GRAPH, file)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void of_aGraphLargerThanAPageHolds_refuses() {
        StudioFixture fixture = StudioFixture.create();
        for (int i = 0; i <= CharacterBrowser.MOST_NODES; i++) {
            fixture.npc("NPC " + i);
        }
        CharacterGraph large = CharacterGraph.load(RowsSource.of(fixture.rows()));

        assertThatThrownBy(() -> CharacterBrowser.of(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "graph: it has 50001 nodes and 0 edges; a page holds at most 50000 nodes and 500000 edges, so"
                                + " write a part, such as a world or the graph around a character");
    }

    @Test
    void write_withoutData_isBelow700Kilobytes() {
        assertThat(ServicePage.of("/api").html().length).isLessThan(700_000);
    }

    @Test
    void servicePage_asksItsServiceAndHoldsNoGraph() throws Exception {
        ServicePage service =
                ServicePage.of("/api/v1/character-graph").withTitle("Hamlet").withCeiling("PG-13");
        WrittenPage page = new WrittenPage(service.html());

        assertThat(page.data())
                .isEqualTo("{\"about\":{\"title\":\"Hamlet\",\"live\":true,\"ratings\":[[\"general\",\"sfw\",\"G\"],"
                        + "[\"romantic\",\"suggestive\",\"PG\"],[\"mature\",\"mature_implied\",\"intimate\",\"PG-13\"]],"
                        + "\"ceiling\":\"PG-13\"},\"service\":\"/api/v1/character-graph\"}");
        assertThat(page.policy()).contains("; connect-src 'self'; ");
        assertThat(service.contentSecurityPolicy()).isEqualTo(page.policy() + "; frame-ancestors 'none'");
    }

    @Test
    void servicePage_ofAnotherServer_isRefused() {
        for (String root : List.of("", "/", "//example.org/api", "http://example.org", "/a b", "/a/", "/a?b", "/é")) {
            assertThatThrownBy(() -> ServicePage.of(root))
                    .as(root)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("root: '" + root + "'");
        }
    }

    @Test
    void bundle_hasNothingThatEndsAnElement() throws IOException {
        for (String name : List.of("page.js", "page.css", "licences.txt")) {
            String text =
                    new String(CharacterBrowser.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContainPattern("(?i)<!--|</?script|</style");
        }
    }

    @Test
    void markup_ofAScript_isTheSameScriptWithoutTheEndOfAnElement() {
        assertThat(Markup.script("a('</script>', /<!--/u, `<SCRIPT`)"))
                .isEqualTo("a('\\x3C/script>', /\\x3C!--/u, `\\x3CSCRIPT`)");
        assertThat(Markup.style("a::before{content:'</style>'}")).isEqualTo("a::before{content:'\\3C /style>'}");
    }
}
