package io.charactergraph.jdbc;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.World;
import io.charactergraph.source.StudioTable;
import java.util.List;
import java.util.Optional;

/** Which columns of which table are a kind of node's details, in the order of the dictionary. */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
enum DetailTable {
    TEMPLATE(
            StudioTable.CHARACTERS,
            "visual_traits",
            "personality_traits",
            "behavioral_patterns",
            "voice_profile",
            "tags",
            "character_metadata",
            "game_metadata",
            "reference_images"),
    INSTANCE(
            StudioTable.CHARACTER_INSTANCES,
            "visual_overrides",
            "personality_overrides",
            "behavioral_overrides",
            "current_state",
            "instance_metadata"),
    NPC(StudioTable.GAME_NPCS, "personality", "meta"),
    GAME_SCENE(StudioTable.GAME_SCENES, "meta"),
    CONTENT_SCENE(StudioTable.SCENES, "tags"),
    ASSET(StudioTable.ASSETS, "tags", "style_tags", "media_metadata"),
    GENERATION(StudioTable.GENERATIONS, "raw_params", "canonical_params", "inputs", "prompt_config", "final_prompt"),
    PROMPT(StudioTable.PROMPT_VERSIONS, "prompt_text", "variables", "tags"),
    ACTION_BLOCK(StudioTable.ACTION_BLOCKS, "prompt", "tags"),
    WORLD(StudioTable.GAME_WORLDS, "meta");

    private final StudioTable table;
    private final List<String> columns;

    DetailTable(StudioTable table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    StudioTable table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** Where the details of that node are; nowhere for a node that is derived or that another source brought. */
    static Optional<DetailTable> find(NodeId id) {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> Optional.of(TEMPLATE);
            case CHARACTER_INSTANCE -> Optional.of(INSTANCE);
            case GAME_NPC -> Optional.of(NPC);
            case SCENE -> Optional.of(((Scene.Id) id).type() == SceneType.GAME ? GAME_SCENE : CONTENT_SCENE);
            case ASSET -> Optional.of(ASSET);
            case GENERATION -> Optional.of(GENERATION);
            case PROMPT_VERSION -> Optional.of(PROMPT);
            case ACTION_BLOCK -> Optional.of(ACTION_BLOCK);
            case WORLD -> Optional.of(WORLD);
            case SCENE_ROLE, ARC, EXTENSION -> Optional.empty();
        };
    }

    /** The row's id: an {@link Integer} or a {@link java.util.UUID}. */
    static Object key(NodeId id) {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> ((CharacterTemplate.Id) id).uuid();
            case CHARACTER_INSTANCE -> ((CharacterInstance.Id) id).uuid();
            case GAME_NPC -> ((GameNpc.Id) id).number();
            case SCENE -> ((Scene.Id) id).number();
            case ASSET -> ((Asset.Id) id).number();
            case GENERATION -> ((Generation.Id) id).number();
            case PROMPT_VERSION -> ((PromptVersion.Id) id).uuid();
            case ACTION_BLOCK -> ((ActionBlock.Id) id).uuid();
            case WORLD -> ((World.Id) id).number();
            case SCENE_ROLE, ARC, EXTENSION -> throw new IllegalArgumentException("id: " + id + " is not of a row");
        };
    }
}
