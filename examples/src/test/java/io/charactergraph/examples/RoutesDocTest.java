package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.LiveGraph;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.routes.RouteLimits;
import io.charactergraph.routes.RouteRequest;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/routes.md}, and in the Javadoc of its package. */
class RoutesDocTest {

    @Test
    void answering() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LiveGraph live =
                LiveGraph.builder(RowsSource.of(SampleStudio.hamlet())).start()) {
            live.awaitGraph(Duration.ofMinutes(1));

            GraphRoutes routes = GraphRoutes.of(live).withCeiling("PG-13");
            RouteAnswer answer =
                    routes.answer(RouteRequest.of("GET", GraphRoutes.ROOT + "/character/ophelia/scenes", "limit=10"));
            answer.write(out);

            RouteLimits limits = RouteLimits.STANDARD.withGraphSize(50_000).withTime(Duration.ofSeconds(2));
            GraphRoutes careful = routes.withLimits(limits);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.route()).isEqualTo("/character/{uuid}/scenes");
            assertThat(careful.limits()).isEqualTo(limits);
            assertThat(careful.ceiling()).contains("PG-13");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"character_id\":");
    }

    @Test
    void request() {
        RouteRequest request = RouteRequest.of("GET", "/api/v1/character-graph/character/ophelia/scenes", "limit=10");

        assertThat(request).hasToString("GET /api/v1/character-graph/character/ophelia/scenes?limit=10");
    }
}
