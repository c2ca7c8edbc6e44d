package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextWidth;
import io.charactergraph.model.GraphNode;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Graphviz and Mermaid read what is written for them, and see each name as it is, whatever it holds. */
class ExportParsersTest {

    /** How many columns of a label stand in Mermaid. */
    private static final int LABEL = 40;

    private final CharacterGraph hostile = HostileGraph.load();
    private final CharacterGraph sample = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @TempDir
    private Path folder;

    @Test
    void dot_throughGraphviz_drawsEveryNodeEdgeAndLabel() throws Exception {
        requireGraphviz();
        for (CharacterGraph graph : List.of(hostile, sample.getCharacterGraph("ophelia"))) {
            Path dot = folder.resolve("graph.dot");
            Path svg = folder.resolve("graph.svg");
            graph.export().dot().write(dot);
            Process process = new ProcessBuilder("dot", "-Tsvg", dot.toString(), "-o", svg.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).doesNotContain("syntax error");

            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Document drawn = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(svg)));
            assertThat(groups(drawn, "edge")).hasSize(graph.typed().edgeCount());
            assertThat(groups(drawn, "node").stream()
                            .map(group -> blanks(
                                    group.getElementsByTagName("text").item(0).getTextContent())))
                    .containsExactlyInAnyOrderElementsOf(graph.typed()
                            .nodes()
                            .map(node -> blanks(label(node)))
                            .toList());
        }
    }

    @Test
    void mermaid_throughItsParser_hasEveryNodeArrowAndLabel() throws Exception {
        NodeTool.require("mermaid");
        for (CharacterGraph graph : List.of(
                hostile,
                sample,
                sample.getCharacterGraph("ophelia"),
                sample.select("kind:world").graph())) {
            Path file = folder.resolve("graph.mmd");
            graph.export().mermaid().write(file);
            JsonNode read =
                    JsonMapper.shared().readTree(NodeTool.run(NodeTool.FOLDER, "mermaid.mjs", file.toAbsolutePath()));

            List<String> labels =
                    read.get("labels").valueStream().map(JsonNode::asString).toList();
            if (graph.typed().nodeCount() <= 150) {
                assertThat(labels)
                        .containsExactlyElementsOf(graph.typed()
                                .nodes()
                                .map(node -> TextWidth.cut(label(node), LABEL).strip())
                                .toList());
            } else {
                assertThat(labels.get(0)).matches("Drawn are 1\\d\\d of 316 nodes, those with the most edges\\.");
            }
            assertThat(read.get("arrows").asInt()).isBetween(graph.typed().edgeCount() == 0 ? 0 : 1, 499);
        }
    }

    private static String label(GraphNode node) {
        return OneLine.of(node.label().isBlank() ? node.id() : node.label());
    }

    /** Graphviz writes blanks as blanks that do not break. */
    private static String blanks(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static List<Element> groups(Document document, String type) {
        NodeList groups = document.getElementsByTagName("g");
        return IntStream.range(0, groups.getLength())
                .mapToObj(i -> (Element) groups.item(i))
                .filter(group -> group.getAttribute("class").split(" ", -1)[0].equals(type))
                .toList();
    }

    private static void requireGraphviz() {
        try {
            if (new ProcessBuilder("dot", "-V")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0) {
                return;
            }
        } catch (IOException e) {
            // there is none
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        String message = "There is no Graphviz: install it, so that 'dot -V' runs";
        String ci = System.getenv("CI");
        if (ci == null || ci.isEmpty() || ci.equals("false")) {
            abort(message);
        }
        fail(message);
    }
}
