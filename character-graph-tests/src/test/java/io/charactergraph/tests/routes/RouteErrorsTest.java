package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a request is an answer that says so. */
class RouteErrorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    private static final GraphRoutes ROUTES = GraphRoutes.of(GRAPH);

    private static JsonNode error(GraphRoutes routes, String url, int status, String code) {
        RouteAnswer answer = Get.answer(routes, url);
        String text = Get.text(answer);
        assertThat(answer.status()).as(url + ": " + text).isEqualTo(status);
        JsonNode error = JSON.readTree(text).get("error");
        assertThat(error.get("code").asString()).as(url).isEqualTo(code);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/json")
                .doesNotContainKey("ETag");
        return error;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "/characters?limit=0~limit~limit: '0' is less than 1",
                "/characters?limit=1001~limit~limit: '1001' is more than 1000, which is the limit of this service",
                "/characters?limit=x~limit~limit: 'x' is no whole number of 32 bits",
                "/characters?limit=%2B1~limit~limit: '+1' is no whole number of 32 bits",
                "/characters?limit=%D9%A1~limit~limit: '١' is no whole number of 32 bits",
                "/characters?limit=2147483648~limit~limit: '2147483648' is no whole number of 32 bits",
                "/characters?offset=-1~offset~offset: '-1' is less than 0",
                "/characters?limit=1&limit=1~limit~limit stands there twice. Give it once.",
                "/characters?limit=~limit~limit is empty. Give a value, or leave it out.",
                "/characters?limit~limit~limit is empty. Give a value, or leave it out.",
                "/characters?query=+~query~query is empty. Give a value, or leave it out.",
                "/characters?query=%zz~query~query has an escape that is not complete, or no UTF-8.",
                "/characters?query=%c3%28~query~query has an escape that is not complete, or no UTF-8.",
                "/characters?strict=yes~strict~strict: 'yes' is neither true nor false",
                "/characters?order=up~order~order: 'up' is none of asc, desc",
                "/character/ophelia?max_depth=0~max_depth~max_depth: '0' is not between 1 and 5",
                "/character/ophelia?max_depth=6~max_depth~max_depth: '6' is not between 1 and 5",
                "/character/%zz~uuid~uuid has an escape that is not complete, or no UTF-8.",
                "/character/%20/together~character~character is blank.",
                "/scene/47/casting~world_id~world_id is missing. The world of the casting. It is no filter here.",
                "/scene/47/casting?world_id=1&world_id=2~world_id~world_id stands there twice. Give it once.",
                "/npc/corambis/characters~id~Not a node id: 'npc:corambis': 'corambis' is not a whole number of 32"
                        + " bits",
                "/node/arc:%20x~id~",
                "/node/scene:47:x~id~",
                "/node/npc:15/lineage~id~id: npc:15 has no lineage; give an asset or a generation, such as asset:12",
                "/findings?rule=role-unfiled~rule~There is no rule of that name.",
                "/findings?severity=fatal~severity~severity: 'fatal' is none of error, warning, info",
                "/paths?from=ophelia~to~to is missing. Where they end.",
                "/health?world_id=1~world_id~There is no such parameter of this route. It has none.",
            })
    void parameter_thatIsWrong_isNamed(String url, String parameter, String message) {
        JsonNode error = error(ROUTES, url, 400, "bad_parameter");
        assertThat(error.get("parameter").asString()).isEqualTo(parameter);
        if (message != null) {
            assertThat(error.get("message").asString()).isEqualTo(message);
        }
    }

    @Test
    void parameter_thatIsUnknown_isNamed_withTheNearest() {
        JsonNode error = error(ROUTES, "/character/ophelia?max_dept=2", 400, "bad_parameter");

        assertThat(error.get("parameter").asString()).isEqualTo("max_dept");
        assertThat(error.get("message").asString())
                .isEqualTo("There is no such parameter of this route. It has max_depth, world_id, strict, arc,"
                        + " content_rating, tag, include_inactive.");
        assertThat(error.get("nearest").get(0).asString()).isEqualTo("max_depth");
    }

    @Test
    void rating_thatIsUnknown_listsTheScaleUpToTheCeiling() {
        assertThat(error(ROUTES, "/graph?content_rating=spicy", 400, "bad_parameter")
                        .get("message")
                        .asString())
                .endsWith("< explicit");
        assertThat(error(ROUTES.withCeiling("PG"), "/graph?content_rating=spicy", 400, "bad_parameter")
                        .get("message")
                        .asString())
                .isEqualTo("content_rating: 'spicy' is not on the scale; it has, low to high: general = sfw = G <"
                        + " romantic = suggestive = PG");
        assertThatThrownBy(() -> ROUTES.withCeiling("spicy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rating: 'spicy' is not on the scale");
    }

    @ParameterizedTest
    @CsvSource({
        "/character/ofelia,uuid,ophelia",
        "/character/0a000000-0000-4000-8000-0000000000ff/scenes,uuid,character:0a000000-0000-4000-8000-0000000000",
        "/instance/0a000000-0000-4000-8000-0000000000ff/assets,uuid,",
        "/npc/99/characters,id,",
        "/scene/9999,id,scene:game:",
        "/scene/47/casting?world_id=77,world_id,world:",
        "/arc/mousetrp,name,arc:mousetrap",
        "/world/0,id,world:1",
        "/node/asset:1/deletion,id,asset:",
        "/paths?from=ofelia&to=laertes,from,ophelia",
        "/paths?from=ophelia&to=laertez,to,laertes",
    })
    void name_thatIsNotThere_isUnknown_withTheNearest(String url, String parameter, String nearest) {
        JsonNode error = error(ROUTES, url, 404, "unknown_id");
        assertThat(error.get("parameter").asString()).isEqualTo(parameter);
        assertThat(error.get("nearest").get(0).asString()).startsWith(nearest == null ? "" : nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/character",
                "/character/",
                "/characters/",
                "/scene/1/casting/2",
                "/nothing",
                "/%zz",
                "/Health"
            })
    void route_thatIsNotThere_isUnknown(String url) {
        assertThat(error(ROUTES, url, 404, "unknown_route").has("parameter")).isFalse();
        assertThat(Get.answer(ROUTES, url).route()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "get", ""})
    void method_thatIsNotForReading_isNotAllowed(String method) {
        RouteAnswer answer = Get.answer(ROUTES, method, "/characters?limit=x");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD");
        assertThat(Get.text(answer)).startsWith("{\"error\":{\"code\":\"not_allowed\",");
        assertThat(Get.answer(ROUTES, method, "/nothing").status()).isEqualTo(404);
    }

    @Test
    void key_thatSeveralCharactersHave_isAmbiguous() {
        CharacterGraph graph =
                CharacterGraph.load(RowsSource.of(SampleStudio.hamlet().withRows("characters", row -> {
                    Map<String, String> changed = new HashMap<>(row);
                    changed.computeIfPresent("character_id", (column, key) -> key.equals("laertes") ? "ophelia" : key);
                    return changed;
                })));
        JsonNode error = error(GraphRoutes.of(graph), "/character/ophelia/together", 400, "bad_parameter");

        assertThat(error.get("parameter").asString()).isEqualTo("character");
        assertThat(error.get("nearest").valueStream().map(JsonNode::asString))
                .hasSize(2)
                .allMatch(id -> id.startsWith("character:0a"));
    }

    @Test
    void partOfAStudio_answersWhatItHas_andRefusesTheRest() {
        CharacterTemplate.Id ophelia =
                (CharacterTemplate.Id) GRAPH.node("ophelia").id();
        GraphRoutes part = GraphRoutes.of(CharacterGraph.load(
                LoadOptions.standard().withScope(LoadScope.character(ophelia)), RowsSource.of(SampleStudio.hamlet())));

        assertThat(JSON.readTree(Get.text(part, "/character/ophelia/scenes")).findValues("because"))
                .isEqualTo(JSON.readTree(Get.text(ROUTES, "/character/ophelia/scenes"))
                        .findValues("because"));
        for (String url : List.of(
                "/usage",
                "/characters",
                "/unused",
                "/findings",
                "/unresolved",
                "/character/ophelia/together",
                "/node/character:" + ophelia.uuid(),
                "/node/character:" + ophelia.uuid() + "/where-used",
                "/paths?from=ophelia&to=ophelia")) {
            assertThat(error(part, url, 404, "unknown_route").get("message").asString())
                    .isEqualTo("This service has loaded only a part of the studio, and the part does not have what this"
                            + " question needs.");
        }
        assertThat(Get.answer(part, "/nodes").status()).isEqualTo(200);
        assertThat(Get.answer(part, "/graph").status()).isEqualTo(200);
        assertThat(Get.answer(part, "/coverage").status()).isEqualTo(200);
    }

    @Test
    void studioWithoutRecords_answersEveryRoute() {
        GraphRoutes routes = GraphRoutes.of(
                CharacterGraph.load(LoadOptions.standard().withoutRecords(), RowsSource.of(SampleStudio.hamlet())));

        for (String url : EveryRoute.OF_HAMLET) {
            assertThat(Get.answer(routes, url).status()).as(url).isEqualTo(200);
        }
    }

    @Test
    void answers_thatAServerMakes_areErrorsOfTheWireFormat() {
        assertThat(RouteAnswer.unauthorized("Give a token.").status()).isEqualTo(401);
        assertThat(Get.text(RouteAnswer.unauthorized("Give a token.")))
                .isEqualTo("{\"error\":{\"code\":\"unauthorized\",\"message\":\"Give a token.\"}}");
        assertThat(RouteAnswer.busy("Too many requests.", 3).headers()).containsEntry("Retry-After", "3");
        assertThat(RouteAnswer.busy("Too many requests.", 3).status()).isEqualTo(503);
        assertThat(Get.text(RouteAnswer.internal(12)))
                .isEqualTo("{\"error\":{\"code\":\"internal\",\"message\":\"The service has failed. Its log has the"
                        + " reason as number 12.\"}}");
    }
}
