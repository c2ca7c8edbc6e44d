package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a null or a value of the wrong type under a free key means (readings R13), and who points at what is missing (R9a). */
class KeyReadingsTest {

    private static final String ELF = "00000000-0000-4000-8000-000000000001";
    private static final String MISSING = "00000000-0000-4000-8000-00000000000f";
    private static final String INSTANCE = "10000000-0000-4000-8000-000000000001";
    private static final String PROMPT = "20000000-0000-4000-8000-000000000001";
    private static final String ACTION = "30000000-0000-4000-8000-000000000001";

    private static StudioRows.Builder studio() {
        return StudioRows.builder()
                .row("characters", Map.of("id", ELF, "character_id", "elf_01"))
                .row("character_instances", Map.of("id", INSTANCE, "character_id", ELF))
                .row("game_npcs", Map.of("id", "1", "name", "The Watch"))
                .row("game_worlds", Map.of("id", "1", "name", "Elsinore"))
                .row("prompt_versions", Map.of("id", PROMPT))
                .row("action_blocks", Map.of("id", ACTION))
                .row("assets", Map.of("id", "4"))
                .row("scenes", Map.of("id", "6"))
                .row("game_scenes", Map.of("id", "3", "meta", "{}"));
    }

    private static CharacterGraph load(StudioRows.Builder studio) {
        return CharacterGraph.load(RowsSource.of(studio.build()));
    }

    private static List<String> unresolved(CharacterGraph graph) {
        return graph.tables().unresolved().all().stream()
                .map(reference -> reference.reason() + " " + reference.path() + " " + reference.text())
                .toList();
    }

    private static List<String> edges(CharacterGraph graph, EdgeKind... kinds) {
        return graph.typed()
                .edges()
                .filter(edge -> List.of(kinds).contains(edge.kind()))
                .map(GraphEdge::toString)
                .toList();
    }

    private static List<String> missing(StudioRows.Builder studio) {
        return AnswerSheet.of(load(studio)).lines().stream()
                .filter(line -> line.contains("whoPointsAtMissing"))
                .toList();
    }

    @Test
    void roleOfAScene_withNull_isThereAndFilledByNobody() {
        CharacterGraph graph = load(studio().row(
                        "game_scenes",
                        Map.of("id", "5", "meta", "{\"character_roles\":{\"background\":null,\" \":null}}")));

        assertThat(unresolved(graph)).containsExactly("MALFORMED meta.character_roles.   ");
        assertThat(graph.find(NodeId.parse("role:5:background"))).isPresent();
        assertThat(edges(graph, EdgeKind.FILLS_ROLE, EdgeKind.APPEARS_IN)).isEmpty();
    }

    @Test
    void defaultNpc_besideARoleThatCannotBeRead_appearsWithoutARole() {
        for (String cast : List.of(
                "[{\"role\":\" \",\"defaultNpcId\":1}]",
                "[{\"role\":5,\"defaultNpcId\":1}]",
                "{\" \":{\"defaultNpcId\":1}}")) {
            CharacterGraph graph =
                    load(studio().row("game_scenes", Map.of("id", "5", "meta", "{\"cast\":" + cast + "}")));

            assertThat(unresolved(graph)).as(cast).hasSize(1).first().asString().startsWith("MALFORMED meta.cast");
            assertThat(edges(graph, EdgeKind.FILLS_ROLE, EdgeKind.HAS_ROLE)).isEmpty();
            assertThat(edges(graph, EdgeKind.APPEARS_IN)).as(cast).hasSize(1);
        }
    }

    @Test
    void keyOfAManifest_withNullOrAWrongValue_appears() {
        for (String value : List.of("null", "5", "[]", "true")) {
            CharacterGraph graph = load(studio().row(
                            "scene_character_manifests",
                            Map.of("id", "7", "scene_id", "3", "character_roles", "{\"elf_01\":" + value + "}")));

            assertThat(unresolved(graph))
                    .isEqualTo(value.equals("null") ? List.of() : List.of("MALFORMED character_roles.elf_01 " + value));
            assertThat(edges(graph, EdgeKind.APPEARS_IN)).hasSize(1);
            assertThat(edges(graph, EdgeKind.HAS_ROLE, EdgeKind.FILLS_ROLE)).isEmpty();
        }
    }

    @Test
    void keyOfAnInstanceRequirement_withNullOrAWrongValue_isLookedAt() {
        CharacterGraph graph = load(studio().row(
                        "scene_character_manifests",
                        Map.of("id", "7", "scene_id", "3", "instance_requirements", "{\"ghost\":null,\"orc\":5}")));

        assertThat(unresolved(graph))
                .containsExactly(
                        "DANGLING instance_requirements.ghost ghost",
                        "MALFORMED instance_requirements.orc 5",
                        "DANGLING instance_requirements.orc orc");
    }

    @Test
    void keyOfARelationship_withNullOrAWrongValue_isNotLookedAt() {
        CharacterGraph graph = load(studio().row(
                        "scene_character_manifests",
                        Map.of("id", "7", "scene_id", "3", "required_relationships", "{\"a_x_b\":null,\"c\":5}")));

        assertThat(unresolved(graph)).containsExactly("MALFORMED required_relationships.c 5");
    }

    @Test
    void keyOfARelationship_withAHalfThatSeveralTemplatesBear_isAmbiguous() {
        CharacterGraph graph = load(studio().row("characters", Map.of("id", MISSING, "character_id", "twin"))
                .row("characters", Map.of("id", MISSING.replace('f', 'e'), "character_id", "twin"))
                .row(
                        "scene_character_manifests",
                        Map.of(
                                "id", "7",
                                "scene_id", "3",
                                "required_relationships", "{\"elf_01_x_twin\":{},\"ghost_x_twin\":{}}")));

        assertThat(unresolved(graph))
                .containsExactly(
                        "AMBIGUOUS required_relationships.elf_01_x_twin elf_01_x_twin",
                        "DANGLING required_relationships.ghost_x_twin ghost_x_twin");
    }

    @Test
    void bindingOfAWorld_withNull_isNone_andTheKeyOfAHintIsLookedAt() {
        CharacterGraph graph = load(
                studio().row(
                                "game_worlds",
                                Map.of(
                                        "id",
                                        "2",
                                        "meta",
                                        "{\"npc_bindings\":{\"lead\":null,\" \":null},\"npcRoles\":{\"9\":null,\"8\":\"friend\"}}")));

        assertThat(unresolved(graph))
                .containsExactly(
                        "DANGLING meta.npcRoles.8 8", "MALFORMED meta.npcRoles.8 friend", "DANGLING meta.npcRoles.9 9");
        assertThat(edges(graph, EdgeKind.CASTS)).isEmpty();
    }

    @Test
    void missing_ofASceneNodeAndAManifest_isPointedAtByTheirScene() {
        assertThat(missing(studio().row(
                                "game_scene_nodes",
                                Map.of(
                                        "id",
                                        "1",
                                        "scene_id",
                                        "3",
                                        "asset_id",
                                        "99",
                                        "meta",
                                        "{\"speakerRole\":\"fool\"}"))
                        .row(
                                "scene_character_manifests",
                                Map.of(
                                        "id", "7",
                                        "scene_id", "3",
                                        "character_roles", "{}",
                                        "required_characters", "[\"ghost\"]"))))
                .containsExactly(
                        owners("asset:99", "scene:game:3"),
                        owners("character:ghost", "scene:game:3"),
                        owners("role:3:fool", "scene:game:3"));
    }

    @Test
    void missing_ofAJoinRow_isPointedAtByTheEndsThatExist() {
        assertThat(missing(studio().row(
                                "character_npc_links",
                                Map.of("id", "1", "character_instance_id", INSTANCE, "npc_id", "91"))
                        .row(
                                "character_relationships",
                                Map.of("id", "1", "character_a_id", MISSING, "character_b_id", ELF))
                        .row("npc_expressions", Map.of("id", "1", "npc_id", "1", "asset_id", "92"))
                        .row("asset_lineage", Map.of("id", "1", "child_asset_id", "93", "parent_asset_id", "4"))
                        .row("scene_assets", Map.of("id", "1", "scene_id", "6", "asset_id", "94"))
                        .row(
                                "character_capabilities",
                                Map.of(
                                        "id",
                                        "1",
                                        "character_id",
                                        ELF,
                                        "character_instance_id",
                                        INSTANCE,
                                        "is_active",
                                        "t",
                                        "action_blocks",
                                        "[\"" + MISSING + "\"]"))))
                .containsExactly(
                        owners("action:" + MISSING, "character:" + ELF, "instance:" + INSTANCE),
                        owners("asset:92", "npc:1"),
                        owners("asset:93", "asset:4"),
                        owners("asset:94", "scene:content:6"),
                        owners("character:" + MISSING, "character:" + ELF),
                        owners("npc:91", "instance:" + INSTANCE));
    }

    @Test
    void missing_ofAUsageRow_isPointedAtByAllThatItNamesAndThatExists() {
        assertThat(missing(studio().row(
                                "character_usage",
                                Map.of(
                                        "id",
                                        "1",
                                        "character_id",
                                        ELF,
                                        "usage_type",
                                        "asset",
                                        "prompt_version_id",
                                        MISSING,
                                        "action_block_id",
                                        ACTION,
                                        "template_reference",
                                        "asset:4"))))
                .containsExactly(owners("prompt:" + MISSING, "character:" + ELF, "asset:4", "action:" + ACTION));
    }

    @Test
    void missing_ofARowOutside_isPointedAtByNobody() {
        assertThat(missing(studio().row(
                                "character_dialogue_profiles",
                                Map.of("id", "1", "character_id", ELF, "character_instance_id", MISSING))))
                .containsExactly(owners("instance:" + MISSING));
    }

    @Test
    void characterGraph_onTheSheet_listsItsNodes() {
        assertThat(AnswerSheet.of(load(studio())).lines())
                .filteredOn(line -> line.contains("getCharacterGraph-1") && line.contains("\"filter\":\"all\""))
                .singleElement()
                .asString()
                .contains("\"edges\":1,", "\"nodes\":[\"character:" + ELF + "\",\"instance:" + INSTANCE + "\"]");
    }

    private static String owners(String missing, String... owners) {
        return "{\"owners\":["
                + String.join(
                        ",", Stream.of(owners).map(owner -> "\"" + owner + "\"").toList())
                + "],\"q\":\"whoPointsAtMissing\",\"ref\":\"" + missing + "\"}";
    }
}
