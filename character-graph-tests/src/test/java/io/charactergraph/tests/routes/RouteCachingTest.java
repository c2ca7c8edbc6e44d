package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Entity tags and requests without content. */
class RouteCachingTest {

    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    private static final GraphRoutes ROUTES = GraphRoutes.of(GRAPH);

    private static RouteAnswer holding(GraphRoutes routes, String url, String tags) {
        return routes.answer(Get.request("GET", url).withIfNoneMatch(tags));
    }

    @Test
    void everyAnswerOfTheGraph_hasItsTag() {
        for (String url : EveryRoute.OF_HAMLET) {
            RouteAnswer answer = Get.answer(ROUTES, url);
            assertThat(answer.headers()).as(url).containsEntry("Cache-Control", "no-cache");
            assertThat(answer.headers().containsKey("ETag")).as(url).isEqualTo(!url.equals("/health"));
        }
    }

    @Test
    void answer_thatTheClientHolds_isNotSentAgain() {
        String tag = Get.answer(ROUTES, "/characters").headers().get("ETag");

        for (String held : new String[] {tag, tag.substring(2), "*", "\"a\", " + tag, "W/\"a,b\"," + tag + ", \"c\""}) {
            RouteAnswer answer = holding(ROUTES, "/characters", held);
            assertThat(answer.status()).as(held).isEqualTo(304);
            assertThat(answer.headers()).containsEntry("ETag", tag).containsEntry("Cache-Control", "no-cache");
            assertThat(answer.contentType()).isEmpty();
            assertThat(answer.isEmpty()).isTrue();
            assertThat(Get.text(answer)).isEmpty();
            assertThat(answer.route()).isEqualTo("/characters");
        }
        for (String other : new String[] {"\"a\"", "", tag.replace("-1", "-2"), tag.substring(3)}) {
            assertThat(holding(ROUTES, "/characters", other).status()).as(other).isEqualTo(200);
        }
    }

    @Test
    void error_isSentWhateverTheClientHolds() {
        assertThat(holding(ROUTES, "/character/nobody", "*").status()).isEqualTo(404);
        assertThat(holding(ROUTES, "/characters?limit=0", "*").status()).isEqualTo(400);
        assertThat(holding(ROUTES, "/health", "*").status()).isEqualTo(200);
    }

    @Test
    void tag_ofOtherRoutes_isAnother() {
        String tag = Get.answer(ROUTES, "/characters").headers().get("ETag");

        assertThat(holding(GraphRoutes.of(GRAPH), "/characters", tag).status()).isEqualTo(200);
        assertThat(holding(ROUTES.withCeiling("PG"), "/characters", tag).status())
                .isEqualTo(200);
    }

    @Test
    void head_hasTheHeadersOfGet_andNoContent() {
        for (String url : EveryRoute.OF_HAMLET) {
            RouteAnswer get = Get.answer(ROUTES, url);
            RouteAnswer head = Get.answer(ROUTES, "HEAD", url);

            assertThat(head.status()).as(url).isEqualTo(200);
            assertThat(head.headers()).isEqualTo(get.headers());
            if (!url.equals("/health")) {
                assertThat(head.length()).isEqualTo(get.length());
            }
            assertThat(head.isEmpty()).isTrue();
            assertThat(Get.text(head)).isEmpty();
        }
        assertThat(Get.answer(ROUTES, "HEAD", "/nothing").status()).isEqualTo(404);
        assertThat(Get.text(Get.answer(ROUTES, "HEAD", "/nothing"))).isEmpty();
    }

    @Test
    void length_isThatOfTheContent_andUnknownOfAGraph() {
        for (String url : EveryRoute.OF_HAMLET) {
            RouteAnswer answer = Get.answer(ROUTES, url);
            if (answer.length().isPresent()) {
                assertThat(answer.length().getAsLong())
                        .as(url)
                        .isEqualTo(Get.text(answer).getBytes(StandardCharsets.UTF_8).length);
            } else {
                assertThat(url).matches("/graph|/character/[^/]*");
            }
        }
    }
}
