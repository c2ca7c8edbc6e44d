package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.CharacterQuestions;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.Answer;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.ListPage;
import io.charactergraph.query.NodeEdges;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.internal.JsonText;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as JSON. */
class AnswerJsonTest {

    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.answers", 6L));
    }

    /** Every question that returns an answer, about each node of the graph. */
    static List<Answer> answers(CharacterGraph graph) {
        List<Answer> answers = new ArrayList<>();
        graph.typed().nodes().forEach(node -> {
            answers.add(graph.node(node.id()).users());
            answers.add(graph.node(node.id()).deletion());
            answers.add(graph.node(node.id()).edges(2));
        });
        graph.nodes(CharacterTemplate.class).forEach(node -> {
            CharacterQuestions character = graph.character(node.id());
            answers.addAll(List.of(
                    character.scenes(),
                    character.assets(),
                    character.generations(),
                    character.usage(),
                    character.relationships(),
                    character.rating()));
        });
        graph.nodes(GameNpc.class)
                .forEach(npc -> answers.add(graph.npc(npc.id()).characters()));
        graph.nodes(Scene.class).forEach(scene -> {
            answers.add(graph.scene(scene.id()).view());
            answers.add(graph.scene(scene.id()).stats());
            answers.add(graph.scene(scene.id()).readiness());
        });
        graph.nodes(Arc.class).forEach(arc -> answers.add(graph.arc(arc.id()).view()));
        graph.nodes(World.class).forEach(world -> {
            answers.add(graph.world(world.id()).view());
            answers.add(ListPage.of(graph.world(world.id()).castings()));
        });
        graph.nodes(Asset.class)
                .forEach(asset -> answers.add(graph.asset(asset.id()).lineage()));
        answers.add(graph.usage().together());
        answers.add(graph.tables().unresolved());
        answers.add(ListPage.of(graph.tables().unresolved().all(), 1, 5));
        answers.add(ListPage.of(graph.tables().coverage().tables()));
        answers.add(ListPage.of(graph.usage().ranking(), 0, 3));
        answers.add(ListPage.of(graph.usage().neverUsed()));
        answers.add(ListPage.of(graph.check().findings(), 2, 10));
        answers.add(graph.check());
        return answers;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void text_ofEveryAnswer_isJson(long seed) {
        StudioRows studio = RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(true)
                .build()
                .rows();
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));

        assertThat(texts(graph)).as("seed " + seed).isNotEmpty().allSatisfy(JsonText::check);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void text_belowACeiling_isThatOfAStudioWithoutTheHiddenRows(long seed) {
        StudioRows studio = CeilingTest.studio(seed);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        GraphFilter ceiling = GraphFilter.rating("general").includingInactive();
        CharacterGraph without =
                CharacterGraph.load(RowsSource.of(CeilingTest.withoutHidden(studio, graph, "general")));

        assertThat(texts(graph.filter(ceiling)))
                .as("seed " + seed)
                .containsExactlyElementsOf(texts(without.filter(ceiling)));
    }

    private static List<String> texts(CharacterGraph graph) {
        return answers(graph).stream()
                .map(answer -> graph.json().withEdges().text(answer))
                .toList();
    }

    @Test
    void text_ofScenes_hasTheNamesThatClientsRead() {
        assertThat(GRAPH.json().text(GRAPH.character("francisco").scenes()))
                .startsWith(
                        "{\"character_id\":\"0a000000-0000-4000-8000-000000000015\",\"scenes\":[{\"type\":\"scene\",")
                .contains("\"role\":\"background\",\"roles\":[\"background\"],\"required\":false,"
                        + "\"ways\":[\"direct\",\"via_npc\"],\"because\":[\"Francisco fills role background")
                .endsWith("\"count\":1}")
                .doesNotContain("\"edges\"");
        assertThat(GRAPH.json().text(GRAPH.character("hamlet").scenes()))
                .contains("\"role\":\"protagonist\",\"roles\":[\"protagonist\"],\"required\":true,")
                .contains("\"role\":null,\"roles\":[],\"required\":false,");
        assertThat(GRAPH.json()
                        .text(GRAPH.character("instance:0b000000-0000-4000-8000-000000003004")
                                .scenes()))
                .startsWith("{\"character_instance_id\":\"0b000000-0000-4000-8000-000000003004\",\"scenes\":[");
    }

    @Test
    void text_ofASceneWithoutARole_hasNoRole() {
        assertThat(GRAPH.json().text(GRAPH.character("ophelia").scenes())).contains("\"role\":null,\"roles\":[],");
    }

    @Test
    void text_ofAssets_hasScenesAndExpressions() {
        assertThat(GRAPH.json().text(GRAPH.character("ophelia").assets()))
                .contains("\"reasons\":[\"depicts\",")
                .contains("\"scenes\":[{\"scene_id\":31,\"node_id\":3103}]")
                .contains("\"expressions\":[{\"npc_id\":6,\"state\":");
    }

    @Test
    void text_ofTheCharactersOfAnNpc_hasItsLinks() {
        assertThat(GRAPH.json().text(GRAPH.npc(15).characters()))
                .startsWith("{\"npc_id\":15,\"npc_name\":\"Corambis\",\"character_templates\":[{")
                .contains("\"links\":[{\"character_instance_id\":\"0b000000-0000-4000-8000-000000001005\","
                        + "\"sync_enabled\":true,\"sync_direction\":")
                .contains("\"priority\":");
    }

    @Test
    void text_ofUsage_hasTheCounts() {
        assertThat(GRAPH.json().text(GRAPH.character("ophelia").usage()))
                .isEqualTo("{\"characterId\":\"0a000000-0000-4000-8000-000000000004\",\"characterName\":\"Ophelia\","
                        + "\"instanceCount\":3,\"npcCount\":2,\"sceneCount\":8,\"assetCount\":27,\"directAssetCount\":11,"
                        + "\"generationCount\":11,\"promptVersionCount\":2,\"actionBlockCount\":1,\"worldIds\":[1,2,3],"
                        + "\"sceneIds\":[12,13,21,31,32,45,51],\"contentSceneIds\":[13],\"relatedCharacterIds\":["
                        + "\"0a000000-0000-4000-8000-000000000001\",\"0a000000-0000-4000-8000-000000000005\","
                        + "\"0a000000-0000-4000-8000-000000000006\"],\"lastUsedAt\":\"2025-04-26T11:25:00.000000Z\"}");
    }

    @Test
    void text_ofPathsAndReasons_hasNodesEdgesAndSentences() {
        assertThat(GRAPH.json().text(GRAPH.node("ophelia").paths().all("laertes", 2)))
                .contains("\"maxLength\":2,\"paths\":[{\"nodes\":[", "\"length\":", "\"truncated\":false");
        assertThat(GRAPH.json().text(GRAPH.asset(115).why("osric")))
                .contains("\"reasons\":[\"depicts\",\"scene\"],\"because\":[");
        assertThat(GRAPH.json().text(GRAPH.find("ophel"))).startsWith("{\"text\":\"ophel\",\"items\":[{");
    }

    @Test
    void write_withEdges_hasTheProof() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Answer answer = GRAPH.scene(47).casting(3);
        GRAPH.json().withEdges().write(answer, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(GRAPH.json().withEdges().text(answer))
                .contains("\"reason\":\"scene_binding\",\"players\":[{", "\"edges\":[{\"type\":\"");
    }

    @Test
    void text_ofAnAnswerWithoutJson_namesIt() {
        Answer own = new Own();

        assertThatThrownBy(() -> GRAPH.json().text(own))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer: there is no JSON for a Own; see docs/json.md for the answers that have one");
        assertThatThrownBy(() -> GRAPH.json().text(ListPage.of(List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no JSON for a ListPage of String");
    }

    private record Own() implements Answer {
        @Override
        public String explain() {
            return "";
        }
    }

    @Test
    void text_ofAPartOfAList_saysThatItGoesOn() {
        assertThat(GRAPH.json().text(ListPage.of(GRAPH.usage().ranking(), 1, 2)))
                .startsWith("{\"items\":[{\"characterId\":\"")
                .endsWith("}],\"truncated\":true,\"limit\":2,\"offset\":1,\"total\":31}");
        assertThat(GRAPH.json().text(ListPage.of(GRAPH.usage().ranking(), 30, 2)))
                .endsWith("}],\"truncated\":false,\"limit\":2,\"offset\":30,\"total\":31}");
        assertThat(GRAPH.json().text(ListPage.of(List.of())))
                .isEqualTo("{\"items\":[],\"truncated\":false,\"offset\":0,\"total\":0}");
    }

    @Test
    void text_ofAPartOfAnAnswer_saysThatItGoesOn() {
        CharacterScenes all = GRAPH.character("ophelia").scenes();

        assertThat(scenes(GRAPH.json().withPart(2, 3).text(all)))
                .isEqualTo(scenes(GRAPH.json().text(all)).subList(2, 5));
        assertThat(GRAPH.json().withPart(2, 3).text(all))
                .endsWith(",\"count\":8,\"truncated\":true,\"limit\":3,\"offset\":2}");
        assertThat(GRAPH.json().withPart(5, 3).text(all))
                .endsWith("}],\"count\":8,\"truncated\":false,\"limit\":3,\"offset\":5}");
        assertThat(GRAPH.json().withPart(9, Integer.MAX_VALUE).text(all))
                .contains("\"scenes\":[],\"count\":8,\"truncated\":false,");
        assertThatThrownBy(() -> GRAPH.json().withPart(0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit: -1 is negative; give 0 or a positive number");
    }

    private static List<String> scenes(String json) {
        return Pattern.compile("\"id\":\"(scene:[a-z]+:\\d+)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void text_ofTheStatsOfAScene_hasTheCounts() {
        assertThat(GRAPH.json().text(GRAPH.scene(45).stats()))
                .startsWith(
                        "{\"sceneId\":45,\"sceneTitle\":\"4.5 Rosemary, that's for remembrance\",\"characterCount\":6,")
                .contains("\"npcCount\":0,\"assetCount\":4,\"generationCount\":1,\"characterIds\":[\"0a")
                .endsWith(
                        "\"roles\":[\"antagonist\",\"companion\",\"messenger\",\"protagonist\",\"rival\",\"supporting\"],"
                                + "\"roleBindings\":{\"antagonist\":\"instance:0b000000-0000-4000-8000-000000003002\","
                                + "\"companion\":\"character:0a000000-0000-4000-8000-000000000007\","
                                + "\"protagonist\":\"character:0a000000-0000-4000-8000-000000000004\","
                                + "\"rival\":\"character:0a000000-0000-4000-8000-000000000006\","
                                + "\"supporting\":\"character:0a000000-0000-4000-8000-000000000003\"}}");
    }

    @Test
    void text_ofTheEdgesOfANode_hasThemByType() {
        assertThat(GRAPH.json().text(GRAPH.asset(105).edges(1)))
                .startsWith("{\"node\":{\"type\":\"asset\",")
                .contains(
                        "\"edges\":[{\"type\":\"part_of_arc\",\"direction\":\"out\",\"items\":[{\"type\":\"part_of_arc\",")
                .contains("{\"type\":\"depicts\",\"direction\":\"out\",")
                .contains("{\"type\":\"contains_asset\",\"direction\":\"in\",")
                .contains("\"truncated\":true")
                .endsWith("\"limit\":1,\"unresolved\":[]}");
    }

    @Test
    void ends_ofTheEdgesOfANode_areTheOtherNodesOfTheEdgesThatAreListed() {
        GRAPH.typed().nodes().forEach(node -> {
            NodeEdges answer = GRAPH.node(node.id()).edges(2);

            assertThat(answer.ends())
                    .extracting(GraphNode::id)
                    .containsExactlyElementsOf(answer.groups().stream()
                            .flatMap(group -> group.edges().stream()
                                    .map(edge ->
                                            group.direction() == NodeEdges.Direction.OUT ? edge.to() : edge.from()))
                            .distinct()
                            .sorted()
                            .toList());
        });
    }

    @Test
    void text_ofADifference_hasWhatChanged() {
        CharacterGraph film = GRAPH.filter(GraphFilter.worlds(2));

        assertThat(GRAPH.json().text(GRAPH.diff(film)))
                .startsWith("{\"addedNodes\":[],\"removedNodes\":[{\"type\":\"character_")
                .contains("\"story\":[");
    }
}
