package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.reference.ReferenceFilter;
import io.charactergraph.tests.reference.ReferenceSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The routes answer about random studios, under filters, as the naive reference does. */
class RouteReferenceTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern ROLE = Pattern.compile("\"role:-?[0-9]+:");

    private static final List<ReferenceFilter> FILTERS = List.of(
            ReferenceFilter.asLoaded("loaded"),
            new ReferenceFilter("active", null, false, null, null, false, false),
            new ReferenceFilter("world", List.of(1), false, null, null, true, false),
            new ReferenceFilter("strictly", List.of(1, 2), true, null, "adult", false, false),
            new ReferenceFilter("rated", null, false, null, "mature", true, false));

    private static final Map<String, String> QUERIES = Map.of(
            "loaded", "include_inactive=true",
            "active", "",
            "world", "world_id=1&include_inactive=true",
            "strictly", "world_id=1&world_id=2&strict=true&content_rating=adult",
            "rated", "content_rating=mature&include_inactive=true");

    private static final Map<String, String> COUNTS = Map.of(
            "instanceCount", "instances",
            "npcCount", "npcs",
            "sceneCount", "scenes",
            "assetCount", "assets",
            "directAssetCount", "assetsDirect",
            "generationCount", "generations",
            "promptVersionCount", "promptVersions",
            "actionBlockCount", "actionBlocks");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.routes", 5L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_areThoseOfTheReference(long seed) {
        StudioRows studio = RandomStudio.of(seed).rows();
        GraphRoutes routes = GraphRoutes.of(CharacterGraph.load(RowsSource.of(studio)));
        Map<String, Integer> compared = new HashMap<>();
        for (String line : ReferenceSheet.lines(studio.toMaps(), FILTERS)) {
            JsonNode expected = JSON.readTree(line);
            String question = expected.get("q").asString();
            String as = "seed " + seed + ": " + line;
            if (expected.has("filter") && expected.path("ref").isString()) {
                compare(as, routes, question, expected, compared);
            } else if (question.equals("neverUsed") || question.equals("ranking")) {
                String url = (question.equals("ranking") ? "/usage" : "/unused") + "?limit=1000&"
                        + QUERIES.get(expected.get("filter").asString());
                JsonNode items = JSON.readTree(Get.text(routes, url)).get("items");
                assertThat(question.equals("ranking") ? ids(items.findValues("character")) : ids(items))
                        .as(as)
                        .isEqualTo(words(expected.get("ids")));
            }
        }
        assertThat(compared).as("seed %s", seed).containsKeys("findScenesForCharacter", "usageStats");
    }

    private static void compare(
            String as, GraphRoutes routes, String question, JsonNode expected, Map<String, Integer> compared) {
        String ref = expected.get("ref").asString();
        String path = path(question, ref);
        if (path.isEmpty()) {
            return;
        }
        RouteAnswer answer = Get.answer(
                routes,
                path
                        + (path.contains("?") ? "&" : "?")
                        + QUERIES.get(expected.get("filter").asString()));
        if (expected.has("error")) {
            assertThat(answer.status()).as(as).isEqualTo(404);
            compared.merge(expected.get("error").asString(), 1, Integer::sum);
            return;
        }
        assertThat(answer.status()).as(as).isEqualTo(200);
        compared.merge(question, 1, Integer::sum);
        JsonNode found = JSON.readTree(Get.text(answer));
        switch (question) {
            case "findScenesForCharacter" ->
                assertThat(told(found.get("scenes"), "id", "roles", "required", "ways"))
                        .as(as)
                        .isEqualTo(told(withRoleNames(expected.get("scenes")), "scene", "roles", "required", "ways"));
            case "findAssetsForCharacter" ->
                assertThat(told(found.get("assets"), "id", "reasons"))
                        .as(as)
                        .isEqualTo(told(expected.get("assets"), "asset", "reasons"));
            case "findGenerationsForCharacter" ->
                assertThat(told(found.get("generations"), "id", "reasons"))
                        .as(as)
                        .isEqualTo(told(expected.get("generations"), "generation", "reasons"));
            case "getCharacterGraph-2", "getCharacterGraph-3" -> {
                assertThat(found.get("nodes")
                                .valueStream()
                                .map(node -> node.get("id").asString()))
                        .as(as)
                        .containsExactlyElementsOf(expected.get("nodes")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
                assertThat(found.get("edges").size())
                        .as(as)
                        .isEqualTo(expected.get("edges").asInt());
            }
            case "usageStats" ->
                COUNTS.forEach(
                        (property, word) -> assertThat(found.get(property).asInt())
                                .as(as)
                                .isEqualTo(expected.get(word).asInt()));
            case "findCharactersForNpc" -> {
                assertThat(ids(found.get("character_instances"))).as(as).isEqualTo(ids(expected.get("instances")));
                assertThat(ids(found.get("character_templates"))).as(as).isEqualTo(words(expected.get("templates")));
            }
            case "worldView" -> {
                for (String property : List.of("instances", "npcs", "scenes", "arcs")) {
                    assertThat(ids(found.get(property))).as(as).isEqualTo(words(expected.get(property)));
                }
            }
            default -> throw new IllegalArgumentException(question);
        }
    }

    private static String path(String question, String ref) {
        String id = Get.escaped(ref.substring(ref.indexOf(':') + 1));
        String who = ref.startsWith("instance:") ? "/instance/" + id : "/character/" + id;
        return switch (question) {
            case "findScenesForCharacter" -> who + "/scenes";
            case "findAssetsForCharacter" -> who + "/assets";
            case "findGenerationsForCharacter" -> "/character/" + Get.escaped(ref) + "/generations";
            case "getCharacterGraph-2" -> who + "?max_depth=2";
            case "getCharacterGraph-3" -> who;
            case "usageStats" -> who + "/stats";
            case "findCharactersForNpc" -> "/npc/" + id + "/characters";
            case "worldView" -> "/world/" + id;
            default -> "";
        };
    }

    private static List<String> ids(JsonNode nodes) {
        return ids(nodes.valueStream().toList());
    }

    private static List<String> ids(List<JsonNode> nodes) {
        return nodes.stream().map(node -> node.get("id").asString()).toList();
    }

    private static List<String> words(JsonNode words) {
        return words.valueStream().map(JsonNode::asString).toList();
    }

    /** The same list with the names of roles in the place of their ids. */
    private static JsonNode withRoleNames(JsonNode scenes) {
        return JSON.readTree(ROLE.matcher(scenes.toString()).replaceAll("\""));
    }

    /** Properties of each element, in one text. */
    private static List<String> told(JsonNode list, String... properties) {
        List<String> told = new ArrayList<>();
        list.forEach(element -> {
            StringBuilder text = new StringBuilder();
            for (String property : properties) {
                text.append(element.get(property)).append(' ');
            }
            told.add(text.toString().toLowerCase(Locale.ROOT));
        });
        return told;
    }
}
