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
import java.util.Map;
import java.util.Optional;
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
        assertThat(graph.details(id).orElseThrow().texts()).isEqualTo(texts);
        return graph.filter(GraphFilter.rating("PG")).details(id).orElseThrow().texts();
    }

    @Test
    void npcIdentity_losesHiddenPortraits() {
        GameNpc.Id npc = studio.npc(1);

        assertThat(below(
                        npc,
                        Map.of(
                                "personality",
                                "{\"mood\": 1.50, \"identity\":{\"primaryPortraitAssetId\":1,\"primary_body_asset_id\":\"2\","
                                        + "\"clips\":[{\"id\":\"a\",\"asset_id\":\"asset:1\"},{\"assetId\":2}]}}")))
                .containsEntry(
                        "personality",
                        "{\"mood\":1.50,\"identity\":{\"primary_body_asset_id\":\"2\","
                                + "\"clips\":[{\"id\":\"a\"},{\"assetId\":2}]}}");
    }

    @Test
    void nothingHidden_staysToTheByte() {
        String text = "{ \"identity\" : {\"primaryPortraitAssetId\" : 2} }";

        assertThat(below(studio.npc(1), Map.of("meta", text))).containsEntry("meta", text);
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
                        "{\"scene_id\":9,\"scene_context\":{\"from_scene\":{},\"to_scene\":{\"id\":9}}}")
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
