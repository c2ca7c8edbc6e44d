package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.testkit.internal.JsonText;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.CeilingStudios;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random requests: no answer is an internal error, and below a ceiling each answer is that of a studio without the hidden rows. */
class RouteFuzzTest {

    private static final int REQUESTS = 1_000;

    private static final Pattern BUILT_AT = Pattern.compile("\"builtAt\":\"[^\"]*\"");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.requests", 10L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void requests_ofAnySort_areAnsweredAsWithoutTheHiddenRows(long seed) {
        StudioRows studio = CeilingStudios.of(seed);
        String ceiling = List.of("general", "romantic", "adult").get((int) (seed % 3));
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        CharacterGraph without =
                CharacterGraph.load(RowsSource.of(CeilingStudios.withoutHidden(studio, graph, ceiling)));
        GraphRoutes below = GraphRoutes.of(graph).withCeiling(ceiling);
        GraphRoutes expected = GraphRoutes.of(without).withCeiling(ceiling);
        RandomRequests requests = new RandomRequests(graph, seed);
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            String method = requests.method();
            String url = requests.next();
            String as = "seed " + seed + ", ceiling " + ceiling + ", " + method + " " + url;
            RouteAnswer answer = Get.answer(below, method, url);
            String text = Get.text(answer);

            statuses.merge(answer.status(), 1, Integer::sum);
            assertThat(answer.status()).as(as).isIn(200, 400, 404, 405, 413);
            if (!answer.isEmpty()) {
                JsonText.check(text);
            }
            if (!answer.route().equals("/health")) {
                RouteAnswer other = Get.answer(expected, method, url);
                assertThat(answer.status()).as(as).isEqualTo(other.status());
                assertThat(timeless(text)).as(as).isEqualTo(timeless(Get.text(other)));
            }
        }
        assertThat(statuses.get(200)).as("seed %s: %s", seed, statuses).isGreaterThan(REQUESTS / 3);
        assertThat(statuses).as("seed %s", seed).containsKeys(400, 404, 405);
    }

    private static String timeless(String text) {
        return BUILT_AT.matcher(text).replaceAll("");
    }
}
