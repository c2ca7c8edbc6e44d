-- The studio's tables as the data dictionary lists them, for tests and for trying things out.
--
-- PostgreSQL 15 to 18. Names are unqualified: everything goes into the first schema of the search_path.
-- Only columns that the graph reads are here; a real studio's tables have more. Columns that may be missing
-- in an older database (game_npcs.meta) are present. json and jsonb are used as in production, and
-- timestamps are without time zone, in UTC.
--
-- A foreign key stands here only where the dictionary declares one. Many columns that hold an id have none
-- (game_scene_nodes.asset_id, character_usage.prompt_version_id, generations.parent_generation_id, ...):
-- the database does not check those, and a reader must not trust them.
--
-- No column has a default: a column that a row leaves out is NULL.

CREATE TYPE mediatype AS ENUM ('VIDEO', 'IMAGE', 'AUDIO', 'MODEL_3D');

CREATE TYPE contentdomain AS ENUM ('GENERAL', 'CHARACTER', 'SCENE', 'GAME', 'MARKETING');

CREATE TYPE operationtype AS ENUM (
    'TEXT_TO_IMAGE', 'IMAGE_TO_IMAGE', 'TEXT_TO_VIDEO', 'IMAGE_TO_VIDEO', 'VIDEO_EXTEND', 'VIDEO_TRANSITION',
    'TEXT_TO_AUDIO', 'IMAGE_TO_MODEL_3D', 'FUSION');


-- Characters

CREATE TABLE characters (
    id                  uuid PRIMARY KEY,
    character_id        varchar(200) UNIQUE,        -- the key that people type
    name                varchar,
    display_name        varchar,
    category            varchar NOT NULL,
    species             varchar,
    archetype           varchar,
    render_style        varchar,
    visual_traits       jsonb,
    personality_traits  jsonb,
    behavioral_patterns jsonb,
    voice_profile       jsonb,
    tags                jsonb,
    character_metadata  jsonb,
    game_metadata       jsonb,
    reference_images    json,
    game_npc_id         integer,                    -- deprecated direct link
    version             integer,
    previous_version_id uuid,
    usage_count         integer,
    last_used_at        timestamp without time zone,
    created_at          timestamp without time zone,
    updated_at          timestamp without time zone,
    deleted_at          timestamp without time zone,
    is_active           boolean
);

CREATE TABLE character_relationships (
    id                    integer PRIMARY KEY,
    character_a_id        uuid,                     -- A feels this toward B
    character_b_id        uuid,
    relationship_type     varchar(50),
    relationship_strength double precision,         -- meant to be 0 to 1, not enforced
    history               json,
    notes                 text
);

CREATE TABLE character_usage (
    id                 integer PRIMARY KEY,
    character_id       uuid,
    usage_type         varchar(50),
    prompt_version_id  uuid,
    action_block_id    uuid,
    template_reference varchar(500),
    used_at            timestamp without time zone
);

CREATE TABLE character_instances (
    id                    uuid PRIMARY KEY,
    character_id          uuid,
    world_id              integer,
    character_version     integer,
    visual_overrides      jsonb,
    personality_overrides jsonb,
    behavioral_overrides  jsonb,
    current_state         jsonb,
    instance_metadata     jsonb,
    instance_name         varchar,
    is_active             boolean,
    updated_at            timestamp without time zone
);

CREATE TABLE character_npc_links (
    id                    uuid PRIMARY KEY,
    character_instance_id uuid,
    npc_id                integer,
    sync_enabled          boolean,
    sync_direction        varchar(50),
    priority              integer,                  -- highest wins
    field_mappings        jsonb,
    activation_conditions jsonb                     -- empty object: always active
);

CREATE TABLE character_capabilities (
    id                    integer PRIMARY KEY,
    character_id          uuid,
    character_instance_id uuid,
    capability_type       varchar,
    skill_level           integer,
    action_blocks         json,
    is_active             boolean
);

CREATE TABLE character_dialogue_profiles (
    id                    integer PRIMARY KEY,
    character_id          uuid,
    character_instance_id uuid,
    dialogue_tree_id      varchar
);

CREATE TABLE scene_character_manifests (
    id                     integer PRIMARY KEY,
    scene_id               integer,                 -- not unique: several manifests all count
    required_characters    json,
    optional_characters    json,
    character_roles        jsonb,
    required_relationships jsonb,
    instance_requirements  jsonb,
    validation_rules       jsonb,
    updated_at             timestamp without time zone
);


-- The game

CREATE TABLE game_worlds (
    id            integer PRIMARY KEY,
    owner_user_id integer,
    name          varchar,
    meta          json
);

CREATE TABLE game_scenes (
    id            integer PRIMARY KEY,
    title         varchar,
    description   text,
    entry_node_id integer,
    meta          json,
    created_at    timestamp without time zone
);

CREATE TABLE game_scene_nodes (
    id       integer PRIMARY KEY,
    scene_id integer,
    asset_id integer NOT NULL,                      -- an asset by convention, 0 for none; no foreign key
    label    varchar,
    meta     json
);

CREATE TABLE game_scene_edges (
    id           integer PRIMARY KEY,
    scene_id     integer,
    from_node_id integer,
    to_node_id   integer,
    choice_label varchar,
    conditions   json,
    effects      json
);

CREATE TABLE game_npcs (
    id               integer PRIMARY KEY,
    name             varchar,
    personality      json,
    home_location_id integer,
    meta             json
);

CREATE TABLE npc_expressions (
    id       integer PRIMARY KEY,
    npc_id   integer,
    state    varchar(64),
    asset_id integer
);

CREATE TABLE game_locations (
    id       integer PRIMARY KEY,
    name     varchar,
    asset_id integer,
    meta     json
);

CREATE TABLE game_hotspots (
    id              integer PRIMARY KEY,
    location_id     integer,
    object_name     varchar,
    hotspot_id      varchar,
    linked_scene_id integer,
    meta            json
);


-- Assets and generations

CREATE TABLE assets (
    id                   integer PRIMARY KEY,
    user_id              integer,
    media_type           mediatype,
    description          text,
    tags                 json,
    style_tags           json,
    content_domain       contentdomain,
    content_category     varchar,
    content_rating       varchar(32) NOT NULL,
    age_restricted       boolean,
    searchable           boolean,
    media_metadata       json,
    source_generation_id integer,
    created_at           timestamp without time zone
);

CREATE TABLE asset_lineage (
    id              integer PRIMARY KEY,
    child_asset_id  integer,
    parent_asset_id integer,
    relation_type   varchar,
    operation_type  operationtype,
    sequence_order  integer
);

CREATE TABLE generations (
    id                   integer PRIMARY KEY,
    user_id              integer,
    operation_type       varchar,
    status               varchar,
    provider_id          varchar,
    raw_params           json NOT NULL,
    canonical_params     json NOT NULL,
    inputs               json,
    prompt_version_id    uuid,
    prompt_config        json,
    final_prompt         text,
    parent_generation_id integer,
    asset_id             integer,
    name                 varchar,
    created_at           timestamp without time zone,
    updated_at           timestamp without time zone
);


-- Prompts

CREATE TABLE prompt_families (
    id        uuid PRIMARY KEY,
    slug      varchar,
    title     varchar,
    category  varchar,
    tags      json,
    is_active boolean
);

CREATE TABLE prompt_versions (
    id             uuid PRIMARY KEY,
    family_id      uuid,
    version_number integer,
    prompt_text    text,
    variables      json,
    tags           json
);

CREATE TABLE action_blocks (
    id                uuid PRIMARY KEY,
    block_id          varchar UNIQUE,               -- the key
    kind              varchar,
    prompt            text,
    tags              jsonb,
    prompt_version_id uuid
);


-- Content scenes: an id space of their own, apart from game_scenes

CREATE TABLE scenes (
    id          integer PRIMARY KEY,
    user_id     integer,
    name        varchar,
    description text,
    tags        json,
    is_template boolean
);

CREATE TABLE scene_assets (
    id        integer PRIMARY KEY,
    scene_id  integer,
    asset_id  integer,
    "order"   integer,
    meta_data json
);


-- Foreign keys. They come last because some of them run in circles:
-- assets <-> generations, game_scenes <-> game_scene_nodes, characters -> characters.

ALTER TABLE characters
    ADD FOREIGN KEY (game_npc_id) REFERENCES game_npcs (id) ON DELETE SET NULL,
    ADD FOREIGN KEY (previous_version_id) REFERENCES characters (id);

ALTER TABLE character_relationships
    ADD FOREIGN KEY (character_a_id) REFERENCES characters (id) ON DELETE CASCADE,
    ADD FOREIGN KEY (character_b_id) REFERENCES characters (id) ON DELETE CASCADE;

ALTER TABLE character_usage
    ADD FOREIGN KEY (character_id) REFERENCES characters (id) ON DELETE CASCADE;

ALTER TABLE character_instances
    ADD FOREIGN KEY (character_id) REFERENCES characters (id) ON DELETE CASCADE,
    ADD FOREIGN KEY (world_id) REFERENCES game_worlds (id) ON DELETE CASCADE;

ALTER TABLE character_npc_links
    ADD FOREIGN KEY (character_instance_id) REFERENCES character_instances (id) ON DELETE CASCADE,
    ADD FOREIGN KEY (npc_id) REFERENCES game_npcs (id) ON DELETE CASCADE;

-- The dictionary's closing words: deleting a template deletes its capabilities. It says no such thing of instances.
ALTER TABLE character_capabilities
    ADD FOREIGN KEY (character_id) REFERENCES characters (id) ON DELETE CASCADE;

ALTER TABLE scene_character_manifests
    ADD FOREIGN KEY (scene_id) REFERENCES game_scenes (id) ON DELETE CASCADE;

ALTER TABLE game_scenes
    ADD FOREIGN KEY (entry_node_id) REFERENCES game_scene_nodes (id);

ALTER TABLE game_scene_nodes
    ADD FOREIGN KEY (scene_id) REFERENCES game_scenes (id);

ALTER TABLE game_npcs
    ADD FOREIGN KEY (home_location_id) REFERENCES game_locations (id);

ALTER TABLE npc_expressions
    ADD FOREIGN KEY (npc_id) REFERENCES game_npcs (id),
    ADD FOREIGN KEY (asset_id) REFERENCES assets (id);

ALTER TABLE game_hotspots
    ADD FOREIGN KEY (linked_scene_id) REFERENCES game_scenes (id);

ALTER TABLE assets
    ADD FOREIGN KEY (source_generation_id) REFERENCES generations (id);

ALTER TABLE asset_lineage
    ADD FOREIGN KEY (child_asset_id) REFERENCES assets (id),
    ADD FOREIGN KEY (parent_asset_id) REFERENCES assets (id);

ALTER TABLE generations
    ADD FOREIGN KEY (asset_id) REFERENCES assets (id);

ALTER TABLE scene_assets
    ADD FOREIGN KEY (scene_id) REFERENCES scenes (id),
    ADD FOREIGN KEY (asset_id) REFERENCES assets (id);
