package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.routes.RouteLimits;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request may cost is bounded, and the answer says by what. */
class RouteLimitsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    private static final GraphRoutes ROUTES = GraphRoutes.of(GRAPH);

    private static String tooLarge(GraphRoutes routes, String url) {
        RouteAnswer answer = Get.answer(routes, url);
        JsonNode error = JSON.readTree(Get.text(answer)).get("error");
        assertThat(answer.status()).as(error.toString()).isEqualTo(413);
        assertThat(error.get("code").asString()).isEqualTo("too_large");
        return error.get("message").asString();
    }

    @Test
    void lists_haveALimit_thatTheAnswerSays() {
        GraphRoutes few = ROUTES.withLimits(RouteLimits.STANDARD.withPage(2, 5));

        for (String url : EveryRoute.OF_HAMLET) {
            JsonNode answer = JSON.readTree(Get.text(Get.answer(few, url)));
            if (answer.has("offset")) {
                assertThat(answer.get("limit").asInt()).as(url).isIn(2, 5);
                assertThat(answer.has("truncated")).as(url).isTrue();
            }
        }
        assertThat(Get.text(few, "/usage")).contains("\"truncated\":true,\"limit\":2,\"offset\":0,\"total\":30}");
        assertThat(Get.text(few, "/character/ophelia/scenes")).contains("\"truncated\":true,\"limit\":5,\"offset\":0}");
        assertThat(Get.text(few, "/node/character:0a000000-0000-4000-8000-000000000004/where-used"))
                .contains("\"truncated\":true");
        assertThat(Get.text(few, "/paths?from=ophelia&to=laertes")).endsWith("\"truncated\":true}");
        assertThat(Get.answer(few, "/usage?limit=6").status()).isEqualTo(400);
    }

    @Test
    void part_behindTheEndOfAList_isEmpty() {
        assertThat(Get.text(ROUTES, "/nodes?offset=2147483647&limit=1000"))
                .startsWith("{\"items\":[],\"truncated\":false,\"limit\":1000,\"offset\":2147483647,\"total\":");
        assertThat(Get.text(ROUTES, "/nodes?query=ophelia&offset=2147483647"))
                .startsWith("{\"items\":[],\"truncated\":false,");
        assertThat(Get.text(ROUTES, "/character/ophelia/assets?offset=2147483647"))
                .contains("\"assets\":[],\"count\":27,\"truncated\":false,");
    }

    @Test
    void graph_thatIsTooLarge_isRefused() {
        GraphRoutes small = ROUTES.withLimits(RouteLimits.STANDARD.withGraphSize(100));

        assertThat(tooLarge(small, "/graph"))
                .matches("The graph has \\d+ nodes and edges, and the limit of this service is 100[.] .*");
        assertThat(tooLarge(small, "/character/ophelia")).contains("the limit of this service is 100");
        assertThat(Get.answer(small, "/character/ophelia?max_depth=1").status()).isEqualTo(200);
    }

    @Test
    void answer_thatIsTooLarge_isRefused() {
        GraphRoutes small = ROUTES.withLimits(RouteLimits.STANDARD.withAnswerBytes(2_000));

        assertThat(tooLarge(small, "/scene/47")).startsWith("The answer has more than 2000 bytes");
        assertThat(Get.answer(small, "/usage?limit=1").status()).isEqualTo(200);
    }

    @Test
    void answer_thatTakesTooLong_isRefused() {
        GraphRoutes hasty = ROUTES.withLimits(RouteLimits.STANDARD.withTime(Duration.ofNanos(1)));

        assertThat(tooLarge(hasty, "/scene/47")).startsWith("The answer takes longer than 0 milliseconds");
        assertThat(Get.answer(hasty, "/health").status()).isEqualTo(200);
    }

    @Test
    void paths_thatAreTooLong_areRefused() {
        assertThat(tooLarge(ROUTES, "/paths?from=ophelia&to=laertes&max_length=9"))
                .isEqualTo("max_length: 9 is more than 8, which is the limit of this service");
        assertThat(Get.answer(
                                ROUTES.withLimits(RouteLimits.STANDARD.withPathLength(2)),
                                "/paths?from=ophelia&to=laertes")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void url_thatIsTooLong_isRefused() {
        assertThat(tooLarge(ROUTES, "/characters?query=" + "a".repeat(9_000)))
                .startsWith("The URL is longer than 8192 characters");
        assertThat(tooLarge(ROUTES, "/character/" + "%61".repeat(3_000))).startsWith("The URL is longer");
    }

    @Test
    void depthFourAndFive_areAsThree_andSaySo() {
        String three = Get.text(ROUTES, "/character/ophelia");

        for (int depth = 4; depth <= 5; depth++) {
            assertThat(Get.text(ROUTES, "/character/ophelia?max_depth=" + depth))
                    .contains("\"notes\":[\"max_depth " + depth + " is as 3, which has everything.\"]")
                    .startsWith(three.substring(0, three.indexOf("\"meta\":{\"builtAt\"")));
        }
        assertThat(three).doesNotContain("\"notes\"");
    }

    @Test
    void limits_areChecked() {
        RouteLimits limits = RouteLimits.STANDARD;

        assertThat(limits.withPage(5, 7).withPathLength(3).withTime(Duration.ofDays(99_999_999)))
                .isEqualTo(limits.withPathLength(3)
                        .withTime(Duration.ofDays(99_999_999))
                        .withPage(5, 7))
                .hasToString(
                        "lists of 5 to 7, paths of 3 edges, answers of 16777216 bytes within PT2399999976H, graphs of"
                                + " 500000 nodes and edges, 8 filtered graphs kept");
        assertThat(Get.answer(ROUTES.withLimits(limits.withTime(Duration.ofDays(99_999_999))), "/scene/47")
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(() -> limits.withPage(8, 7)).hasMessage("elements: 8 is more than 7; give at most that");
        assertThatThrownBy(() -> limits.withPage(1, 0)).hasMessage("most: 0 is less than 1");
        assertThatThrownBy(() -> limits.withGraphSize(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits.withTime(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
