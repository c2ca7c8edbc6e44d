package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a dangling reference says is missing. */
class MissingIdsTest {

    private static final String MISSING = "ABCDEF00-0000-4000-8000-000000000001";

    private static CharacterGraph asset(String linkage) {
        return CharacterGraph.load(RowsSource.of(StudioRows.builder()
                .table("characters", List.of("id", "character_id"))
                .table("character_instances", List.of("id", "character_id"))
                .table("game_scenes", List.of("id", "meta"))
                .row("game_scene_nodes", Map.of("id", "5", "scene_id", "12"))
                .row("assets", Map.of("id", "7", "media_metadata", "{\"character_linkage\":" + linkage + "}"))
                .build()));
    }

    private static List<String> missing(CharacterGraph graph) {
        return AnswerSheet.of(graph).lines().stream()
                .filter(line -> line.contains("whoPointsAtMissing"))
                .toList();
    }

    @Test
    void uuid_inUpperCase_isMissingUnderItsIdOnly() {
        CharacterGraph graph = asset("{\"character_template_id\":\"" + MISSING + "\"}");

        assertThat(missing(graph))
                .filteredOn(line -> line.contains("character:"))
                .containsExactly("{\"owners\":[\"asset:7\"],\"q\":\"whoPointsAtMissing\",\"ref\":\"character:"
                        + MISSING.toLowerCase(Locale.ROOT) + "\"}");
        assertThat(graph.tables().unresolved().all())
                .extracting(UnresolvedReference::missingKey)
                .allSatisfy(key -> assertThat(key).isEmpty());
    }

    @Test
    void manifest_namesTheEdgesThatItWouldHaveMade() {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(StudioRows.builder()
                .table("characters", List.of("id", "character_id"))
                .table("game_scenes", List.of("id", "meta"))
                .row(
                        "scene_character_manifests",
                        Map.of(
                                "id",
                                "1",
                                "scene_id",
                                "9",
                                "required_characters",
                                "[]",
                                "character_roles",
                                "{\"a\":\"lead\"}"))
                .row("scene_character_manifests", Map.of("id", "2", "scene_id", "9", "required_characters", "[\"b\"]"))
                .build()));

        assertThat(graph.tables().unresolved().all())
                .extracting(reference -> reference.rowId() + " " + reference.path() + " " + reference.kinds())
                .containsExactlyInAnyOrder(
                        "1 scene_id [HAS_ROLE, FILLS_ROLE, APPEARS_IN]",
                        "1 character_roles.a [FILLS_ROLE, APPEARS_IN]",
                        "2 scene_id [REQUIRES_CHARACTER, APPEARS_IN]",
                        "2 required_characters[0] [REQUIRES_CHARACTER, APPEARS_IN]");
    }

    @Test
    void sceneNode_whoseSceneIsGone_isMissingAsThatScene() {
        CharacterGraph graph = asset("{\"scene_node_id\":5}");

        assertThat(graph.tables().unresolved().all())
                .filteredOn(reference -> reference.table().equals("assets"))
                .singleElement()
                .satisfies(reference -> {
                    assertThat(reference.reason()).isEqualTo(UnresolvedReference.Reason.DANGLING);
                    assertThat(reference.missing()).containsExactly(Scene.Id.game(12));
                });
        assertThat(missing(graph))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo(
                                "{\"owners\":[\"asset:7\"],\"q\":\"whoPointsAtMissing\",\"ref\":\"scene:game:12\"}"));
    }
}
