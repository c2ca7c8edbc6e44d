package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Extension;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.WireFormatException;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A graph as JSON: what is read back is what was written, and what is no graph is refused with its place. */
class GraphJsonTest {

    private static final Instant THEN = Instant.parse("2026-01-31T12:00:00Z");

    private static CharacterGraph sample() {
        return CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.json", 40L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_ofRandomStudios_isWhatWasWritten(long seed) throws IOException {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(RandomStudio.builder()
                .seed(seed)
                .profile(seed % 2 == 0 ? SchemaProfile.PROFILE_2025 : SchemaProfile.PROFILE_2026)
                .ignoreForeignKeys(seed % 3 == 0)
                .build()
                .rows()));
        compare(graph, "seed " + seed);
        compare(graph.filter(GraphFilter.rating("PG").and(GraphFilter.worlds(1, 2))), "filtered, seed " + seed);
    }

    @Test
    void read_ofTheSample_isWhatWasWritten() throws IOException {
        compare(sample(), "the sample studio");
        compare(sample().getCharacterGraph("ophelia"), "Ophelia");
    }

    private static void compare(CharacterGraph graph, String which) throws IOException {
        String text = graph.json().withBuiltAt(THEN).withCoverage().text();
        CharacterGraph read = read(text);

        assertThat(read.typed().nodes())
                .as(which)
                .containsExactlyElementsOf(graph.typed().nodes().toList());
        assertThat(read.typed().edges())
                .as(which)
                .containsExactlyElementsOf(graph.typed().edges().toList());
        assertThat(read.tables().coverage()).as(which).isEqualTo(graph.tables().coverage());
        if (graph.filter().isEverything() && !text.contains("\"rootNodeId\"")) {
            assertThat(read.json().withBuiltAt(THEN).withCoverage().text())
                    .as(which)
                    .isEqualTo(text);
        }
    }

    private static CharacterGraph read(String text) throws IOException {
        return CharacterGraph.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void read_ofAWholeGraph_answersAsTheGraph() throws IOException {
        CharacterGraph graph = sample();
        CharacterGraph read = read(graph.json().text());

        assertThat(read.character("ophelia").scenes())
                .hasToString(graph.character("ophelia").scenes().toString());
        assertThat(read.filter(GraphFilter.rating("PG"))
                        .json()
                        .withBuiltAt(THEN)
                        .text())
                .isEqualTo(graph.filter(GraphFilter.rating("PG"))
                        .json()
                        .withBuiltAt(THEN)
                        .text());
    }

    @Test
    void read_withHalfSurrogatesAndControlCharacters_keepsThem() throws IOException {
        String odd = "a\ud800\u0000\u001f\u2028\"\\</script>\udfff\ud83d\ude00";
        Extension faction = new Extension(Extension.id("faction", "k\udc00"), odd, Map.of("n\ud800\n", odd, "m", ""));
        GraphSource source = new GraphSource() {
            @Override
            public String name() {
                return "factions";
            }

            @Override
            public void load(LoadOptions options, LoadSink sink) {
                sink.node(faction);
                sink.edge("rivals", faction.id(), faction.id(), Map.of(odd, "\udbff"));
            }
        };
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()), source);

        compare(graph, "odd texts");
        assertThat(read(graph.json().text()).require(faction.id())).isEqualTo(faction);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void text_belowACeiling_isThatOfAStudioWithoutTheHiddenRows(long seed) {
        StudioRows studio = CeilingTest.studio(seed);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        for (String ceiling : List.of("general", "adult")) {
            CharacterGraph without =
                    CharacterGraph.load(RowsSource.of(CeilingTest.withoutHidden(studio, graph, ceiling)));

            assertThat(belowCeiling(graph, ceiling)).as("seed " + seed).isEqualTo(belowCeiling(without, ceiling));
        }
    }

    private static String belowCeiling(CharacterGraph graph, String ceiling) {
        return graph.filter(GraphFilter.rating(ceiling).includingInactive())
                .json()
                .withBuiltAt(THEN)
                .withUnresolved()
                .withCoverage()
                .withCounts()
                .text();
    }

    @Test
    void text_hasCountsAndFilters() {
        String text = sample().filter(GraphFilter.worlds(2).and(GraphFilter.rating("PG-13")))
                .getCharacterGraph("ophelia")
                .json()
                .withBuiltAt(THEN)
                .text();

        assertThat(text)
                .contains("\"builtAt\":\"2026-01-31T12:00:00.000000Z\"")
                .contains("\"rootNodeId\":\"character:")
                .contains("\"worldId\":2,\"worldIds\":[2],\"strict\":false,\"contentRating\":\"PG-13\"")
                .contains("\"includeInactive\":false")
                .contains("\"nodeCountsByType\":{");
    }

    @Test
    void text_withNotes_hasThem() {
        assertThat(sample().json().withNote("One.").withNote("\"Two\".").text())
                .contains("\"notes\":[\"One.\",\"\\\"Two\\\".\"]");
        assertThat(sample().json().text()).doesNotContain("\"notes\"");
    }

    @Test
    void write_toAFileAndToAStream_isTheText(@TempDir Path folder) throws IOException {
        CharacterGraph graph = sample();
        Path file = folder.resolve("graph.json");
        graph.json().write(file);

        assertThat(Files.readString(file)).isEqualTo(graph.json().text());
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(CharacterGraph.read(in).typed().nodeCount())
                    .isEqualTo(graph.typed().nodeCount());
        }
    }

    @Test
    void write_toAStreamThatFails_isItsException() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> sample().json().write(full))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void read_withoutCoverage_saysThatNoTableWasRead() throws IOException {
        Coverage coverage = read(sample().json().text()).tables().coverage();

        assertThat(coverage.tables()).isNotEmpty().allMatch(table -> table.status() == TableCoverage.Status.LEFT_OUT);
    }

    @Test
    void read_withEdgesBeforeNodes_readsThem() throws IOException {
        CharacterGraph graph = read("{\"edges\":[" + EDGE + "],\"extra\":{\"a\":[1]},\"nodes\":[" + NODES + "]}");

        assertThat(graph.typed().edges()).hasSize(1).allMatch(edge -> edge.kind() == EdgeKind.SET_IN);
    }

    private static final String NODES =
            "{\"type\":\"scene\",\"id\":\"scene:game:1\"},\n{\"type\":\"world\",\"id\":\"world:2\",\"name\":\"W\"}";

    private static final String EDGE = "{\"type\":\"set_in\",\"from\":\"scene:game:1\",\"to\":\"world:2\","
            + "\"meta\":{\"source\":\"SCENE_META_WORLD\",\"path\":\"meta.world_id\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[]~line 1, an object must stand here",
                "{}~nodes: it is missing",
                "{\"nodes\":[]}~edges: it is missing",
                "{\"nodes\":{},\"edges\":[]}~nodes: an array must stand here",
                "{\"nodes\":[7],\"edges\":[]}~nodes[0]: an object must stand here",
                "{\"nodes\":[],\"edges\":[]~not JSON",
                "{\"nodes\":[],\"edges\":[]} x~not JSON",
                "{\"nodes\":[],\"edges\":[]} {}~nothing may follow",
                "{\"nodes\":[],\"nodes\":[],\"edges\":[]}~not JSON",
                "{\"nodes\":[{\"id\":\"npc:1\"}],\"edges\":[]}~nodes[0].type: it is missing",
                "{\"nodes\":[{\"type\":\"npc\",\"id\":\"npc:1\"}],\"edges\":[]}~nodes[0].type: 'npc' is not the type",
                "{\"nodes\":[{\"type\":\"game_npc\",\"id\":\"npc:x\"}],\"edges\":[]}~nodes[0].id: Not a node id",
                "{\"nodes\":[{\"type\":\"game_npc\",\"id\":\"npc:1\",\"npcId\":2}],\"edges\":[]}~nodes[0].npcId: it is not",
                "{\"nodes\":[{\"type\":\"game_npc\",\"id\":\"npc:1\",\"name\":[]}],\"edges\":[]}~nodes[0].name: a text",
                "{\"nodes\":[{\"type\":\"asset\",\"id\":\"asset:1\",\"tags\":[\"a\",2]}],\"edges\":[]}~nodes[0].tags[1]: a text",
                "{\"nodes\":[{\"type\":\"game_npc\",\"id\":\"npc:1\"},{\"type\":\"game_npc\",\"id\":\"npc:1\"}],\"edges\":[]}"
                        + "~nodes[1].id: npc:1 stands there twice",
            })
    void read_ofWhatIsNoGraph_isRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining(message)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"set_in\"~\"flies_to\"~line 3, edges[0].type: 'flies_to'",
                "SCENE_META_WORLD~NOWHERE~edges[0].meta.source: 'NOWHERE'",
                "SCENE_META_WORLD~NPC_LINK~edges[0]: source:",
                "\"to\":\"world:2\"~\"to\":\"world:3\"~edges[0].to: world:3 is none of the nodes",
                "\"to\":\"world:2\"~\"to\":\"scene:game:1\"~edges[0]: kind:",
                "\"path\":~\"table\":\"assets\",\"path\":~edges[0].meta: table:",
            })
    void read_ofAnEdgeThatCannotBe_isRefusedWithItsPlace(String old, String other, String message) {
        String text = "{\"nodes\":[" + NODES + "],\n\"edges\":[" + EDGE.replace(old, other) + "]}";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining(message)
                .hasNoCause();
    }

    @Test
    void read_ofAFileThatHasLostNodes_isRefused() {
        String text = sample().json().text();
        String fewer = text.replaceFirst("\"totalEdges\":\\d+", "\"totalEdges\":1");

        assertThatThrownBy(() -> read(fewer))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("meta.stats.totalEdges: it says 1, but there are");
    }

    @Test
    void read_cutAnywhere_isRefused() {
        String text = StudioFixture.create().npc("Marla").graph().json().text();
        for (int end = 0; end < text.length(); end++) {
            String cut = text.substring(0, end);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(WireFormatException.class);
        }
    }
}
