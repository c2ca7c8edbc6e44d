package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.query.UsageStats;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The counts and derived lists of nodes in JSON are the answers of the questions that they stand for. */
class DerivedValuesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> DERIVED = List.of(
            "instanceCount",
            "npcCount",
            "sceneCount",
            "characterInstanceCount",
            "nodeCount",
            "characterCount",
            "characterIds",
            "sceneIds",
            "characterRefs");

    private static CharacterGraph sample() {
        return CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.derived", 12L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void counts_ofRandomStudios_areThoseOfTheQuestions(long seed) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(seed % 2 == 0)
                .build()
                .rows()));

        compare(graph, "seed " + seed);
        compare(graph.filter(GraphFilter.worlds(1, 2).and(GraphFilter.rating("adult"))), "filtered, seed " + seed);
    }

    private static void compare(CharacterGraph graph, String which) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        for (JsonNode node :
                JSON.readTree(graph.json().withCounts().text()).get("nodes").values()) {
            found.put(node.get("id").asString(), derived(node));
        }
        Map<String, Map<String, Object>> expected = new TreeMap<>();
        graph.typed().nodes().forEach(node -> expected.put(node.id().toString(), asked(graph, node.id())));
        found.forEach((id, values) -> {
            if (id.startsWith("scene:game:")) {
                values.remove("nodeCount");
            }
        });
        assertThat(found).as(which).isEqualTo(expected);
    }

    private static Map<String, Object> derived(JsonNode node) {
        Map<String, Object> values = new TreeMap<>();
        for (String name : DERIVED) {
            JsonNode value = node.get(name);
            if (value != null && !(name.equals("sceneIds") && !value.isArray())) {
                values.put(name, value.isArray() ? texts(value) : value.asInt());
            }
        }
        return values;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.values().forEach(element -> texts.add(element.asString()));
        return texts;
    }

    private static Map<String, Object> asked(CharacterGraph graph, NodeId id) {
        Map<String, Object> values = new TreeMap<>();
        if (id instanceof CharacterTemplate.Id template) {
            UsageStats usage = graph.character(template).usage();
            values.put("instanceCount", usage.instances());
            values.put("npcCount", usage.npcs());
            values.put("sceneCount", usage.scenes());
        } else if (id instanceof GameNpc.Id npc) {
            values.put("characterInstanceCount", (int) graph.npc(npc).characters().instances().stream()
                    .map(linked -> linked.instance().id())
                    .distinct()
                    .count());
        } else if (id instanceof Scene.Id scene) {
            values.put("characterCount", graph.scene(scene).view().cast().size());
        } else if (id instanceof Asset.Id asset) {
            values.put("characterIds", uuids(graph, ends(graph, asset, EdgeKind.DEPICTS)));
            values.put(
                    "sceneIds",
                    graph.typed().inEdges(asset, EdgeKind.CONTAINS_ASSET).stream()
                            .map(GraphEdge::from)
                            .map(Scene.Id.class::cast)
                            .distinct()
                            .filter(scene -> scene.toString().startsWith("scene:game:"))
                            .map(scene -> "" + scene.number())
                            .toList());
        } else if (id instanceof Generation.Id generation) {
            values.put("characterIds", uuids(graph, ends(graph, generation, EdgeKind.INVOLVES_CHARACTER)));
        } else if (id instanceof PromptVersion.Id prompt) {
            values.put(
                    "characterRefs",
                    uuids(graph, ends(graph, prompt, EdgeKind.USES_CHARACTER)).stream()
                            .map(uuid -> "character:" + uuid)
                            .toList());
        } else if (id instanceof ActionBlock.Id block) {
            values.put(
                    "characterIds",
                    uuids(
                            graph,
                            Stream.concat(
                                    ends(graph, block, EdgeKind.USES_CHARACTER),
                                    graph.typed().inEdges(block, EdgeKind.HAS_CAPABILITY).stream()
                                            .map(GraphEdge::from))));
        }
        return values;
    }

    private static Stream<NodeId> ends(CharacterGraph graph, NodeId node, EdgeKind kind) {
        return graph.typed().outEdges(node, kind).stream().map(GraphEdge::to);
    }

    /** The templates that nodes are or play, without the library's own walk. */
    private static List<String> uuids(CharacterGraph graph, Stream<NodeId> nodes) {
        TreeSet<String> uuids = new TreeSet<>();
        nodes.forEach(node -> add(graph, node, uuids::add));
        return List.copyOf(uuids);
    }

    private static void add(CharacterGraph graph, NodeId node, Consumer<String> uuids) {
        if (node instanceof CharacterTemplate.Id template) {
            uuids.accept(template.uuid().toString());
        } else if (node instanceof CharacterInstance.Id) {
            graph.typed().inEdges(node, EdgeKind.INSTANTIATES).forEach(edge -> add(graph, edge.from(), uuids));
        } else {
            graph.typed().inEdges(node, EdgeKind.SYNCS_WITH).forEach(edge -> add(graph, edge.from(), uuids));
            graph.typed().inEdges(node, EdgeKind.LEGACY_NPC).forEach(edge -> add(graph, edge.from(), uuids));
        }
    }

    @Test
    void text_ofAGraph_hasNoCounts() {
        assertThat(sample().json().text()).doesNotContain("\"instanceCount\"", "\"characterIds\"", "\"nodeCount\"");
    }

    @Test
    void text_ofTheGraphAroundACharacter_hasTheCountsOfTheWholeGraph() {
        CharacterGraph graph = sample();
        JsonNode around =
                JSON.readTree(graph.character("ophelia").graph().json().text()).get("nodes");

        for (JsonNode node : around.values()) {
            if (node.get("type").asString().equals("character_template")) {
                String key = node.get("characterStringId").asString();
                assertThat(node.get("sceneCount").asInt())
                        .as(key)
                        .isEqualTo(graph.character(key).usage().scenes());
            }
        }
    }

    @Test
    void text_ofTheGraphAroundACharacter_countsBelowItsFilter() {
        GraphFilter film = GraphFilter.worlds(2);
        CharacterGraph graph = sample();

        assertThat(graph.character("ophelia").graph().filter(film).json().text())
                .contains("\"instanceCount\":1,\"npcCount\":1");
    }

    @Test
    void nodeCount_ofAScene_isThatOfItsRows() {
        CharacterGraph graph = sample();

        assertThat(graph.json().text(graph.scene(45).view())).contains("\"sceneId\":45,", "\"nodeCount\":4,");
    }

    @Test
    void nodeCount_ofAGraphThatWasReadFromAFile_isNotKnown() throws IOException {
        byte[] text = sample().json().text().getBytes(StandardCharsets.UTF_8);
        CharacterGraph read = CharacterGraph.read(new ByteArrayInputStream(text));

        assertThat(read.json().text(read.scene(45).view()))
                .contains("\"characterCount\":6")
                .doesNotContain("\"nodeCount\"");
    }

    @Test
    void counts_ofAGraphLoadedForACharacter_areOnlyThoseOfTheCharacter() {
        CharacterGraph graph = sample();
        CharacterGraph ophelia = CharacterGraph.load(
                LoadOptions.standard().withScope(LoadScope.character("ophelia")), RowsSource.of(SampleStudio.hamlet()));
        JsonNode whole = templates(graph);
        JsonNode part = templates(ophelia);

        assertThat(part.size()).isGreaterThan(1);
        for (JsonNode node : part.values()) {
            boolean asked = node.get("characterStringId").asString().equals("ophelia");
            assertThat(node.has("sceneCount")).isEqualTo(asked);
            if (asked) {
                assertThat(whole.values()).contains(node);
            }
        }
    }

    private static JsonNode templates(CharacterGraph graph) {
        List<JsonNode> templates = new ArrayList<>();
        for (JsonNode node : JSON.readTree(
                        graph.character("ophelia").graph().json().text())
                .get("nodes")
                .values()) {
            if (node.get("type").asString().equals("character_template")) {
                templates.add(node);
            }
        }
        return JSON.valueToTree(templates);
    }
}
