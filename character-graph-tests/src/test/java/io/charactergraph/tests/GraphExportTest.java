package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.export.ExportFormat;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphNode;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Graphs in the formats of other programs, read back by parsers that are not ours. */
class GraphExportTest {

    private final CharacterGraph sample = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    private final CharacterGraph hostile = HostileGraph.load();

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @Test
    void dot_readByJGraphT_hasEveryNodeAndEdge() {
        for (CharacterGraph graph : List.of(sample, hostile, sample.getCharacterGraph("ophelia"))) {
            DirectedPseudograph<String, DefaultEdge> read = new DirectedPseudograph<>(DefaultEdge.class);
            DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
            importer.setVertexFactory(id -> id);
            importer.importGraph(read, new StringReader(graph.export().dot().text()));

            assertThat(read.vertexSet()).hasSize(graph.typed().nodeCount());
            assertThat(read.edgeSet()).hasSize(graph.typed().edgeCount());
        }
    }

    @Test
    void dot_namesNodesByTheirIds() {
        DirectedPseudograph<String, DefaultEdge> read = new DirectedPseudograph<>(DefaultEdge.class);
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        importer.importGraph(read, new StringReader(sample.export().dot().text()));

        assertThat(read.vertexSet())
                .containsExactlyInAnyOrderElementsOf(
                        sample.select().ids().stream().map(Object::toString).toList());
    }

    @Test
    void graphMl_readByJGraphT_hasEveryNodeEdgeAndLabel() {
        for (CharacterGraph graph : List.of(sample, hostile)) {
            DirectedPseudograph<String, DefaultEdge> read = new DirectedPseudograph<>(DefaultEdge.class);
            GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
            Map<String, Map<String, String>> values = new HashMap<>();
            importer.setSchemaValidation(true);
            importer.setVertexFactory(id -> id);
            importer.addVertexAttributeConsumer((key, value) -> put(values, key, value));
            importer.importGraph(
                    read,
                    new ByteArrayInputStream(graph.export().graphMl().text().getBytes(StandardCharsets.UTF_8)));

            assertThat(read.vertexSet()).hasSize(graph.typed().nodeCount());
            assertThat(read.edgeSet()).hasSize(graph.typed().edgeCount());
            assertThat(values.values().stream().map(of -> of.get("id") + " " + of.get("label")))
                    .containsExactlyInAnyOrderElementsOf(graph.typed()
                            .nodes()
                            .map(node ->
                                    XmlTexts.expected(node.id().toString()) + " " + XmlTexts.expected(node.label()))
                            .toList());
        }
    }

    private static void put(Map<String, Map<String, String>> values, Pair<String, String> key, Attribute value) {
        values.computeIfAbsent(key.getFirst(), any -> new HashMap<>()).put(key.getSecond(), value.getValue());
    }

    @Test
    void svg_isXml_andShowsEveryLabel() throws Exception {
        for (CharacterGraph graph : List.of(
                sample.getCharacterGraph("ophelia"),
                hostile,
                sample.select("kind:world").graph())) {
            Document document = parse(graph.export().svg().text());
            Set<String> titles = new TreeSet<>();
            elements(document, "g").stream()
                    .filter(group -> group.getAttribute("class").startsWith("cg-node"))
                    .forEach(group -> titles.add(elements(group, "title").get(0).getTextContent()));

            assertThat(titles)
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(
                            graph.typed().nodes().map(GraphExportTest::named).toList()));
            assertThat(elements(document, "script")).isEmpty();
            assertThat(elements(document, "a")).isEmpty();
        }
    }

    private static String named(GraphNode node) {
        return XmlTexts.expected(
                OneLine.of(node.label().isBlank() ? node.id() : node.label() + " [" + node.id() + "]"));
    }

    @Test
    void svg_putsNoBoxOverAnother() throws Exception {
        for (CharacterGraph graph : List.of(sample, sample.getCharacterGraph("ophelia", 2), unconnected(120))) {
            List<Element> groups = elements(parse(graph.export().svg().text()), "g").stream()
                    .filter(group -> group.getAttribute("class").startsWith("cg-node"))
                    .toList();
            List<int[]> boxes = new ArrayList<>();
            for (Element group : groups) {
                Element text = elements(group, "text").get(0);
                int half = text.getTextContent().length() * 3;
                int x = Integer.parseInt(text.getAttribute("x"));
                int y = Integer.parseInt(text.getAttribute("y"));
                for (int[] other : boxes) {
                    assertThat(Math.abs(y - other[1]) >= 28 || Math.abs(x - other[0]) >= half + other[2])
                            .as(text.getTextContent())
                            .isTrue();
                }
                boxes.add(new int[] {x, y, half});
            }
            assertThat(boxes).isNotEmpty();
        }
    }

    private static CharacterGraph unconnected(int npcs) {
        StudioFixture fixture = StudioFixture.create();
        IntStream.range(0, npcs).forEach(i -> fixture.npc("Extra number " + i));
        return fixture.graph();
    }

    @Test
    void svg_ofManyNodes_saysWhichItDraws() throws Exception {
        Document whole = parse(sample.export().withDrawnNodes(40).svg().text());
        Document around = parse(sample.getCharacterGraph("ophelia")
                .export()
                .withDrawnNodes(20)
                .svg()
                .text());

        assertThat(nodes(whole)).isEqualTo(40);
        assertThat(texts(whole)).contains("Drawn are 40 of 316 nodes, those with the most edges.");
        assertThat(nodes(around)).isEqualTo(20);
        assertThat(texts(around)).contains("Drawn are 20 of 73 nodes, those nearest to Ophelia.");
        assertThat(texts(
                        parse(sample.getCharacterGraph("ophelia").export().svg().text())))
                .noneMatch(text -> text.startsWith("Drawn are"));
    }

    private static long nodes(Document document) {
        return elements(document, "g").stream()
                .filter(group -> group.getAttribute("class").startsWith("cg-node"))
                .count();
    }

    private static List<String> texts(Document document) {
        return elements(document, "text").stream().map(Element::getTextContent).toList();
    }

    @Test
    void drawing_ofNothing_isEmpty() throws Exception {
        CharacterGraph nothing = sample.select("kind:asset & kind:world").graph();

        assertThat(nodes(parse(nothing.export().svg().text()))).isZero();
        assertThat(nothing.export().mermaid().text()).startsWith("flowchart LR\n");
        assertThat(nothing.export().dot().text()).endsWith("}\n");
        assertThat(nothing.export().nodesCsv().text()).isEqualTo("id,type,label\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void text_ofTheSameRows_isTheSame(ExportFormat format) {
        CharacterGraph again = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

        assertThat(again.export().in(format).text())
                .isEqualTo(sample.export().in(format).text());
    }

    @ParameterizedTest
    @EnumSource
    void text_ofNames_hasNoControlCharacter(ExportFormat format) {
        assertThat(hostile.export().in(format).text()).doesNotContainPattern("[\\p{Cc}&&[^\r\n\t]]");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void text_belowACeiling_isThatOfAStudioWithoutTheHiddenRows(long seed) {
        StudioRows studio = CeilingTest.studio(seed);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        for (String ceiling : List.of("general", "adult")) {
            CharacterGraph without =
                    CharacterGraph.load(RowsSource.of(CeilingTest.withoutHidden(studio, graph, ceiling)));
            GraphFilter filter = GraphFilter.rating(ceiling).includingInactive();

            for (ExportFormat format : ExportFormat.values()) {
                assertThat(graph.filter(filter).export().in(format).text())
                        .as(format + " of seed " + seed)
                        .isEqualTo(without.filter(filter).export().in(format).text());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void write_toAFileAndToAStream_isTheText(ExportFormat format, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("graph." + format.fileExtension());
        hostile.export().in(format).write(file);

        assertThat(Files.readString(file)).isEqualTo(hostile.export().in(format).text());
    }

    @Test
    void write_toAStreamThatFails_isItsException() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> sample.export().svg().write(full))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void withDrawnNodes_ofNone_isRefused() {
        assertThatThrownBy(() -> sample.export().withDrawnNodes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most: 0 is not positive; a drawing has 1 node or more");
    }

    @Test
    void toString_namesTheFormats() {
        assertThat(sample.export()).asString().startsWith("Export of 316 nodes and 1149 edges: ask for svg, dot");
        assertThat(sample.export().svg()).asString().startsWith("SVG of 316 nodes");
        assertThat(Stream.of(ExportFormat.values()).map(ExportFormat::word).map(ExportFormat::findByWord))
                .containsExactlyElementsOf(Stream.of(ExportFormat.values())
                        .map(java.util.Optional::of)
                        .toList());
    }

    private static Document parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
