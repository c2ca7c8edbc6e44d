package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.routes.RouteRequest;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Requests for what is there, though not all that the answer needs. */
class RouteMissesTest {

    private static final String OSRIC_IN_THE_FILM = "0b000000-0000-4000-8000-000000003012";

    private final GraphRoutes routes =
            GraphRoutes.of(CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults())));

    @Test
    void instance_whoseTemplateTheFilterLeavesOut_isUnknown() throws IOException {
        RouteAnswer answer = ask("/character/" + OSRIC_IN_THE_FILM, "tag=no-template-has-this");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(text(answer)).contains("\"code\":\"unknown_id\"", "the template of");
    }

    @Test
    void arc_withoutAName_isABadParameter() throws IOException {
        for (String arc : new String[] {"%00", "%20", ""}) {
            RouteAnswer answer = ask("/usage", "arc=" + arc);

            assertThat(answer.status()).as(arc).isEqualTo(400);
            assertThat(text(answer)).contains("\"code\":\"bad_parameter\"", "\"parameter\":\"arc\"");
        }
    }

    private RouteAnswer ask(String path, String query) {
        return routes.answer(RouteRequest.of("GET", GraphRoutes.ROOT + path, query));
    }

    private static String text(RouteAnswer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
