package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.json.GraphJson;
import io.charactergraph.json.stream.WireFormat;
import io.charactergraph.model.Extension;
import io.charactergraph.query.Answer;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema describes all that is written, and refuses what is broken. */
class JsonSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TEXT = JSON.readTree(WireFormat.jsonSchema());
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    private static CharacterGraph sample() {
        return CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.schema", 3L));
    }

    /** The schema of a type by name. */
    private static Schema schema(String name) {
        return SCHEMAS.computeIfAbsent(name, key -> {
            assertThat(TEXT.get("$defs").has(key)).as(key).isTrue();
            ObjectNode text = ((ObjectNode) TEXT).deepCopy();
            text.put("$ref", "#/$defs/" + key);
            return REGISTRY.getSchema(text);
        });
    }

    private static List<String> faults(String name, JsonNode json) {
        return schema(name).validate(json).stream()
                .map(Object::toString)
                .limit(3)
                .toList();
    }

    private static void check(String which, CharacterGraph graph) {
        assertThat(faults(
                        "Graph",
                        JSON.readTree(graph.json()
                                .withCounts()
                                .withUnresolved()
                                .withCoverage()
                                .withNote("A note.")
                                .text())))
                .as(which)
                .isEmpty();
        int number = 0;
        for (Answer answer : AnswerJsonTest.answers(graph)) {
            String name = WireFormat.nameOf(answer).orElseThrow();
            GraphJson json =
                    number++ % 2 == 0 ? graph.json().withEdges() : graph.json().withPart(1, 2);
            assertThat(faults(name, JSON.readTree(json.text(answer))))
                    .as(which + ", " + name)
                    .isEmpty();
        }
    }

    @Test
    void sample_isDescribed() {
        CharacterGraph graph = sample();

        assertThat(faults("Graph", JSON.readTree(graph.json().text()))).isEmpty();
        assertThat(faults(
                        "Graph",
                        JSON.readTree(graph.character("ophelia").graph().json().text())))
                .isEmpty();
        check(
                "the film",
                graph.filter(GraphFilter.worlds(2)
                        .and(GraphFilter.rating("PG-13"))
                        .and(GraphFilter.tags("portrait"))
                        .and(GraphFilter.tags("mood"))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomStudios_areDescribed(long seed) {
        check(
                "seed " + seed,
                CharacterGraph.load(RowsSource.of(RandomStudio.builder()
                        .seed(seed)
                        .profile(seed % 2 == 0 ? SchemaProfile.PROFILE_2025 : SchemaProfile.PROFILE_2026)
                        .ignoreForeignKeys(seed % 3 != 0)
                        .build()
                        .rows())));
    }

    @Test
    void oddTexts_areDescribed() {
        String odd = "a\ud800\u0000\u001f\u2028\"\\</script>\udfff\ud83d\ude00\n";
        Extension faction = new Extension(Extension.id("faction", "k\udc00\n"), odd, Map.of("n\n", odd, "m", ""));
        GraphSource source = new GraphSource() {
            @Override
            public String name() {
                return "factions";
            }

            @Override
            public void load(LoadOptions options, LoadSink sink) {
                sink.node(faction);
                sink.edge("rivals", faction.id(), faction.id(), Map.of("\u0000", "\udbff"));
            }
        };
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()), source);

        assertThat(faults("Graph", JSON.readTree(graph.json().text()))).isEmpty();
        assertThat(faults(
                        "NodeEdges",
                        JSON.readTree(graph.json().text(graph.node(faction.id()).edges(3)))))
                .isEmpty();
    }

    /** Puts an object in the place of each value, one after the other, and leaves each property out. */
    @Test
    void anythingElse_isRefused() {
        CharacterGraph graph = sample();
        JsonNode scenes = JSON.readTree(
                graph.json().withEdges().text(graph.character("francisco").scenes()));
        List<String> accepted = new ArrayList<>();
        replaceEach("CharacterScenes", scenes, scenes, "", accepted);

        assertThat(accepted)
                .as("values that may be left out")
                .allMatch(path -> path.startsWith("-")
                        && path.matches(".*[.](character_id|label|title|description|contentRating|entryNodeId|nodeCount"
                                + "|characterCount|edges|rowId|path|sceneNodeId|importance)"));
    }

    private static void replaceEach(String name, JsonNode root, JsonNode at, String path, List<String> accepted) {
        if (at instanceof ObjectNode object) {
            for (String property : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(property);
                replaceEach(name, root, value, path + "." + property, accepted);
                object.set(property, JSON.readTree("{\"no\":[true]}"));
                note(name, root, "+" + path + "." + property, accepted);
                object.remove(property);
                note(name, root, "-" + path + "." + property, accepted);
                object.set(property, value);
            }
            object.put("more", 1);
            note(name, root, "more" + path, accepted);
            object.remove("more");
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                replaceEach(name, root, value, path + "[]", accepted);
                array.set(i, JSON.readTree("{\"no\":[true]}"));
                note(name, root, "+" + path + "[]", accepted);
                array.set(i, value);
            }
        }
    }

    private static void note(String name, JsonNode root, String what, List<String> accepted) {
        if (faults(name, root).isEmpty()) {
            accepted.add(what);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"type\":\"scene_role\"~\"type\":\"role\"",
                "\"type\":\"scene_role\"~\"type\":\"arc\"",
                "\"type\":\"appears_in\"~\"type\":\"casts\"",
                "\"id\":\"scene:game:12\"~\"id\":\"scene:12\"",
                "\"id\":\"scene:game:12\"~\"id\":\"world:12\"",
                "\"sceneType\":\"game_scene\"~\"sceneType\":\"GAME\"",
                "\"source\":\"SCENE_NODE_REFS\"~\"source\":\"NPC_LINK\"",
                "\"basis\":\"JSON\"~\"basis\":\"json\"",
                "\"table\":\"character_usage\"~\"table\":\"usage\"",
                "\"worldIds\":[2]~\"worldIds\":2",
                "\"builtAt\":\"2~\"builtAt\":\"in 2",
                "\"totalNodes\":~\"totalNodes\":0.5,\"x\":",
                "\"version\":1,~\"version\":3000000000,",
                "\"lastUsedAt\":\"2025-04-26T~\"lastUsedAt\":\"2025-04-26 ",
            })
    void brokenGraph_isRefused(String right, String wrong) {
        String text = sample().filter(GraphFilter.worlds(2))
                .character("ophelia")
                .graph()
                .json()
                .text();

        assertThat(text).contains(right);
        assertThat(faults("Graph", JSON.readTree(text))).isEmpty();
        assertThat(faults("Graph", JSON.readTree(text.replace(right, wrong)))).isNotEmpty();
    }
}
