package io.charactergraph.query.engine;

import io.charactergraph.model.ForeignKey;
import java.util.Map;

/** The columns of which a graph knows every row that refers by them, with the table that each refers to. */
final class EnumerableKeys {

    private static final Map<String, String> TABLE_BY_COLUMN = Map.ofEntries(
            Map.entry("characters.game_npc_id", "game_npcs"),
            Map.entry("characters.previous_version_id", "characters"),
            Map.entry("character_relationships.character_a_id", "characters"),
            Map.entry("character_relationships.character_b_id", "characters"),
            Map.entry("character_usage.character_id", "characters"),
            Map.entry("character_usage.prompt_version_id", "prompt_versions"),
            Map.entry("character_usage.action_block_id", "action_blocks"),
            Map.entry("character_instances.character_id", "characters"),
            Map.entry("character_instances.world_id", "game_worlds"),
            Map.entry("character_npc_links.character_instance_id", "character_instances"),
            Map.entry("character_npc_links.npc_id", "game_npcs"),
            Map.entry("character_capabilities.character_id", "characters"),
            Map.entry("character_capabilities.character_instance_id", "character_instances"),
            Map.entry("character_dialogue_profiles.character_id", "characters"),
            Map.entry("character_dialogue_profiles.character_instance_id", "character_instances"),
            Map.entry("scene_character_manifests.scene_id", "game_scenes"),
            Map.entry("game_scenes.entry_node_id", "game_scene_nodes"),
            Map.entry("game_scene_nodes.scene_id", "game_scenes"),
            Map.entry("game_scene_nodes.asset_id", "assets"),
            Map.entry("game_scene_edges.scene_id", "game_scenes"),
            Map.entry("npc_expressions.npc_id", "game_npcs"),
            Map.entry("npc_expressions.asset_id", "assets"),
            Map.entry("game_locations.asset_id", "assets"),
            Map.entry("game_hotspots.linked_scene_id", "game_scenes"),
            Map.entry("assets.source_generation_id", "generations"),
            Map.entry("asset_lineage.child_asset_id", "assets"),
            Map.entry("asset_lineage.parent_asset_id", "assets"),
            Map.entry("generations.prompt_version_id", "prompt_versions"),
            Map.entry("generations.parent_generation_id", "generations"),
            Map.entry("generations.asset_id", "assets"),
            Map.entry("action_blocks.prompt_version_id", "prompt_versions"),
            Map.entry("scene_assets.scene_id", "scenes"),
            Map.entry("scene_assets.asset_id", "assets"));

    private EnumerableKeys() {}

    /** Whether the graph knows every row that refers by the key. */
    static boolean has(ForeignKey key) {
        return key.isPlain()
                && key.referenced()
                        .equals(TABLE_BY_COLUMN.get(
                                key.table() + "." + key.columns().get(0)));
    }
}
