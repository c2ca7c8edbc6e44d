package io.charactergraph.state;

import static io.charactergraph.model.EdgeKind.CREATED_FOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.GraphFixture;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DetailsBelowCeilingTest {

    private final GraphFixture studio = new GraphFixture();
    private final Asset.Id hidden = studio.asset(1, "explicit");
    private final Asset.Id shown = studio.asset(2, "general");
    private final Scene.Id hiddenScene = studio.scene(8, "explicit");
    private final Scene.Id shownScene = studio.scene(9, "general");

    private Map<String, String> below(NodeId id, Map<String, String> texts) {
        studio.details(asked -> Optional.of(new NodeDetails(asked, texts)));
        CharacterGraph graph = studio.build();
        assertThat(graph.node(id).fetchDetails().orElseThrow().texts()).isEqualTo(texts);
        return graph.filter(GraphFilter.rating("PG"))
                .node(id)
                .fetchDetails()
                .orElseThrow()
                .texts();
    }

    @Test
    void npcIdentity_losesHiddenPortraits() {
        GameNpc.Id npc = studio.npc(1);

        assertThat(below(
                        npc,
                        Map.of(
                                "personality",
                                "{\"mood\": 1.50,"
                                        + " \"identity\":{\"primaryPortraitAssetId\":1,\"primary_body_asset_id\":\"2\","
                                        + "\"clips\":[{\"id\":\"a\",\"asset_id\":\"asset:1\"},{\"assetId\":2}]}}")))
                .containsEntry(
                        "personality",
                        "{\"identity\":{\"clips\":[{\"id\":\"a\"},{\"assetId\":2}],"
                                + "\"primary_body_asset_id\":\"2\"},\"mood\":1.5}");
    }

    @Test
    void layout_isOne_whetherOrNotSomethingIsHidden() {
        String blanks =
                "{ \"\\u0062\" : 1.50, \"a\" : [ 1e2 ,\"\\/\" ],\"identity\":{ \"primaryPortraitAssetId\" : %s } }";

        assertThat(below(studio.npc(1), Map.of("meta", String.format(Locale.ROOT, blanks, "2"))))
                .containsEntry("meta", "{\"a\":[100,\"/\"],\"b\":1.5,\"identity\":{\"primaryPortraitAssetId\":2}}");
        assertThat(below(new GameNpc.Id(1), Map.of("meta", String.format(Locale.ROOT, blanks, "1"))))
                .containsEntry("meta", "{\"a\":[100,\"/\"],\"b\":1.5,\"identity\":{}}");
    }

    @Test
    void columnThatCanNameNothingRated_staysToTheByte() {
        String text = "[ \"noir\" , 1.50 ]";

        assertThat(below(shown, Map.of("style_tags", text))).containsEntry("style_tags", text);
    }

    @Test
    void keyTwice_isReadAsTheLoadReadsIt() {
        assertThat(below(
                        studio.npc(1),
                        Map.of("meta", "{\"identity\":{\"primaryBodyAssetId\":1,\"primaryBodyAssetId\":2}}")))
                .containsEntry("meta", "{\"identity\":{\"primaryBodyAssetId\":2}}");
        assertThat(below(
                        new GameNpc.Id(1),
                        Map.of("meta", "{\"identity\":{\"primaryBodyAssetId\":2,\"primaryBodyAssetId\":1}}")))
                .containsEntry("meta", "{\"identity\":{}}");
    }

    @Test
    void bothSpellings_goWhenTheOneThatCountsIsHidden() {
        assertThat(below(
                        studio.npc(1),
                        Map.of("meta", "{\"identity\":{\"primaryBodyAssetId\":1,\"primary_body_asset_id\":2}}")))
                .containsEntry("meta", "{\"identity\":{}}");
        assertThat(below(
                        new GameNpc.Id(1),
                        Map.of("meta", "{\"identity\":{\"primaryBodyAssetId\":2,\"primary_body_asset_id\":1}}")))
                .containsEntry("meta", "{\"identity\":{\"primaryBodyAssetId\":2}}");
    }

    @Test
    void numbersOfAnyExponent_areRead() {
        List<String> odd = List.of("1e-2147483649", "1e2147483649", "-0", "1e400", "1E-400", "0e99999999999", "1.5");

        assertThat(below(
                        studio.npc(1),
                        Map.of(
                                "meta",
                                "{\"identity\":{\"clips\":["
                                        + odd.stream()
                                                .map(n -> "{\"asset_id\":" + n + "}")
                                                .collect(Collectors.joining(","))
                                        + "]}}")))
                .containsEntry(
                        "meta",
                        "{\"identity\":{\"clips\":[{\"asset_id\":1e-2147483649},{},{},{},{\"asset_id\":1E-400},{},{\"asset_id\":1.5}]}}");
    }

    @Test
    void assetTagsAndLinkage_loseHiddenScenes() {
        assertThat(below(
                        shown,
                        Map.of(
                                "tags",
                                "[\"noir\",\"scene:8\",\"scene:9\",[\"scene:8\"]]",
                                "media_metadata",
                                "{\"character_linkage\":{\"scene_id\":8,\"scene_node_id\":80}}")))
                .containsEntry("tags", "[\"noir\",\"scene:9\",[\"scene:8\"]]")
                .containsEntry("media_metadata", "{\"character_linkage\":{}}");
    }

    @Test
    void generationInputsAndContext_loseHiddenRows() {
        Generation.Id generation =
                studio.generation(Generation.builder(new Generation.Id(1)).rating("general"));
        studio.edge(CREATED_FOR, generation, shownScene);

        assertThat(below(
                        generation,
                        Map.of(
                                "inputs",
                                "[{\"role\":\"seed\",\"asset_id\":1},{\"sceneId\":\"scene-8\"},{\"asset_id\":2}]",
                                "canonical_params",
                                "{\"scene_id\":9,\"scene_context\":{\"from_scene\":{\"id\":8},\"to_scene\":{\"id\":9}}}",
                                "final_prompt",
                                "a text")))
                .containsEntry("inputs", "[{\"role\":\"seed\"},{},{\"asset_id\":2}]")
                .containsEntry(
                        "canonical_params",
                        "{\"scene_context\":{\"from_scene\":{},\"to_scene\":{\"id\":9}},\"scene_id\":9}")
                .containsEntry("final_prompt", "a text");
        assertThat(studio.build().filter(GraphFilter.rating("PG")).find(hidden)).isEmpty();
        assertThat(studio.build().filter(GraphFilter.rating("PG")).find(hiddenScene))
                .isEmpty();
    }

    @Test
    void textThatCannotBeRead_goesWhole() {
        assertThat(below(studio.npc(1), Map.of("meta", "{\"identity\":"))).isEmpty();
    }
}
