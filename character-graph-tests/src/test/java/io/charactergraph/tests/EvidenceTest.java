package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.schema.Basis;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.reference.ReferenceSheet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge names the row and the path of its evidence (readings R34). */
class EvidenceTest {

    private static final String HERO = "00000000-0000-4000-8000-000000000001";
    private static final String IN_WORLD = "10000000-0000-4000-8000-000000000001";
    private static final String PROMPT = "20000000-0000-4000-8000-000000000001";
    private static final String ACTION = "30000000-0000-4000-8000-000000000001";

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.studios", 40L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void evidence_ofARandomStudio_isTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(5000 + seed).rows();

        assertThat(lines(studio)).as("seed %s", seed).isEqualTo(ReferenceSheet.evidence(studio.toMaps()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void evidence_withHundredsOfKeysInAnyOrder_isTheReferences(long seed) {
        StudioRows studio = ManyKeys.into(RandomStudio.of(6000 + seed).rows(), seed, 60 + 20 * (int) (seed % 10));
        List<String> lines = lines(studio);

        assertThat(lines).as("seed %s", seed).isEqualTo(ReferenceSheet.evidence(studio.toMaps()));
        assertThat(lines(ManyKeys.shuffled(studio, seed + 1)))
                .as("seed %s", seed)
                .isEqualTo(lines);
    }

    /** The lines over which the sheet's {@code evidence-digest} goes. */
    static List<String> lines(StudioRows studio) {
        return CharacterGraph.load(RowsSource.of(studio))
                .typed()
                .edges()
                .map(EvidenceTest::line)
                .sorted(io.charactergraph.internal.TextOrder.BY_CODE_POINT)
                .toList();
    }

    static String line(GraphEdge edge) {
        Basis basis = edge.source().basis();
        return edge.wireType() + "|" + edge.from() + "|" + edge.to() + "|" + edge.source() + "|"
                + (edge.sceneNodeId().isPresent() ? edge.sceneNodeId().getAsInt() : "") + "|"
                + edge.detail().attribute() + "|"
                + edge.evidence().table() + "|" + edge.evidence().rowId() + "|"
                + (basis == Basis.FOREIGN_KEY || basis == Basis.COLUMN
                        ? ""
                        : edge.evidence().path());
    }

    private static StudioRows.Builder studio() {
        return StudioRows.builder()
                .row("characters", Map.of("id", HERO, "character_id", "hero"))
                .row("character_instances", Map.of("id", IN_WORLD, "character_id", HERO))
                .row("action_blocks", Map.of("id", ACTION))
                .row("prompt_versions", Map.of("id", PROMPT))
                .row("game_worlds", Map.of("id", "3"))
                .row("game_npcs", Map.of("id", "4"))
                .row("assets", Map.of("id", "8"))
                .row("game_scenes", Map.of("id", "17", "title", "The play"))
                .row("game_scene_nodes", Map.of("id", "170", "scene_id", "17"));
    }

    /** The evidence of the edges that one row with one JSON column makes: kind, source, row and path. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            game_scenes; meta; {"character_roles":{" lead ":"hero"}}; HAS_ROLE; meta.character_roles. lead\s
            game_scenes; meta; {"characterRoles":{"lead":["hero"]}}; FILLS_ROLE; meta.characterRoles.lead
            game_scenes; meta; {"character_roles":{"b":4,"a":4}}; APPEARS_IN; meta.character_roles.a
            game_scenes; meta; {"character_roles":{"lead":4," lead":4}}; FILLS_ROLE; meta.character_roles. lead
            game_scenes; meta; {"character_roles":{"{role}.x[0]":4}}; FILLS_ROLE; meta.character_roles.{role}.x[0]
            game_scenes; meta; {"cast":[{"role":"lead","defaultNpcId":4}]}; FILLS_ROLE; meta.cast
            game_scenes; meta; {"cast":[{"role":"lead","defaultNpcId":4}]}; HAS_ROLE; meta.cast
            game_scenes; meta; {"cast":{"lead ":{"default_npc_id":4}}}; FILLS_ROLE; meta.cast.lead .default_npc_id
            game_scenes; meta; {"cast":{"lead ":{"defaultNpcId":4}}}; APPEARS_IN; meta.cast.lead .defaultNpcId
            game_scenes; meta; {"cast":{"lead ":{"defaultNpcId":4}}}; HAS_ROLE; meta.cast.lead\s
            game_scenes; meta; {"npcId":4}; APPEARS_IN; meta.npcId
            game_scenes; meta; {"quest_id":"x","arcs":["x"],"arc_id":" x"}; PART_OF_ARC; meta.arc_id
            game_scenes; meta; {"quest_id":"x","arcs":["x"]}; PART_OF_ARC; meta.arcs
            game_scenes; meta; {"tags":["arc:x"]}; PART_OF_ARC; meta.tags
            game_scenes; meta; {"worldId":3}; SET_IN; meta.worldId
            game_scenes; meta; {"worldId":3,"world_id":null}; SET_IN; meta.worldId
            game_scenes; meta; {"world_id":9,"world_id":3}; SET_IN; meta.world_id
            game_scene_nodes; meta; {"character_refs":["hero"]}; APPEARS_IN; meta.character_refs
            game_scene_nodes; meta; {"videoConfig":{"npcId":4}}; APPEARS_IN; meta.videoConfig.npcId
            game_scene_nodes; meta; {"npc_id":4,"videoConfig":{"npc_id":4}}; APPEARS_IN; meta.npc_id
            game_scene_nodes; meta; {"segments":[{"assetId":8}]}; CONTAINS_ASSET; meta.segments
            game_worlds; meta; {"npc_bindings":{" lead":"hero"}}; CASTS; meta.npc_bindings. lead
            game_worlds; meta; {"role_bindings":{"lead":4},"npc_bindings":{"lead":4}}; CASTS; meta.npc_bindings.lead
            game_worlds; meta; {"npcRoles":{"npc:4":["friend"]}}; CASTS; meta.npcRoles.npc:4
            game_worlds; meta; {"npcRoles":{"npc:4":["friend"],"4":["friend"]}}; CASTS; meta.npcRoles.4
            game_npcs; personality; {"identity":{"primaryPortraitAssetId":8}}; EXPRESSES_AS; personality.identity.primaryPortraitAssetId
            game_npcs; meta; {"identity":{"clips":[{"id":"x","asset_id":8}]}}; EXPRESSES_AS; meta.identity.clips
            assets; tags; ["character:hero"]; DEPICTS; tags
            assets; media_metadata; {"characterLinkage":{"character_template_id":"hero"}}; DEPICTS; media_metadata.characterLinkage.character_template_id
            assets; media_metadata; {"character_linkage":{"scene_id":17,"scene_node_id":170}}; CONTAINS_ASSET; media_metadata.character_linkage.scene_id
            assets; media_metadata; {"character_linkage":{"sceneNodeId":170}}; CONTAINS_ASSET; media_metadata.character_linkage.sceneNodeId
            generations; canonical_params; {"scene_node_id":170}; CREATED_FOR; canonical_params.scene_node_id
            generations; canonical_params; {"scene_id":17,"scene_node_id":9}; CREATED_FOR; canonical_params.scene_id
            generations; canonical_params; {"character_refs":["hero"]}; INVOLVES_CHARACTER; canonical_params.character_refs
            generations; canonical_params; {"social_context":{"npcIds":[4]},"npc_params":{"npc_id":4}}; INVOLVES_CHARACTER; canonical_params.npc_params.npc_id
            generations; canonical_params; {"scene_context":{"from_scene":{"id":"scene-17"}}}; USES_INPUT; canonical_params.scene_context.from_scene.id
            generations; canonical_params; {"arcId":"x"}; PART_OF_ARC; canonical_params.arcId
            generations; raw_params; {"social_context":{"npcIds":[4]}}; INVOLVES_CHARACTER; raw_params.social_context.npcIds
            generations; inputs; [{"role":"from_scene","scene_id":17}]; USES_INPUT; inputs
            generations; prompt_config; {"versionId":"20000000-0000-4000-8000-000000000001"}; USES_PROMPT; prompt_config.versionId
            generations; prompt_config; {"variables":{"the hero.":"character:hero"}}; INVOLVES_CHARACTER; prompt_config.variables.the hero.
            generations; prompt_config; {"variables":{"b":"character:hero","a":"character:hero"}}; INVOLVES_CHARACTER; prompt_config.variables.a
            scene_character_manifests; required_characters; ["hero"]; REQUIRES_CHARACTER; required_characters
            scene_character_manifests; optional_characters; ["hero"]; APPEARS_IN; optional_characters
            scene_character_manifests; character_roles; {" hero":"lead"}; FILLS_ROLE; character_roles. hero
            scene_character_manifests; character_roles; {" hero":{"role":"lead"},"hero":"lead"}; HAS_ROLE; character_roles. hero
            scene_character_manifests; character_roles; {"character:hero":null}; APPEARS_IN; character_roles.character:hero
            scene_character_manifests; instance_requirements; {"gone":{"worldId":3}}; SET_IN; instance_requirements.gone.worldId
            character_capabilities; action_blocks; ["30000000-0000-4000-8000-000000000001"]; HAS_CAPABILITY; action_blocks
            prompt_versions; prompt_text; {{character:hero}}; USES_CHARACTER; prompt_text
            action_blocks; prompt; {{character:hero:name}}; USES_CHARACTER; prompt
            """, ignoreLeadingAndTrailingWhitespace = false)
    void path_ofEveryPlace_isWhereTheReferenceStands(
            String table, String column, String json, String kind, String path) {
        // The delimiter is followed by a blank.
        assertPath(table.trim(), column.trim(), json.trim(), EdgeKind.valueOf(kind.trim()), path.substring(1));
    }

    private static void assertPath(String table, String column, String json, EdgeKind kind, String path) {
        Map<String, String> row = new TreeMap<>(Map.of(column, json));
        String id = switch (table) {
            case "prompt_versions", "action_blocks" -> "40000000-0000-4000-8000-000000000001";
            default -> "700";
        };
        row.put("id", id);
        if (table.equals("scene_character_manifests") || table.equals("game_scene_nodes")) {
            row.put("scene_id", "17");
        }
        if (table.equals("character_capabilities")) {
            row.put("character_id", HERO);
            row.put("is_active", "t");
        }
        assertThat(CharacterGraph.load(RowsSource.of(studio().row(table, row).build()))
                        .typed()
                        .edges()
                        .filter(edge -> edge.kind() == kind))
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.evidence().table()).isEqualTo(table);
                    assertThat(edge.evidence().rowId()).isEqualTo(id);
                    assertThat(edge.evidence().path()).isEqualTo(path);
                });
    }

    @Test
    void row_ofSeveralThatProveAnEdge_isTheLowestNumber() {
        StudioRows.Builder studio = studio();
        for (String id : List.of("10", "9", "11")) {
            studio.row(
                    "scene_character_manifests",
                    Map.of(
                            "id",
                            id,
                            "scene_id",
                            "17",
                            "character_roles",
                            "{\"" + (id.equals("9") ? "hero" : " hero") + "\":\"lead\"}"));
        }
        assertThat(CharacterGraph.load(RowsSource.of(studio.build())).typed().edges())
                .filteredOn(edge -> edge.source() == EvidenceSource.MANIFEST_ROLES)
                .hasSize(3)
                .allSatisfy(edge -> {
                    assertThat(edge.evidence().rowId()).isEqualTo("9");
                    assertThat(edge.evidence().path()).isEqualTo("character_roles.hero");
                });
    }
}
