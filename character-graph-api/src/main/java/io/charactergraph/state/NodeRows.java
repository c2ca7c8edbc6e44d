package io.charactergraph.state;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import java.util.Map;
import java.util.Optional;

/** Which row a node is, and which node a row is. */
public final class NodeRows {

    private static final Map<String, String> PREFIX_BY_TABLE = Map.of(
            "characters", "character:",
            "character_instances", "instance:",
            "game_npcs", "npc:",
            "game_scenes", "scene:game:",
            "scenes", "scene:content:",
            "assets", "asset:",
            "generations", "generation:",
            "prompt_versions", "prompt:",
            "action_blocks", "action:",
            "game_worlds", "world:");

    private NodeRows() {}

    /** The row of a node; none for what is derived, and for extensions. */
    public static Optional<Row> of(NodeId id) {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> row("characters", ((CharacterTemplate.Id) id).uuid());
            case CHARACTER_INSTANCE -> row("character_instances", ((CharacterInstance.Id) id).uuid());
            case GAME_NPC -> row("game_npcs", ((GameNpc.Id) id).number());
            case SCENE -> row(((Scene.Id) id).type().table(), ((Scene.Id) id).number());
            case ASSET -> row("assets", ((Asset.Id) id).number());
            case GENERATION -> row("generations", ((Generation.Id) id).number());
            case PROMPT_VERSION -> row("prompt_versions", ((PromptVersion.Id) id).uuid());
            case ACTION_BLOCK -> row("action_blocks", ((ActionBlock.Id) id).uuid());
            case WORLD -> row("game_worlds", ((World.Id) id).number());
            case SCENE_ROLE, ARC, EXTENSION -> Optional.empty();
        };
    }

    /** The id of the node that a row is; none for rows that are no nodes. */
    public static Optional<NodeId> nodeOf(Row row) {
        return Optional.ofNullable(PREFIX_BY_TABLE.get(row.table())).map(prefix -> NodeId.parse(prefix + row.id()));
    }

    private static Optional<Row> row(String table, Object id) {
        return Optional.of(new Row(table, id.toString()));
    }

    /**
     * A row.
     *
     * @param table the table
     * @param id the row's id, as text
     */
    public record Row(String table, String id) {}
}
