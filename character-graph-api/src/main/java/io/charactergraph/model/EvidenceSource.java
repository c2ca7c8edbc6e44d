package io.charactergraph.model;

import io.charactergraph.schema.Basis;
import io.charactergraph.schema.Schema;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where in the studio's tables a piece of evidence stands. The places of each source, its tables and its basis come from
 * {@link Schema#standard()}.
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // the set is unmodifiable
public enum EvidenceSource {
    /** A row of {@code character_instances}. */
    INSTANCE_ROW,
    /** A row of {@code character_npc_links}. */
    NPC_LINK,
    /** {@code characters.game_npc_id}. */
    TEMPLATE_LEGACY_NPC,
    /** {@code characters.previous_version_id}. */
    TEMPLATE_VERSION,
    /** A row of {@code character_relationships}. */
    RELATIONSHIP,
    /** {@code character_capabilities.action_blocks}. */
    CAPABILITY,
    /** {@code game_scenes.meta.arc_id}, {@code arcs} and {@code quest_id}. */
    SCENE_META_ARC,
    /** {@code game_scenes.meta.tags}. */
    SCENE_META_TAG,
    /** {@code game_scene_nodes.asset_id}. */
    SCENE_NODE_ASSET,
    /** {@code game_scene_nodes.meta.segments}. */
    SCENE_NODE_SEGMENT,
    /** A row of {@code scene_assets}. */
    CONTENT_SCENE_ASSET,
    /** {@code assets.media_metadata.character_linkage}. */
    ASSET_LINKAGE,
    /** {@code assets.tags}. */
    ASSET_TAG,
    /** {@code scenes.tags}. */
    CONTENT_SCENE_TAG,
    /** {@code scene_character_manifests.required_characters}. */
    MANIFEST_REQUIRED,
    /** {@code scene_character_manifests.optional_characters}. */
    MANIFEST_OPTIONAL,
    /** {@code scene_character_manifests.character_roles}. */
    MANIFEST_ROLES,
    /** {@code game_scenes.meta.character_roles}. */
    SCENE_META_ROLES,
    /** {@code game_scenes.meta.cast}: a role, and its hard-coded default NPC. */
    SCENE_META_CAST,
    /** {@code game_scene_nodes.meta.character_refs}. */
    SCENE_NODE_REFS,
    /** {@code game_scenes.meta.npc_id}: an NPC hard-coded for the whole scene. */
    SCENE_META_NPC,
    /** {@code game_scene_nodes.meta.npc_id}: a hard-coded NPC. */
    SCENE_NODE_NPC,
    /** {@code game_scenes.meta.world_id}. */
    SCENE_META_WORLD,
    /** {@code scene_character_manifests.instance_requirements}. */
    MANIFEST_INSTANCE_REQUIREMENT,
    /** {@code game_scenes.world_id}, a column of profile {@code 2026}. */
    SCENE_WORLD_COLUMN,
    /** {@code game_worlds.meta.npc_bindings} and {@code role_bindings}. */
    WORLD_BINDING,
    /** {@code game_worlds.meta.npcRoles}: a hint, not a binding. */
    WORLD_NPC_ROLES,
    /** A row of {@code npc_expressions}. */
    NPC_EXPRESSION,
    /** {@code game_npcs.personality.identity} or {@code meta.identity}. */
    NPC_IDENTITY,
    /** {@code assets.source_generation_id}. */
    ASSET_SOURCE_GENERATION,
    /** {@code generations.asset_id}. */
    GENERATION_ASSET,
    /** A row of {@code asset_lineage}. */
    ASSET_LINEAGE,
    /** {@code generations.parent_generation_id}. */
    GENERATION_PARENT,
    /** {@code generations.canonical_params.character_refs}. */
    GENERATION_REFS,
    /** {@code generations.prompt_config.variables}. */
    GENERATION_VARIABLES,
    /** {@code generations.inputs}. */
    GENERATION_INPUT,
    /** Other places in {@code generations.canonical_params}, or the older {@code raw_params}. */
    GENERATION_PARAMS,
    /** A row of {@code character_usage}. */
    USAGE_ROW,
    /** {@code generations.prompt_version_id}. */
    GENERATION_PROMPT_COLUMN,
    /** {@code generations.prompt_config.versionId}. */
    GENERATION_PROMPT_CONFIG,
    /** {@code prompt_versions.prompt_text} or {@code action_blocks.prompt}. */
    PROMPT_TEXT,
    /** {@code prompt_families.primary_character_id}, a column of profile {@code 2026}: of each version of the family. */
    FAMILY_CHARACTER,
    /** A user's own source. */
    EXTENSION;

    private final Basis basis;
    private final Set<String> tables;

    EvidenceSource() {
        boolean extension = name().equals("EXTENSION");
        Schema schema = Schema.standard();
        this.basis = extension ? Basis.COLUMN : schema.basisOf(name());
        Set<String> names = new LinkedHashSet<>();
        if (!extension) {
            schema.tablesOf(name()).forEach(table -> names.add(table.tableName()));
        }
        this.tables = Collections.unmodifiableSet(names);
    }

    /** How far to trust it: as far as the weakest of its places in the schema. */
    public Basis basis() {
        return basis;
    }

    /** The tables that hold it, in the order of the dictionary; none for {@link #EXTENSION}. */
    public Set<String> tables() {
        return tables;
    }

    /**
     * The table that holds it; empty for {@link #PROMPT_TEXT}, which stands in two tables of {@link #tables}, and for
     * {@link #EXTENSION}.
     */
    public String table() {
        return tables.size() == 1 ? tables.iterator().next() : "";
    }
}
