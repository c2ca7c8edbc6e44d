package io.charactergraph.query;

import io.charactergraph.query.ForeignKeys.ForeignKey;
import io.charactergraph.query.ForeignKeys.OnDelete;
import java.util.List;

/** The foreign keys of the data dictionary; an arrow without a word on deletion blocks. */
final class DictionaryKeys {

    static final List<ForeignKey> ALL = List.of(
            new ForeignKey("characters", "game_npc_id", "game_npcs", OnDelete.SET_NULL),
            new ForeignKey("characters", "previous_version_id", "characters", OnDelete.BLOCK),
            new ForeignKey("character_relationships", "character_a_id", "characters", OnDelete.CASCADE),
            new ForeignKey("character_relationships", "character_b_id", "characters", OnDelete.CASCADE),
            new ForeignKey("character_usage", "character_id", "characters", OnDelete.CASCADE),
            new ForeignKey("character_instances", "character_id", "characters", OnDelete.CASCADE),
            new ForeignKey("character_instances", "world_id", "game_worlds", OnDelete.CASCADE),
            new ForeignKey("character_npc_links", "character_instance_id", "character_instances", OnDelete.CASCADE),
            new ForeignKey("character_npc_links", "npc_id", "game_npcs", OnDelete.CASCADE),
            new ForeignKey("character_capabilities", "character_id", "characters", OnDelete.CASCADE),
            new ForeignKey("scene_character_manifests", "scene_id", "game_scenes", OnDelete.CASCADE),
            new ForeignKey("game_scene_nodes", "scene_id", "game_scenes", OnDelete.BLOCK),
            new ForeignKey("npc_expressions", "npc_id", "game_npcs", OnDelete.BLOCK),
            new ForeignKey("npc_expressions", "asset_id", "assets", OnDelete.BLOCK),
            new ForeignKey("game_hotspots", "linked_scene_id", "game_scenes", OnDelete.BLOCK),
            new ForeignKey("assets", "source_generation_id", "generations", OnDelete.BLOCK),
            new ForeignKey("asset_lineage", "child_asset_id", "assets", OnDelete.BLOCK),
            new ForeignKey("asset_lineage", "parent_asset_id", "assets", OnDelete.BLOCK),
            new ForeignKey("generations", "asset_id", "assets", OnDelete.BLOCK),
            new ForeignKey("scene_assets", "scene_id", "scenes", OnDelete.BLOCK),
            new ForeignKey("scene_assets", "asset_id", "assets", OnDelete.BLOCK));

    private DictionaryKeys() {}
}
