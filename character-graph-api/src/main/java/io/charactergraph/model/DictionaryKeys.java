package io.charactergraph.model;

import io.charactergraph.model.ForeignKey.OnDelete;
import java.util.List;

/** The foreign keys of the data dictionary; an arrow without a word on deletion blocks. */
final class DictionaryKeys {

    static final List<ForeignKey> ALL = List.of(
            ForeignKey.of("characters", "game_npc_id", "game_npcs", OnDelete.SET_NULL),
            ForeignKey.of("characters", "previous_version_id", "characters", OnDelete.BLOCK),
            ForeignKey.of("character_relationships", "character_a_id", "characters", OnDelete.CASCADE),
            ForeignKey.of("character_relationships", "character_b_id", "characters", OnDelete.CASCADE),
            ForeignKey.of("character_usage", "character_id", "characters", OnDelete.CASCADE),
            ForeignKey.of("character_instances", "character_id", "characters", OnDelete.CASCADE),
            ForeignKey.of("character_instances", "world_id", "game_worlds", OnDelete.CASCADE),
            ForeignKey.of("character_npc_links", "character_instance_id", "character_instances", OnDelete.CASCADE),
            ForeignKey.of("character_npc_links", "npc_id", "game_npcs", OnDelete.CASCADE),
            ForeignKey.of("character_capabilities", "character_id", "characters", OnDelete.CASCADE),
            ForeignKey.of("scene_character_manifests", "scene_id", "game_scenes", OnDelete.CASCADE),
            ForeignKey.of("game_scenes", "entry_node_id", "game_scene_nodes", OnDelete.BLOCK),
            ForeignKey.of("game_scene_nodes", "scene_id", "game_scenes", OnDelete.BLOCK),
            ForeignKey.of("game_npcs", "home_location_id", "game_locations", OnDelete.BLOCK),
            ForeignKey.of("npc_expressions", "npc_id", "game_npcs", OnDelete.BLOCK),
            ForeignKey.of("npc_expressions", "asset_id", "assets", OnDelete.BLOCK),
            ForeignKey.of("game_hotspots", "linked_scene_id", "game_scenes", OnDelete.BLOCK),
            ForeignKey.of("assets", "source_generation_id", "generations", OnDelete.BLOCK),
            ForeignKey.of("asset_lineage", "child_asset_id", "assets", OnDelete.BLOCK),
            ForeignKey.of("asset_lineage", "parent_asset_id", "assets", OnDelete.BLOCK),
            ForeignKey.of("generations", "asset_id", "assets", OnDelete.BLOCK),
            ForeignKey.of("scene_assets", "scene_id", "scenes", OnDelete.BLOCK),
            ForeignKey.of("scene_assets", "asset_id", "assets", OnDelete.BLOCK));

    private DictionaryKeys() {}
}
