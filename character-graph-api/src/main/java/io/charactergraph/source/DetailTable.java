package io.charactergraph.source;

import io.charactergraph.internal.OneLine;
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
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;

/**
 * Which columns of which table are the details on demand of a kind of node, in the order of the dictionary. For those who
 * write a source.
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
public enum DetailTable {
    /** {@code characters}. */
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
    /** {@code character_instances}. */
    INSTANCE(
            StudioTable.CHARACTER_INSTANCES,
            "visual_overrides",
            "personality_overrides",
            "behavioral_overrides",
            "current_state",
            "instance_metadata"),
    /** {@code game_npcs}. */
    NPC(StudioTable.GAME_NPCS, "personality", "meta"),
    /** {@code game_scenes}. */
    GAME_SCENE(StudioTable.GAME_SCENES, "meta"),
    /** {@code scenes}. */
    CONTENT_SCENE(StudioTable.SCENES, "tags"),
    /** {@code assets}. */
    ASSET(StudioTable.ASSETS, "tags", "style_tags", "media_metadata"),
    /** {@code generations}. */
    GENERATION(StudioTable.GENERATIONS, "raw_params", "canonical_params", "inputs", "prompt_config", "final_prompt"),
    /** {@code prompt_versions}. */
    PROMPT(StudioTable.PROMPT_VERSIONS, "prompt_text", "variables", "tags"),
    /** {@code action_blocks}. */
    ACTION_BLOCK(StudioTable.ACTION_BLOCKS, "prompt", "tags"),
    /** {@code game_worlds}. */
    WORLD(StudioTable.GAME_WORLDS, "meta");

    private final StudioTable table;
    private final List<String> columns;

    DetailTable(StudioTable table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** The table. */
    public StudioTable table() {
        return table;
    }

    /** The columns, in order; a database may lack some. */
    public List<String> columns() {
        return columns;
    }

    /** Where the details of that node are; nowhere for a node that is derived or that another source brought. */
    public static Optional<DetailTable> find(NodeId id) {
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

    /**
     * The row's id: an {@link Integer} or a {@link java.util.UUID}.
     *
     * @throws IllegalArgumentException if the node is no row
     */
    public static Object key(NodeId id) {
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
            case SCENE_ROLE, ARC, EXTENSION ->
                throw new IllegalArgumentException(OneLine.of("id: " + id + " is not of a row"));
        };
    }
}
