package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.charactergraph.CharacterGraph;
import io.charactergraph.json.stream.WireFormat;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.routes.RouteLimits;
import io.charactergraph.routes.RouteRequest;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document is one, and describes every answer of every route. */
class OpenApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode DOCUMENT = JSON.readTree(WireFormat.openApi());
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    private static final GraphRoutes ROUTES = GraphRoutes.of(GRAPH);

    private final Map<String, Schema> schemas = new HashMap<>();

    @Test
    void document_isServed() {
        assertThat(Get.text(ROUTES, "/openapi.json")).isEqualTo(WireFormat.openApi());
        RouteAnswer alone = ROUTES.answer(RouteRequest.of("GET", "/openapi.json", ""));
        assertThat(Get.text(alone)).isEqualTo(WireFormat.openApi());
        assertThat(alone.route()).isEqualTo("/openapi.json");
        assertThat(Get.answer(ROUTES, "POST", "/openapi.json").status()).isEqualTo(405);
        assertThat(GraphRoutes.serves("/openapi.json")).isTrue();
        assertThat(GraphRoutes.serves(GraphRoutes.ROOT + "/x")).isTrue();
        assertThat(GraphRoutes.serves(GraphRoutes.ROOT)).isTrue();
        assertThat(GraphRoutes.serves(GraphRoutes.ROOT + "s")).isFalse();
        assertThat(GraphRoutes.serves("/")).isFalse();
    }

    @Test
    void document_hasTheStructureOfOpenApi() throws IOException {
        try (InputStream official = Objects.requireNonNull(
                OpenApiTest.class.getResourceAsStream("/openapi-3.1-schema.json"), "the schema of OpenAPI")) {
            assertThat(REGISTRY.getSchema(JSON.readTree(official)).validate(DOCUMENT))
                    .isEmpty();
        }
    }

    @Test
    void references_leadSomewhere_andOperationsHaveNamesOfTheirOwn() {
        assertThat(DOCUMENT.findValues("$ref"))
                .allSatisfy(ref -> assertThat(
                                DOCUMENT.at(ref.asString().substring(1)).isMissingNode())
                        .as(ref.asString())
                        .isFalse());
        List<String> ids = DOCUMENT.get("paths").findValues("operationId").stream()
                .map(JsonNode::asString)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(2 * WireFormat.routes().size());
    }

    @Test
    void everyRoute_answersAsDescribed() {
        Set<String> answered = new HashSet<>();
        for (String url : EveryRoute.OF_HAMLET) {
            RouteAnswer answer = Get.answer(ROUTES, url);
            assertThat(answer.status()).as(url).isEqualTo(200);
            check(url, answer);
            answered.add(answer.route());
        }
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(DOCUMENT.get("paths").propertyNames());
    }

    @Test
    void everyError_isDescribed() {
        List<RouteAnswer> errors = List.of(
                Get.answer(ROUTES, "/characters?limit=0"),
                Get.answer(ROUTES, "/character/nobody"),
                Get.answer(ROUTES, "DELETE", "/characters"),
                Get.answer(ROUTES.withLimits(RouteLimits.STANDARD.withGraphSize(1)), "/graph"));
        errors.forEach(error -> check(error.toString(), error));
        Stream.of(
                        RouteAnswer.unauthorized("No."),
                        RouteAnswer.busy("Later.", 1),
                        RouteAnswer.internal(1),
                        Get.answer(ROUTES, "/nothing"))
                .forEach(error -> checkAs(error.toString(), "/characters", error));
    }

    @Test
    void answers_toRandomRequests_areAsDescribed() {
        for (long seed = 0; seed < Long.getLong("charactergraph.openapi", 3L); seed++) {
            CharacterGraph graph = CharacterGraph.load(RowsSource.of(RandomStudio.builder()
                    .seed(seed)
                    .ignoreForeignKeys(true)
                    .build()
                    .rows()));
            GraphRoutes routes = GraphRoutes.of(graph);
            RandomRequests requests = new RandomRequests(graph, seed);
            for (int i = 0; i < 200; i++) {
                String url = requests.next();
                RouteAnswer answer = Get.answer(routes, url);
                if (!answer.route().equals("none") && !answer.route().equals("/openapi.json")) {
                    check("seed " + seed + ", " + url, answer);
                }
            }
        }
    }

    private void check(String as, RouteAnswer answer) {
        checkAs(as, answer.route(), answer);
    }

    private void checkAs(String as, String route, RouteAnswer answer) {
        JsonNode response = resolved(
                DOCUMENT.get("paths").get(route).get("get").get("responses").path(Integer.toString(answer.status())));
        assertThat(response.isMissingNode()).as(as).isFalse();
        String name = response.get("content")
                .get(answer.contentType().orElseThrow())
                .get("schema")
                .get("$ref")
                .asString();
        assertThat(schema(name).validate(JSON.readTree(Get.text(answer))).stream()
                        .map(Object::toString)
                        .limit(3))
                .as(as)
                .isEmpty();
        response.path("headers").propertyNames().forEach(header -> {
            if (!header.equals("ETag") || answer.route().equals("/characters") && answer.status() == 200) {
                assertThat(answer.headers()).as(as).containsKey(header);
            }
        });
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asString().substring(1)) : node;
    }

    private Schema schema(String reference) {
        return schemas.computeIfAbsent(reference, key -> {
            ObjectNode text = JSON.createObjectNode();
            text.put("$ref", key);
            text.set("components", DOCUMENT.get("components"));
            return REGISTRY.getSchema(text);
        });
    }
}
