package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance whose character does not exist: questions about its character name something unknown. */
class LostInstanceTest {

    private static final String LOST = "0b000000-0000-4000-8000-000000009999";

    @ParameterizedTest
    @ValueSource(strings = {"", "/stats", "/relationships", "/together"})
    void question_aboutTheCharacterOfALostInstance_isUnknownId(String question) throws IOException {
        GraphRoutes routes = GraphRoutes.of(CharacterGraph.read(new ByteArrayInputStream(
                ("{\"nodes\": [{\"type\": \"character_instance\", \"id\": \"instance:" + LOST + "\"}], \"edges\": []}")
                        .getBytes(StandardCharsets.UTF_8))));

        RouteAnswer answer = Get.answer(routes, "/character/" + LOST + question);

        assertThat(answer.status()).as(Get.text(answer)).isEqualTo(404);
        assertThat(Get.text(answer)).contains("\"code\":\"unknown_id\"", "the template of instance:" + LOST);
    }
}
