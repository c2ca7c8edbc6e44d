package io.charactergraph.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The studio's tables from which the graph is made, with the columns that a load reads, in the order in which a
 * {@code StudioRow} gives them.
 *
 * <p>The first column of every table is its id.
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
public enum StudioTable {
    /** {@code characters}. */
    CHARACTERS(
            "characters",
            Rows.nodes("character:"),
            details(
                    "visual_traits",
                    "personality_traits",
                    "behavioral_patterns",
                    "voice_profile",
                    "tags",
                    "character_metadata",
                    "game_metadata",
                    "reference_images"),
            column("id", ColumnType.UUID),
            column("character_id", ColumnType.TEXT),
            column("name", ColumnType.TEXT),
            column("display_name", ColumnType.TEXT),
            column("category", ColumnType.TEXT),
            column("species", ColumnType.TEXT),
            column("archetype", ColumnType.TEXT),
            column("render_style", ColumnType.TEXT),
            column("tags", ColumnType.JSON),
            column("game_npc_id", ColumnType.INTEGER),
            column("version", ColumnType.INTEGER),
            column("previous_version_id", ColumnType.UUID),
            column("usage_count", ColumnType.INTEGER),
            column("last_used_at", ColumnType.TIMESTAMP),
            column("deleted_at", ColumnType.TIMESTAMP),
            column("is_active", ColumnType.BOOLEAN),
            later("version_family_id", ColumnType.UUID),
            later("family_head_id", ColumnType.UUID)),
    /** {@code character_relationships}. */
    CHARACTER_RELATIONSHIPS(
            "character_relationships",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("character_a_id", ColumnType.UUID),
            column("character_b_id", ColumnType.UUID),
            column("relationship_type", ColumnType.TEXT),
            column("relationship_strength", ColumnType.DOUBLE)),
    /** {@code character_usage}. */
    CHARACTER_USAGE(
            "character_usage",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("character_id", ColumnType.UUID),
            column("usage_type", ColumnType.TEXT),
            column("prompt_version_id", ColumnType.UUID),
            column("action_block_id", ColumnType.UUID),
            column("template_reference", ColumnType.TEXT),
            column("used_at", ColumnType.TIMESTAMP),
            later("action_block_key", ColumnType.ROW_ID)),
    /** {@code character_instances}. */
    CHARACTER_INSTANCES(
            "character_instances",
            Rows.nodes("instance:"),
            details(
                    "visual_overrides",
                    "personality_overrides",
                    "behavioral_overrides",
                    "current_state",
                    "instance_metadata"),
            column("id", ColumnType.UUID),
            column("character_id", ColumnType.UUID),
            column("world_id", ColumnType.INTEGER),
            column("character_version", ColumnType.INTEGER),
            column("visual_overrides", ColumnType.JSON),
            column("personality_overrides", ColumnType.JSON),
            column("behavioral_overrides", ColumnType.JSON),
            column("instance_name", ColumnType.TEXT),
            column("is_active", ColumnType.BOOLEAN)),
    /** {@code character_npc_links}. */
    CHARACTER_NPC_LINKS(
            "character_npc_links",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("character_instance_id", ColumnType.UUID),
            column("npc_id", ColumnType.INTEGER),
            column("sync_enabled", ColumnType.BOOLEAN),
            column("sync_direction", ColumnType.TEXT),
            column("priority", ColumnType.INTEGER),
            column("activation_conditions", ColumnType.JSON),
            later("npc_reference", ColumnType.ROW_ID)),
    /** {@code character_capabilities}. */
    CHARACTER_CAPABILITIES(
            "character_capabilities",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("character_id", ColumnType.UUID),
            column("character_instance_id", ColumnType.UUID),
            column("capability_type", ColumnType.TEXT),
            column("skill_level", ColumnType.INTEGER),
            column("action_blocks", ColumnType.JSON),
            column("is_active", ColumnType.BOOLEAN)),
    /** {@code character_dialogue_profiles}. */
    CHARACTER_DIALOGUE_PROFILES(
            "character_dialogue_profiles",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("character_id", ColumnType.UUID),
            column("character_instance_id", ColumnType.UUID)),
    /** {@code scene_character_manifests}. */
    SCENE_CHARACTER_MANIFESTS(
            "scene_character_manifests",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("scene_id", ColumnType.INTEGER),
            column("required_characters", ColumnType.JSON),
            column("optional_characters", ColumnType.JSON),
            column("character_roles", ColumnType.JSON),
            column("required_relationships", ColumnType.JSON),
            column("instance_requirements", ColumnType.JSON),
            column("updated_at", ColumnType.TIMESTAMP)),
    /** {@code game_worlds}. */
    GAME_WORLDS(
            "game_worlds",
            Rows.nodes("world:"),
            details("meta"),
            column("id", ColumnType.INTEGER),
            column("name", ColumnType.TEXT),
            column("meta", ColumnType.JSON)),
    /** {@code game_scenes}. */
    GAME_SCENES(
            "game_scenes",
            Rows.ratedNodes("scene:game:"),
            details("meta"),
            column("id", ColumnType.INTEGER),
            column("title", ColumnType.TEXT),
            column("description", ColumnType.TEXT),
            column("entry_node_id", ColumnType.INTEGER),
            column("meta", ColumnType.JSON),
            later("world_id", ColumnType.INTEGER)),
    /** {@code game_scene_nodes}. */
    GAME_SCENE_NODES(
            "game_scene_nodes",
            Rows.RATED_PARTS,
            details(),
            column("id", ColumnType.INTEGER),
            column("scene_id", ColumnType.INTEGER),
            column("asset_id", ColumnType.INTEGER),
            column("meta", ColumnType.JSON)),
    /** {@code game_scene_edges}: the ways from one scene node to the next. */
    GAME_SCENE_EDGES(
            "game_scene_edges",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("scene_id", ColumnType.INTEGER)),
    /** {@code game_npcs}. */
    GAME_NPCS(
            "game_npcs",
            Rows.nodes("npc:"),
            details("personality", "meta"),
            column("id", ColumnType.INTEGER),
            column("name", ColumnType.TEXT),
            column("personality", ColumnType.JSON),
            column("home_location_id", ColumnType.INTEGER),
            column("meta", ColumnType.JSON)),
    /** {@code npc_expressions}. */
    NPC_EXPRESSIONS(
            "npc_expressions",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("npc_id", ColumnType.INTEGER),
            column("state", ColumnType.TEXT),
            column("asset_id", ColumnType.INTEGER)),
    /** {@code game_locations}. */
    GAME_LOCATIONS(
            "game_locations",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("meta", ColumnType.JSON),
            column("asset_id", ColumnType.INTEGER)),
    /** {@code game_hotspots}. */
    GAME_HOTSPOTS(
            "game_hotspots",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("linked_scene_id", ColumnType.INTEGER),
            column("meta", ColumnType.JSON)),
    /** {@code assets}. */
    ASSETS(
            "assets",
            Rows.ratedNodes("asset:"),
            details("tags", "style_tags", "media_metadata"),
            column("id", ColumnType.INTEGER),
            column("media_type", ColumnType.TEXT),
            column("description", ColumnType.TEXT),
            column("tags", ColumnType.JSON),
            earlier("style_tags", ColumnType.JSON),
            column("content_domain", ColumnType.TEXT),
            column("content_category", ColumnType.TEXT),
            column("content_rating", ColumnType.TEXT),
            column("age_restricted", ColumnType.BOOLEAN),
            column("media_metadata", ColumnType.JSON),
            column("source_generation_id", ColumnType.INTEGER),
            later("prompt_version_id", ColumnType.UUID),
            later("is_archived", ColumnType.BOOLEAN)),
    /** {@code asset_lineage}. */
    ASSET_LINEAGE(
            "asset_lineage",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("child_asset_id", ColumnType.INTEGER),
            column("parent_asset_id", ColumnType.INTEGER),
            column("relation_type", ColumnType.TEXT)),
    /** {@code generations}. */
    GENERATIONS(
            "generations",
            Rows.ratedNodes("generation:"),
            details("raw_params", "canonical_params", "inputs", "prompt_config", "final_prompt"),
            column("id", ColumnType.INTEGER),
            column("operation_type", ColumnType.TEXT),
            column("status", ColumnType.TEXT),
            column("provider_id", ColumnType.TEXT),
            earlier("raw_params", ColumnType.JSON),
            column("canonical_params", ColumnType.JSON),
            column("inputs", ColumnType.JSON),
            column("prompt_version_id", ColumnType.UUID),
            column("prompt_config", ColumnType.JSON),
            column("parent_generation_id", ColumnType.INTEGER),
            column("asset_id", ColumnType.INTEGER),
            column("name", ColumnType.TEXT),
            column("created_at", ColumnType.TIMESTAMP)),
    /** {@code prompt_families}. */
    PROMPT_FAMILIES(
            "prompt_families",
            Rows.OTHER,
            details(),
            column("id", ColumnType.UUID),
            column("title", ColumnType.TEXT),
            later("primary_character_id", ColumnType.UUID)),
    /** {@code prompt_versions}. */
    PROMPT_VERSIONS(
            "prompt_versions",
            Rows.nodes("prompt:"),
            details("prompt_text", "variables", "tags"),
            column("id", ColumnType.UUID),
            column("family_id", ColumnType.UUID),
            column("version_number", ColumnType.INTEGER),
            column("prompt_text", ColumnType.TEXT),
            column("variables", ColumnType.JSON),
            later("used_once", ColumnType.BOOLEAN)),
    /** {@code action_blocks}. */
    ACTION_BLOCKS(
            "action_blocks",
            Rows.ratedNodes("action:"),
            details("prompt", "tags"),
            column("id", ColumnType.UUID),
            column("block_id", ColumnType.TEXT),
            column("kind", ColumnType.TEXT),
            column("prompt", ColumnType.TEXT),
            column("tags", ColumnType.JSON),
            column("prompt_version_id", ColumnType.UUID)),
    /** {@code scenes}. */
    SCENES(
            "scenes",
            Rows.ratedNodes("scene:content:"),
            details("tags"),
            column("id", ColumnType.INTEGER),
            column("name", ColumnType.TEXT),
            column("description", ColumnType.TEXT),
            column("tags", ColumnType.JSON)),
    /** {@code scene_assets}. */
    SCENE_ASSETS(
            "scene_assets",
            Rows.OTHER,
            details(),
            column("id", ColumnType.ROW_ID),
            column("scene_id", ColumnType.INTEGER),
            column("asset_id", ColumnType.INTEGER));

    private static final StudioTable[] VALUES = values();

    private final String tableName;
    private final Rows rows;
    private final List<String> detailColumns;
    private final List<StudioColumn> columns;

    StudioTable(String tableName, Rows rows, List<String> detailColumns, StudioColumn... columns) {
        this.tableName = tableName;
        this.rows = rows;
        this.detailColumns = detailColumns;
        this.columns = List.of(columns);
    }

    /**
     * What rows of a table are.
     *
     * @param idPrefix what stands before the row's id in the id of its node, on the wire; empty when rows are no nodes
     * @param rated whether a row may have a rating, by which a ceiling may hide it
     */
    private record Rows(String idPrefix, boolean rated) {

        static final Rows OTHER = new Rows("", false);
        static final Rows RATED_PARTS = new Rows("", true);

        static Rows nodes(String idPrefix) {
            return new Rows(idPrefix, false);
        }

        static Rows ratedNodes(String idPrefix) {
            return new Rows(idPrefix, true);
        }
    }

    private static List<String> details(String... columns) {
        return List.of(columns);
    }

    private static StudioColumn column(String name, ColumnType type) {
        return new StudioColumn(name, type, EnumSet.allOf(SchemaProfile.class));
    }

    private static StudioColumn earlier(String name, ColumnType type) {
        return new StudioColumn(name, type, EnumSet.of(SchemaProfile.PROFILE_2025));
    }

    private static StudioColumn later(String name, ColumnType type) {
        return new StudioColumn(name, type, EnumSet.of(SchemaProfile.PROFILE_2026));
    }

    /** The table's name, without schema. */
    public String tableName() {
        return tableName;
    }

    /** The columns that a load reads, of all profiles, the id first. */
    public List<StudioColumn> columns() {
        return columns;
    }

    /** The columns whose content {@code details} reads when it is asked for, in order; none when the rows are no nodes. */
    public List<String> detailColumns() {
        return detailColumns;
    }

    /** Whether each row is a node. */
    public boolean hasNodes() {
        return !rows.idPrefix.isEmpty();
    }

    /** What stands before a row's id in the id of its node, such as {@code scene:game:}; empty when the rows are no nodes. */
    public String idPrefix() {
        return rows.idPrefix;
    }

    /** Whether a row may have a rating, of its own or of its scene, by which a ceiling may hide it. */
    public boolean rowsMayBeRated() {
        return rows.rated;
    }

    /** The column of that name that a load reads. */
    public Optional<StudioColumn> findColumn(String column) {
        int index = indexOf(column);
        return index < 0 ? Optional.empty() : Optional.of(columns.get(index));
    }

    /** Those of {@link #columns()} that exist in a profile, in the same order. */
    public List<StudioColumn> columns(SchemaProfile profile) {
        return columns.stream().filter(column -> column.existsIn(profile)).toList();
    }

    /** The index of a column in {@link #columns()}, or -1. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** The table with that name. */
    public static Optional<StudioTable> find(String tableName) {
        for (StudioTable table : VALUES) {
            if (table.tableName.equals(tableName)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
