package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.json.stream.UsageOrder;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.UsageStats;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sorted, searched and paged lists. */
class RouteListsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CharacterGraph GRAPH =
            CharacterGraph.load(RowsSource.of(SampleStudio.hamlet())).filter(GraphFilter.active());
    private static final GraphRoutes ROUTES = GraphRoutes.of(GRAPH);

    private static JsonNode list(String url) {
        return JSON.readTree(Get.text(ROUTES, url));
    }

    private static List<String> names(String url) {
        return list(url)
                .get("items")
                .valueStream()
                .map(item -> item.path("characterName").asString())
                .toList();
    }

    private static List<String> ids(String url) {
        return list(url)
                .get("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"/usage", "/characters"})
    void sort_byEachWord_isOfThatValue_andThenOfTheIds(String path) {
        for (UsageOrder order : UsageOrder.values()) {
            for (String way : new String[] {"asc", "desc"}) {
                String word = order.name().toLowerCase(Locale.ROOT);
                List<String> sorted = names(path + "?limit=1000&sort=" + word + "&order=" + way);
                assertThat(sorted)
                        .as(word + " " + way)
                        .hasSize(30)
                        .containsExactlyInAnyOrderElementsOf(names("/characters?limit=1000"));
            }
        }
        assertThat(names(path + "?sort=ranking&limit=1000"))
                .isEqualTo(GRAPH.usage().ranking().stream()
                        .map(stats -> stats.template().label())
                        .toList());
        assertThat(names(path + "?sort=ranking&order=asc&limit=1000")).isEqualTo(reversed(names("/usage?limit=1000")));
        assertThat(names(path + "?sort=name&limit=1000"))
                .isSortedAccordingTo(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)));
        assertThat(names(path + "?sort=name&order=desc&limit=1000"))
                .isEqualTo(reversed(names(path + "?sort=name&limit=1000")));
        assertThat(numbers(path + "?sort=scenes&limit=1000", "sceneCount"))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(numbers(path + "?sort=direct_assets&order=asc&limit=1000", "directAssetCount"))
                .isSorted();
    }

    private static List<Integer> numbers(String url, String property) {
        return list(url)
                .get("items")
                .valueStream()
                .map(item -> item.get(property).asInt())
                .toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void sort_byTimes_hasThoseThatWereNeverUsedLast() {
        for (String way : new String[] {"asc", "desc"}) {
            List<String> times = list("/usage?limit=1000&sort=last_used&order=" + way)
                    .get("items")
                    .valueStream()
                    .map(item -> item.path("lastUsedAt").asString(""))
                    .toList();
            int used = (int) times.stream().filter(time -> !time.isEmpty()).count();

            assertThat(used).isBetween(1, times.size() - 1);
            assertThat(times.subList(used, times.size())).containsOnly("");
            assertThat(times.subList(0, used))
                    .isSortedAccordingTo(way.equals("asc") ? Comparator.naturalOrder() : Comparator.reverseOrder());
        }
    }

    @Test
    void query_ofCharacters_findsKeysNamesAndTags_whateverTheCase() {
        for (String text : List.of("oph", "HAM", "danish", "a", "ghost", "zzz", "court")) {
            List<String> expected = GRAPH.usage().all().stream()
                    .map(UsageStats::template)
                    .filter(template -> Stream.of(
                                    template.key().stream(),
                                    template.name().stream(),
                                    template.displayName().stream(),
                                    template.tags().stream())
                            .flatMap(names -> names)
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))))
                    .map(template -> template.label())
                    .toList();
            assertThat(names("/characters?limit=1000&query=" + text)).as(text).isEqualTo(expected);
        }
        assertThat(names("/characters?query=oph")).containsExactly("Ophelia");
    }

    @Test
    void query_ofNodes_findsWhatTheSearchByTextFinds_andAllOfIt() {
        for (String text : List.of("ophelia", "hamlet", "e", "mousetrap", "asset:105", "lartes", "4.5")) {
            List<String> first = GRAPH.find(text).nodes().stream()
                    .map(GraphNode::id)
                    .map(Object::toString)
                    .toList();
            String url = "/nodes?limit=1000&query=" + Get.escaped(text);

            assertThat(ids(url))
                    .as(text)
                    .startsWith(first.toArray(new String[0]))
                    .doesNotHaveDuplicates();
            assertThat(list(url).get("total").asInt()).isEqualTo(ids(url).size());
            assertThat(ids("/nodes?limit=3&offset=2&query=" + Get.escaped(text)))
                    .isEqualTo(ids(url).stream().skip(2).limit(3).toList());
            assertThat(ids(url + "&type=scene&type=arc"))
                    .isEqualTo(ids(url).stream()
                            .filter(id -> id.startsWith("scene:") || id.startsWith("arc:"))
                            .toList());
        }
    }

    @Test
    void nodes_ofTypes_areThoseOfTheGraph_inParts() {
        List<String> all =
                GRAPH.typed().nodes().map(node -> node.id().toString()).toList();
        List<String> parts = new ArrayList<>();
        for (int offset = 0; offset < all.size(); offset += 37) {
            parts.addAll(ids("/nodes?limit=37&offset=" + offset));
        }

        assertThat(parts).isEqualTo(all);
        for (NodeKind kind : NodeKind.values()) {
            assertThat(list("/nodes?type=" + kind.wireType()).get("total").asInt())
                    .as(kind.wireType())
                    .isEqualTo(GRAPH.typed().nodeCount(kind));
        }
    }

    @Test
    void filtersOfLists_keepWhatTheyName() {
        assertThat(list("/findings?severity=error&rule=role-unfilled&rule=dangling-reference&limit=1000")
                        .get("items")
                        .valueStream())
                .allMatch(item -> item.get("severity").asString().equals("error"));
        assertThat(list("/unresolved?reason=DANGLING&table=game_scenes&limit=1000")
                        .get("items")
                        .valueStream())
                .allMatch(item -> item.get("reason").asString().equals("DANGLING")
                        && item.get("table").asString().equals("game_scenes"));
    }
}
