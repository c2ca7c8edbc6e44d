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
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.Answer;
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
    private static List<Answer> answers(CharacterGraph graph) {
        List<Answer> answers = new ArrayList<>();
        graph.typed().nodes().forEach(node -> {
            answers.add(graph.node(node.id()).users());
            answers.add(graph.node(node.id()).deletion());
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
            answers.add(graph.scene(scene.id()).readiness());
        });
        graph.nodes(Arc.class).forEach(arc -> answers.add(graph.arc(arc.id()).view()));
        graph.nodes(World.class)
                .forEach(world -> answers.add(graph.world(world.id()).view()));
        graph.nodes(Asset.class)
                .forEach(asset -> answers.add(graph.asset(asset.id()).lineage()));
        answers.add(graph.usage().together());
        answers.add(graph.tables().unresolved());
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
        assertThatThrownBy(() -> GRAPH.json().text(GRAPH.diff(GRAPH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer: there is no JSON for a GraphDiff; see docs/json.md for the answers that have one");
    }
}
