-- The indexes with which a load for one thing (LoadOptions.withScope) reads only the rows that it needs: tables of profile 2026.
-- For the tables on the search path. JdbcGraphSource.indexes() returns the same for the tables of a database, without those that it has.
-- Run the statements one by one and in no transaction. Leave out an index on a column that has one already.

create or replace function "charactergraph_names"(document text, places text[]) returns integer[]
language plpgsql immutable strict parallel restricted cost 10000
set search_path = pg_catalog, pg_temp
as $names$
declare
    parsed jsonb;
    found text[] := '{}';
    place text;
    kind text;
    path text;
    blanks constant text := E'\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025\026\027\030\031\032\033\034\035\036\037\040';
begin
    if octet_length(document) > 4194304 then
        return '{0}';
    end if;
    foreach place in array places loop
        kind := substr(place, 1, 2);
        path := substr(place, 3);
        if path = '=' then
            found := found || (kind || document);
        elsif path = '{{}}' then
            found := found || array(
                select kind || mention[1]
                from regexp_matches(document, '\{\{character:([A-Za-z0-9_-]+)', 'g') as mention);
        else
            if parsed is null then
                parsed := cast(document as jsonb);
            end if;
            found := found || array(
                select kind || case jsonb_typeof(item)
                    when 'number' then cast(trim_scale(cast(item as numeric)) as text)
                    else item #>> '{}'
                end
                from jsonb_path_query(parsed, cast(path as jsonpath), '{}', true) as item
                where jsonb_typeof(item) in ('number', 'string'));
        end if;
    end loop;
    return array(
        select distinct hashtext(substr(name, 1, 2) || case
                when part ~ '^[0-9]+$' then coalesce(nullif(ltrim(part, '0'), ''), '0')
                else lower(part collate "C")
            end)
        from unnest(found) as name,
            lateral (select btrim(substr(name, 3), blanks) as whole) as trimmed,
            lateral (values (whole), (btrim(regexp_replace(whole, '^[a-z]+[:-]', ''), blanks))) as parts (part)
    );
exception when others then
    return '{0}';
end
$names$;
create index concurrently if not exists "charactergraph_asset_lineage_child_asset_id"
    on "asset_lineage" ("child_asset_id");
create index concurrently if not exists "charactergraph_asset_tag_asset_id"
    on "asset_tag" ("asset_id");
create index concurrently if not exists "charactergraph_asset_tag_tag_id"
    on "asset_tag" ("tag_id");
create index concurrently if not exists "charactergraph_assets_media_metadata_27f1528c"
    on "assets" using gin ("charactergraph_names"(cast("media_metadata" as text), cast(E'{"c $.\\"characterLinkage\\".\\"characterInstanceId\\"","c $.\\"characterLinkage\\".\\"characterTemplateId\\"","c $.\\"characterLinkage\\".\\"character_instance_id\\"","c $.\\"characterLinkage\\".\\"character_template_id\\"","c $.\\"character_linkage\\".\\"characterInstanceId\\"","c $.\\"character_linkage\\".\\"characterTemplateId\\"","c $.\\"character_linkage\\".\\"character_instance_id\\"","c $.\\"character_linkage\\".\\"character_template_id\\"","d $.\\"characterLinkage\\".\\"sceneNodeId\\"","d $.\\"characterLinkage\\".\\"scene_node_id\\"","d $.\\"character_linkage\\".\\"sceneNodeId\\"","d $.\\"character_linkage\\".\\"scene_node_id\\"","s $.\\"characterLinkage\\".\\"sceneId\\"","s $.\\"characterLinkage\\".\\"scene_id\\"","s $.\\"character_linkage\\".\\"sceneId\\"","s $.\\"character_linkage\\".\\"scene_id\\""}' as text[])));
create index concurrently if not exists "charactergraph_assets_source_generation_id"
    on "assets" ("source_generation_id");
create index concurrently if not exists "charactergraph_character_capabilities_action_blocks_f882a36d"
    on "character_capabilities" using gin ("charactergraph_names"(cast("action_blocks" as text), cast('{"b $[*]"}' as text[])));
create index concurrently if not exists "charactergraph_character_capabilities_character_id"
    on "character_capabilities" ("character_id");
create index concurrently if not exists "charactergraph_character_capabilities_character_instance_id"
    on "character_capabilities" ("character_instance_id");
create index concurrently if not exists "charactergraph_character_instances_character_id"
    on "character_instances" ("character_id");
create index concurrently if not exists "charactergraph_character_instances_world_id"
    on "character_instances" ("world_id");
create index concurrently if not exists "charactergraph_character_relationships_character_a_id"
    on "character_relationships" ("character_a_id");
create index concurrently if not exists "charactergraph_character_relationships_character_b_id"
    on "character_relationships" ("character_b_id");
create index concurrently if not exists "charactergraph_character_usage_action_block_id_9ec5a4da"
    on "character_usage" using gin ("charactergraph_names"(cast("action_block_id" as text), cast('{"b ="}' as text[])));
create index concurrently if not exists "charactergraph_character_usage_character_id"
    on "character_usage" ("character_id");
create index concurrently if not exists "charactergraph_character_usage_prompt_version_id"
    on "character_usage" ("prompt_version_id");
create index concurrently if not exists "charactergraph_character_usage_template_reference_bbeddbbd"
    on "character_usage" using gin ("charactergraph_names"(cast("template_reference" as text), cast('{"a =","g =","s ="}' as text[])));
create index concurrently if not exists "charactergraph_character_version_families_head_character_id"
    on "character_version_families" ("head_character_id");
create index concurrently if not exists "charactergraph_characters_character_id"
    on "characters" using hash ("character_id");
create index concurrently if not exists "charactergraph_characters_game_npc_id"
    on "characters" ("game_npc_id");
create index concurrently if not exists "charactergraph_characters_parent_character_id"
    on "characters" ("parent_character_id");
create index concurrently if not exists "charactergraph_characters_version_family_id"
    on "characters" ("version_family_id");
create index concurrently if not exists "charactergraph_game_scene_nodes_asset_id"
    on "game_scene_nodes" ("asset_id");
create index concurrently if not exists "charactergraph_game_scene_nodes_meta_32da9668"
    on "game_scene_nodes" using gin ("charactergraph_names"(cast("meta" as text), cast(E'{"a $.\\"segments\\"[*].\\"assetId\\"","a $.\\"segments\\"[*].\\"asset_id\\"","c $.\\"characterRefs\\"[*]","c $.\\"character_refs\\"[*]","n $.\\"npcId\\"","n $.\\"npc_id\\"","n $.\\"videoConfig\\".\\"npcId\\"","n $.\\"videoConfig\\".\\"npc_id\\"","n $.\\"video_config\\".\\"npcId\\"","n $.\\"video_config\\".\\"npc_id\\"","o $.\\"speakerRole\\"","o $.\\"speaker_role\\"","o $.\\"videoConfig\\".\\"speakerRole\\"","o $.\\"videoConfig\\".\\"speaker_role\\"","o $.\\"video_config\\".\\"speakerRole\\"","o $.\\"video_config\\".\\"speaker_role\\""}' as text[])));
create index concurrently if not exists "charactergraph_game_scene_nodes_scene_id"
    on "game_scene_nodes" ("scene_id");
create index concurrently if not exists "charactergraph_game_scenes_meta_bed9359c"
    on "game_scenes" using gin ("charactergraph_names"(cast("meta" as text), cast(E'{"c $.\\"characterRoles\\".*","c $.\\"characterRoles\\".*[*]","c $.\\"character_roles\\".*","c $.\\"character_roles\\".*[*]","c $.\\"tags\\"[*]","n $.\\"cast\\".*.\\"defaultNpcId\\"","n $.\\"cast\\".*.\\"default_npc_id\\"","n $.\\"cast\\"[*].\\"defaultNpcId\\"","n $.\\"cast\\"[*].\\"default_npc_id\\"","n $.\\"npcId\\"","n $.\\"npc_id\\"","o $.\\"cast\\".keyvalue().key","o $.\\"cast\\"[*].\\"role\\"","o $.\\"characterRoles\\".keyvalue().key","o $.\\"character_roles\\".keyvalue().key","q $.\\"questId\\"","q $.\\"quest_id\\"","q $.\\"tags\\"[*]","r $.\\"arcId\\"","r $.\\"arc_id\\"","r $.\\"arcs\\"[*]","r $.\\"questId\\"","r $.\\"quest_id\\"","r $.\\"tags\\"[*]","w $.\\"worldId\\"","w $.\\"world_id\\""}' as text[])));
create index concurrently if not exists "charactergraph_game_scenes_world_id"
    on "game_scenes" ("world_id");
create index concurrently if not exists "charactergraph_game_worlds_meta_ec57a40e"
    on "game_worlds" using gin ("charactergraph_names"(cast("meta" as text), cast(E'{"c $.\\"npcBindings\\".*","c $.\\"npc_bindings\\".*","c $.\\"roleBindings\\".*","c $.\\"role_bindings\\".*","n $.\\"npcRoles\\".keyvalue().key","n $.\\"npc_roles\\".keyvalue().key","o $.\\"npcBindings\\".keyvalue().key","o $.\\"npcRoles\\".*[*]","o $.\\"npc_bindings\\".keyvalue().key","o $.\\"npc_roles\\".*[*]","o $.\\"roleBindings\\".keyvalue().key","o $.\\"role_bindings\\".keyvalue().key"}' as text[])));
create index concurrently if not exists "charactergraph_generations_asset_id"
    on "generations" ("asset_id");
create index concurrently if not exists "charactergraph_generations_canonical_params_67f387b3"
    on "generations" using gin ("charactergraph_names"(cast("canonical_params" as text), cast(E'{"c $.\\"character\\"","c $.\\"characterRefs\\"[*]","c $.\\"character_refs\\"[*]","d $.\\"sceneNodeId\\"","d $.\\"scene_node_id\\"","n $.\\"npcParams\\".\\"npcId\\"","n $.\\"npcParams\\".\\"npc_id\\"","n $.\\"npc_params\\".\\"npcId\\"","n $.\\"npc_params\\".\\"npc_id\\"","n $.\\"socialContext\\".\\"npcIds\\"[*]","n $.\\"socialContext\\".\\"npc_ids\\"[*]","n $.\\"social_context\\".\\"npcIds\\"[*]","n $.\\"social_context\\".\\"npc_ids\\"[*]","r $.\\"arcId\\"","r $.\\"arc_id\\"","s $.\\"sceneContext\\".\\"fromScene\\".\\"id\\"","s $.\\"sceneContext\\".\\"from_scene\\".\\"id\\"","s $.\\"sceneContext\\".\\"toScene\\".\\"id\\"","s $.\\"sceneContext\\".\\"to_scene\\".\\"id\\"","s $.\\"sceneId\\"","s $.\\"scene_context\\".\\"fromScene\\".\\"id\\"","s $.\\"scene_context\\".\\"from_scene\\".\\"id\\"","s $.\\"scene_context\\".\\"toScene\\".\\"id\\"","s $.\\"scene_context\\".\\"to_scene\\".\\"id\\"","s $.\\"scene_id\\""}' as text[])));
create index concurrently if not exists "charactergraph_generations_prompt_config_bd342241"
    on "generations" using gin ("charactergraph_names"(cast("prompt_config" as text), cast(E'{"c $.\\"variables\\".*","p $.\\"versionId\\"","p $.\\"version_id\\""}' as text[])));
create index concurrently if not exists "charactergraph_generations_prompt_version_id"
    on "generations" ("prompt_version_id");
create index concurrently if not exists "charactergraph_npc_expressions_npc_id"
    on "npc_expressions" ("npc_id");
create index concurrently if not exists "charactergraph_object_links_runtime_id"
    on "object_links" ("runtime_id");
create index concurrently if not exists "charactergraph_object_links_template_id_ef6f82db"
    on "object_links" using gin ("charactergraph_names"(cast("template_id" as text), cast('{"c ="}' as text[])));
create index concurrently if not exists "charactergraph_prompt_families_primary_character_id"
    on "prompt_families" ("primary_character_id");
create index concurrently if not exists "charactergraph_prompt_versions_family_id"
    on "prompt_versions" ("family_id");
create index concurrently if not exists "charactergraph_prompt_versions_prompt_text_20ac49e2"
    on "prompt_versions" using gin ("charactergraph_names"(cast("prompt_text" as text), cast('{"c {{}}"}' as text[])));
create index concurrently if not exists "charactergraph_scene_assets_asset_id"
    on "scene_assets" ("asset_id");
create index concurrently if not exists "charactergraph_scene_assets_scene_id"
    on "scene_assets" ("scene_id");
create index concurrently if not exists "charactergraph_scene_character_manifests_character_rol_cdf6018d"
    on "scene_character_manifests" using gin ("charactergraph_names"(cast("character_roles" as text), cast(E'{"c $.keyvalue().key","o $.*","o $.*.\\"role\\""}' as text[])));
create index concurrently if not exists "charactergraph_scene_character_manifests_instance_requ_5eec52db"
    on "scene_character_manifests" using gin ("charactergraph_names"(cast("instance_requirements" as text), cast(E'{"c $.keyvalue().key","w $.*.\\"worldId\\"","w $.*.\\"world_id\\""}' as text[])));
create index concurrently if not exists "charactergraph_scene_character_manifests_optional_char_33ff3823"
    on "scene_character_manifests" using gin ("charactergraph_names"(cast("optional_characters" as text), cast('{"c $[*]"}' as text[])));
create index concurrently if not exists "charactergraph_scene_character_manifests_required_char_b2ba82e2"
    on "scene_character_manifests" using gin ("charactergraph_names"(cast("required_characters" as text), cast('{"c $[*]"}' as text[])));
create index concurrently if not exists "charactergraph_scene_character_manifests_scene_id"
    on "scene_character_manifests" ("scene_id");
create index concurrently if not exists "charactergraph_scenes_tags_3b23984b"
    on "scenes" using gin ("charactergraph_names"(cast("tags" as text), cast('{"c $[*]","q $[*]","r $[*]"}' as text[])));
create index concurrently if not exists "charactergraph_tag_canonical_tag_id"
    on "tag" ("canonical_tag_id");
create index concurrently if not exists "charactergraph_tag_slug_ce15a300"
    on "tag" using gin ("charactergraph_names"(cast("slug" as text), cast('{"c =","q =","r =","s ="}' as text[])));
