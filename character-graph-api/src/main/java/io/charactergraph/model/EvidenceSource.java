package io.charactergraph.model;

/** Where in the studio's tables a piece of evidence stands; each has a {@link Basis} that says how far to trust it. */
public enum EvidenceSource {
    /** A row of {@code character_instances}. */
    INSTANCE_ROW(Basis.FOREIGN_KEY, "character_instances"),
    /** A row of {@code character_npc_links}. */
    NPC_LINK(Basis.FOREIGN_KEY, "character_npc_links"),
    /** {@code characters.game_npc_id}. */
    TEMPLATE_LEGACY_NPC(Basis.FOREIGN_KEY, "characters"),
    /** {@code characters.previous_version_id}. */
    TEMPLATE_VERSION(Basis.FOREIGN_KEY, "characters"),
    /** A row of {@code character_relationships}. */
    RELATIONSHIP(Basis.FOREIGN_KEY, "character_relationships"),
    /** {@code character_capabilities.action_blocks}. */
    CAPABILITY(Basis.JSON, "character_capabilities"),
    /** {@code game_scenes.meta.arc_id}, {@code arcs} and {@code quest_id}. */
    SCENE_META_ARC(Basis.JSON, "game_scenes"),
    /** {@code game_scenes.meta.tags}. */
    SCENE_META_TAG(Basis.TAG, "game_scenes"),
    /** {@code game_scene_nodes.asset_id}. */
    SCENE_NODE_ASSET(Basis.COLUMN, "game_scene_nodes"),
    /** {@code game_scene_nodes.meta.segments}. */
    SCENE_NODE_SEGMENT(Basis.JSON, "game_scene_nodes"),
    /** A row of {@code scene_assets}. */
    CONTENT_SCENE_ASSET(Basis.FOREIGN_KEY, "scene_assets"),
    /** {@code assets.media_metadata.character_linkage}. */
    ASSET_LINKAGE(Basis.JSON, "assets"),
    /** {@code assets.tags}. */
    ASSET_TAG(Basis.TAG, "assets"),
    /** {@code scenes.tags}. */
    CONTENT_SCENE_TAG(Basis.TAG, "scenes"),
    /** {@code scene_character_manifests.required_characters}. */
    MANIFEST_REQUIRED(Basis.JSON, "scene_character_manifests"),
    /** {@code scene_character_manifests.optional_characters}. */
    MANIFEST_OPTIONAL(Basis.JSON, "scene_character_manifests"),
    /** {@code scene_character_manifests.character_roles}. */
    MANIFEST_ROLES(Basis.JSON, "scene_character_manifests"),
    /** {@code game_scenes.meta.character_roles}. */
    SCENE_META_ROLES(Basis.JSON, "game_scenes"),
    /** {@code game_scenes.meta.cast}: a role, and its hard-coded default NPC. */
    SCENE_META_CAST(Basis.JSON, "game_scenes"),
    /** {@code game_scene_nodes.meta.character_refs}. */
    SCENE_NODE_REFS(Basis.JSON, "game_scene_nodes"),
    /** {@code game_scenes.meta.npc_id}: an NPC hard-coded for the whole scene. */
    SCENE_META_NPC(Basis.JSON, "game_scenes"),
    /** {@code game_scene_nodes.meta.npc_id}: a hard-coded NPC. */
    SCENE_NODE_NPC(Basis.JSON, "game_scene_nodes"),
    /** {@code game_scenes.meta.world_id}. */
    SCENE_META_WORLD(Basis.JSON, "game_scenes"),
    /** {@code scene_character_manifests.instance_requirements}. */
    MANIFEST_INSTANCE_REQUIREMENT(Basis.JSON, "scene_character_manifests"),
    /** {@code game_worlds.meta.npc_bindings} and {@code role_bindings}. */
    WORLD_BINDING(Basis.JSON, "game_worlds"),
    /** {@code game_worlds.meta.npcRoles}: a hint, not a binding. */
    WORLD_NPC_ROLES(Basis.JSON, "game_worlds"),
    /** A row of {@code npc_expressions}. */
    NPC_EXPRESSION(Basis.FOREIGN_KEY, "npc_expressions"),
    /** {@code game_npcs.personality.identity} or {@code meta.identity}. */
    NPC_IDENTITY(Basis.JSON, "game_npcs"),
    /** {@code assets.source_generation_id}. */
    ASSET_SOURCE_GENERATION(Basis.FOREIGN_KEY, "assets"),
    /** {@code generations.asset_id}. */
    GENERATION_ASSET(Basis.FOREIGN_KEY, "generations"),
    /** A row of {@code asset_lineage}. */
    ASSET_LINEAGE(Basis.FOREIGN_KEY, "asset_lineage"),
    /** {@code generations.parent_generation_id}. */
    GENERATION_PARENT(Basis.COLUMN, "generations"),
    /** {@code generations.canonical_params.character_refs}. */
    GENERATION_REFS(Basis.JSON, "generations"),
    /** {@code generations.prompt_config.variables}. */
    GENERATION_VARIABLES(Basis.JSON, "generations"),
    /** {@code generations.inputs}. */
    GENERATION_INPUT(Basis.JSON, "generations"),
    /** Other places in {@code generations.canonical_params}, or the older {@code raw_params}. */
    GENERATION_PARAMS(Basis.JSON, "generations"),
    /** A row of {@code character_usage}. */
    USAGE_ROW(Basis.COLUMN, "character_usage"),
    /** {@code generations.prompt_version_id}. */
    GENERATION_PROMPT_COLUMN(Basis.COLUMN, "generations"),
    /** {@code generations.prompt_config.versionId}. */
    GENERATION_PROMPT_CONFIG(Basis.JSON, "generations"),
    /** {@code prompt_versions.prompt_text} or {@code action_blocks.prompt}. */
    PROMPT_TEXT(Basis.TEXT, ""),
    /** A user's own source. */
    EXTENSION(Basis.COLUMN, "");

    private final Basis basis;
    private final String table;

    EvidenceSource(Basis basis, String table) {
        this.basis = basis;
        this.table = table;
    }

    /** How far to trust it. */
    public Basis basis() {
        return basis;
    }

    /**
     * The table that holds it; empty for {@link #PROMPT_TEXT}, where the edge's start tells which of two it is, and for
     * {@link #EXTENSION}.
     */
    public String table() {
        return table;
    }
}
