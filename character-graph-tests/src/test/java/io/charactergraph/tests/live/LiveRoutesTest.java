package io.charactergraph.tests.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.LiveGraph;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.tests.routes.Get;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The routes over a graph that is loaded and refreshed, and over one that fails. */
class LiveRoutesTest {

    private final ManualScheduler scheduler = new ManualScheduler();
    private final ChangingSource source = new ChangingSource(SampleStudio.hamlet());

    private LiveGraph started() {
        return LiveGraph.builder(source)
                .executor(scheduler)
                .clock(scheduler)
                .ticks(scheduler)
                .every(Duration.ofMinutes(1))
                .start();
    }

    private static String health(GraphRoutes routes) {
        RouteAnswer answer = Get.answer(routes, "/health");
        assertThat(answer.status()).isEqualTo(200);
        return Get.text(answer);
    }

    @Test
    void routes_beforeTheFirstLoad_sayThatItIsLoading() {
        GraphRoutes routes = GraphRoutes.of(started());

        RouteAnswer answer = Get.answer(routes, "/characters");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "2").doesNotContainKey("ETag");
        assertThat(Get.text(answer))
                .startsWith("{\"error\":{\"code\":\"loading\",\"message\":\"The first load has not ended yet.");
        assertThat(health(routes)).isEqualTo("{\"status\":\"loading\",\"service\":\"character-graph\"}");
        assertThat(Get.answer(routes, "/nothing").status()).isEqualTo(404);
        assertThat(Get.answer(routes, "POST", "/characters").status()).isEqualTo(405);
        assertThat(Get.answer(routes, "/openapi.json").status()).isEqualTo(200);

        scheduler.run();

        assertThat(Get.answer(routes, "/characters").status()).isEqualTo(200);
        assertThat(health(routes)).startsWith("{\"status\":\"ok\",").contains("\"ageSeconds\":0,");
    }

    @Test
    void firstLoad_thatFails_isLoading_withTheKindOfFailure() {
        source.fail(() -> new GraphLoadException(GraphLoadException.Phase.CONNECTING, null, "secret of a row", null));
        GraphRoutes routes = GraphRoutes.of(started());
        scheduler.run();

        assertThat(health(routes))
                .isEqualTo(
                        "{\"status\":\"loading\",\"service\":\"character-graph\",\"lastFailure\":{\"kind\":\"connecting\","
                                + "\"at\":\"2026-03-01T00:00:00.000000Z\"}}");
        assertThat(Get.text(Get.answer(routes, "/graph")))
                .contains("\"loading\"")
                .doesNotContain("secret");
    }

    @Test
    void refresh_thatFails_leavesTheGraph_andIsStale() {
        LiveGraph live = started();
        scheduler.run();
        GraphRoutes routes = GraphRoutes.of(live);
        String before = Get.text(routes, "/usage");
        String tag = Get.answer(routes, "/usage").headers().get("ETag");
        source.fail(() -> new IllegalStateException("secret of a row"));
        scheduler.pass(Duration.ofMinutes(1));

        assertThat(health(routes))
                .startsWith(
                        "{\"status\":\"stale\",\"service\":\"character-graph\",\"loadedAt\":\"2026-03-01T00:00:00.000000Z\","
                                + "\"ageSeconds\":60,")
                .contains("\"lastFailure\":{\"kind\":\"failed\",\"at\":\"2026-03-01T00:01:00.000000Z\"}")
                .doesNotContain("secret");
        assertThat(Get.text(routes, "/usage")).isEqualTo(before);
        assertThat(Get.answer(routes, "/usage").headers()).containsEntry("ETag", tag);

        source.mend();
        scheduler.pass(Duration.ofMinutes(5));
        assertThat(health(routes)).startsWith("{\"status\":\"ok\",").contains("\"kind\":\"failed\"");
    }

    @Test
    void refresh_thatPublishes_hasAnotherTag_andOtherAnswers() {
        LiveGraph live = started();
        scheduler.run();
        GraphRoutes routes = GraphRoutes.of(live);
        RouteAnswer before = Get.answer(routes, "/findings");
        String tag = before.headers().get("ETag");
        source.set(SampleStudio.hamletWithFaults());
        scheduler.pass(Duration.ofMinutes(1));

        RouteAnswer after = routes.answer(Get.request("GET", "/findings").withIfNoneMatch(tag));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.headers().get("ETag")).isNotEqualTo(tag);
        assertThat(Get.text(after)).isNotEqualTo(Get.text(before));
        assertThat(routes.answer(Get.request("GET", "/findings")
                                .withIfNoneMatch(after.headers().get("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void refusedLoad_isAFailureOfItsKind() {
        LiveGraph live = LiveGraph.builder(source)
                .executor(scheduler)
                .clock(scheduler)
                .ticks(scheduler)
                .every(Duration.ofMinutes(1))
                .validators(List.of((before, after) -> before.isPresent() ? List.of("secret of a row") : List.of()))
                .start();
        scheduler.run();
        source.set(SampleStudio.hamletWithFaults());
        scheduler.pass(Duration.ofMinutes(1));

        assertThat(health(GraphRoutes.of(live)))
                .contains("\"kind\":\"refused\"")
                .doesNotContain("secret");
    }

    @Test
    void ceiling_thatTheScaleDoesNotKnow_answersNothingButANumber() {
        GraphRoutes routes = GraphRoutes.of(started()).withCeiling("spicy");
        scheduler.run();

        for (String url : List.of("/characters", "/graph", "/graph?content_rating=explicit", "/health")) {
            RouteAnswer answer = Get.answer(routes, url);
            assertThat(answer.status()).as(url).isEqualTo(500);
            assertThat(Get.text(answer))
                    .matches("[{]\"error\":[{]\"code\":\"internal\",\"message\":\"The service has failed[.] Its log has"
                            + " the reason as number \\d+[.]\"[}][}]");
        }
    }
}
