package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.AmbiguousKeyException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in a graph can be named, and what a name means is never guessed. */
class NamesOfNodesTest {

    private static final CharacterTemplate.Id FIRST = id(1);
    private static final CharacterTemplate.Id SECOND = id(2);
    private static final CharacterTemplate.Id THIRD = id(3);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.studios", 100L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNode_ofARandomStudio_canBeNamedByItsId(long seed) {
        CharacterGraph graph =
                CharacterGraph.load(RowsSource.of(RandomStudio.of(seed).rows()));

        graph.typed()
                .nodes()
                .forEach(node -> assertThat(NodeId.parse(node.id().toString())).isEqualTo(node.id()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTemplate_ofARandomStudio_canBeNamedByItsKey(long seed) {
        CharacterGraph graph =
                CharacterGraph.load(RowsSource.of(RandomStudio.of(seed).rows()));
        List<CharacterTemplate> templates = templates(graph);
        Map<String, Integer> keys = new HashMap<>();
        templates.forEach(template -> template.key().ifPresent(key -> keys.merge(key, 1, Integer::sum)));

        for (CharacterTemplate template : templates) {
            template.key().filter(key -> keys.get(key) == 1).ifPresent(key -> {
                assertThat(graph.character(CharacterRef.ofKey(key)).usage().template())
                        .isEqualTo(template);
                boolean isIdOfOther = templates.stream()
                        .anyMatch(
                                other -> other.id().uuid().toString().equalsIgnoreCase(key) && !other.equals(template));
                if (!key.isBlank() && !isIdOfOther) {
                    CharacterRef typed = CharacterRef.parse("character:" + key);
                    assertThat(graph.character(typed).usage().template()).isEqualTo(template);
                    assertThat(CharacterRef.parse(typed.toString())).isEqualTo(typed);
                }
            });
        }
    }

    @Test
    void key_thatEndsInABlank_isMetExactlyAndOtherwiseTrimmed() {
        CharacterGraph graph =
                load(template(FIRST, "hero ", true), template(SECOND, " villain", true), template(THIRD, "hero", true));

        assertThat(found(graph, "hero ")).isEqualTo(FIRST);
        assertThat(found(graph, "character:hero ")).isEqualTo(FIRST);
        assertThat(found(graph, "hero")).isEqualTo(THIRD);
        assertThat(found(graph, " hero")).isEqualTo(THIRD);
        assertThat(found(graph, " character: hero\t")).isEqualTo(THIRD);
        assertThat(found(graph, " villain")).isEqualTo(SECOND);
        assertThat(found(graph, "character: villain")).isEqualTo(SECOND);
    }

    @Test
    void key_ofAnInactiveAndAnActiveTemplate_meansTheActiveOne() {
        CharacterGraph graph = load(template(FIRST, "twin", false), template(SECOND, "twin", true));

        questions()
                .forEach((name, question) ->
                        assertThat(question.apply(graph)).as(name).isEqualTo(SECOND));
    }

    @Test
    void key_ofTwoActiveTemplates_isAmbiguousInEveryQuestion() {
        CharacterGraph graph =
                load(template(FIRST, "twin", true), template(SECOND, "twin", true), template(THIRD, "twin", false));

        questions()
                .forEach((name, question) -> assertThatThrownBy(() -> question.apply(graph))
                        .as(name)
                        .isInstanceOfSatisfying(AmbiguousKeyException.class, e -> {
                            assertThat(e.key()).isEqualTo("twin");
                            assertThat(e.candidates())
                                    .extracting(CharacterTemplate::id)
                                    .containsExactly(FIRST, SECOND, THIRD);
                        })
                        .hasMessage("key: 'twin' is AMBIGUOUS: it is the key of Twin 1 [" + FIRST
                                + "] (active), Twin 2 [" + SECOND + "] (active), Twin 3 [" + THIRD
                                + "] (inactive); name one of them by its id"));
    }

    @Test
    void key_ofTwoInactiveTemplates_isAmbiguousToo() {
        CharacterGraph graph = load(template(FIRST, "twin", false), template(SECOND, "twin", false));

        assertThatThrownBy(() -> found(graph, "twin")).isInstanceOf(AmbiguousKeyException.class);
    }

    @Test
    void key_underAFilter_isChosenAmongWhatIsVisible() {
        StudioRows rows = rows(template(FIRST, "twin", true), template(SECOND, "twin", true)).toBuilder()
                .row("game_worlds", Map.of("id", "1"))
                .row("game_worlds", Map.of("id", "2"))
                .row("character_instances", instance(1, FIRST, "1"))
                .row("character_instances", instance(2, SECOND, "2"))
                .build();
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(rows));

        assertThatThrownBy(() -> found(graph, "twin")).isInstanceOf(AmbiguousKeyException.class);
        assertThat(found(graph.filter(GraphFilter.worlds(2)), "twin")).isEqualTo(SECOND);
        assertThat(found(graph.filter(GraphFilter.worlds(1)), "twin")).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "OPHELIA, ophelia",
        "Ophelia, ophelia",
        "oph, ophelia",
        "ophelia_2, ophelia",
        "Hamlet, hamlet",
        "The Ghost, ghost",
        "ofelia, ophelia"
    })
    void suggestion_ofWhatAPersonMightType_comesFirst(String typed, String key) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

        assertThatThrownBy(() -> graph.findScenesForCharacter(CharacterRef.parse(typed)))
                .isInstanceOfSatisfying(
                        UnknownNodeException.class, e -> assertThat(e.nearest()).startsWith(key));
    }

    @Test
    void suggestion_ofAnArcInTheWrongCase_comesFirst() {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

        assertThatThrownBy(() -> graph.require(NodeId.parse("arc:REVENGE")))
                .isInstanceOfSatisfying(
                        UnknownNodeException.class, e -> assertThat(e.nearest()).startsWith("arc:revenge"));
    }

    /** Everything that takes a character by its key, as the template that it takes it for. */
    private static Map<String, Function<CharacterGraph, NodeId>> questions() {
        CharacterRef twin = CharacterRef.parse("twin");
        Map<String, Function<CharacterGraph, NodeId>> questions = new LinkedHashMap<>();
        questions.put(
                "scenes",
                graph -> graph.findScenesForCharacter(twin).character().id());
        questions.put(
                "assets",
                graph -> graph.findAssetsForCharacter(twin).character().id());
        questions.put(
                "generations",
                graph -> graph.findGenerationsForCharacter(twin).character().id());
        questions.put(
                "graph",
                graph -> graph.getCharacterGraph(twin, 1)
                        .nodes(CharacterTemplate.class)
                        .findFirst()
                        .orElseThrow()
                        .id());
        questions.put("usage", graph -> graph.character(twin).usage().template().id());
        return questions;
    }

    private static NodeId found(CharacterGraph graph, String typed) {
        return graph.character(CharacterRef.parse(typed)).usage().template().id();
    }

    private static List<CharacterTemplate> templates(CharacterGraph graph) {
        return graph.typed()
                .nodes(NodeKind.CHARACTER_TEMPLATE)
                .map(CharacterTemplate.class::cast)
                .toList();
    }

    private static CharacterTemplate.Id id(int number) {
        return new CharacterTemplate.Id(new UUID(0x4000, number));
    }

    private static Map<String, String> template(CharacterTemplate.Id id, String key, boolean active) {
        return Map.of(
                "id",
                id.uuid().toString(),
                "character_id",
                key,
                "display_name",
                "Twin " + id.uuid().getLeastSignificantBits(),
                "is_active",
                active ? "t" : "f");
    }

    private static Map<String, String> instance(int number, CharacterTemplate.Id template, String world) {
        return Map.of(
                "id",
                new UUID(0x5000, number).toString(),
                "character_id",
                template.uuid().toString(),
                "world_id",
                world,
                "is_active",
                "t");
    }

    @SafeVarargs
    private static StudioRows rows(Map<String, String>... templates) {
        StudioRows.Builder studio = StudioRows.builder();
        for (Map<String, String> row : templates) {
            studio.row("characters", row);
        }
        return studio.build();
    }

    @SafeVarargs
    private static CharacterGraph load(Map<String, String>... templates) {
        return CharacterGraph.load(RowsSource.of(rows(templates)));
    }
}
