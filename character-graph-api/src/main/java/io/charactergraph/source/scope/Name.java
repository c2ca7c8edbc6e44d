package io.charactergraph.source.scope;

import io.charactergraph.schema.StudioTable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reference can name, or a row can be.
 *
 * @param kind of what kind
 * @param text the number, the UUID in lower case, or the name
 */
public record Name(Kind kind, String text) {

    /** The kinds of names. */
    public enum Kind {
        /** A template by its UUID. */
        TEMPLATE(StudioTable.CHARACTERS),
        /** A template by its key. */
        KEY(StudioTable.CHARACTERS),
        /** An instance. */
        INSTANCE(StudioTable.CHARACTER_INSTANCES),
        /** An NPC. */
        NPC(StudioTable.GAME_NPCS),
        /** A scene of the game. */
        GAME_SCENE(StudioTable.GAME_SCENES),
        /** A content scene. */
        CONTENT_SCENE(StudioTable.SCENES),
        /** A node of a game scene. */
        SCENE_NODE(StudioTable.GAME_SCENE_NODES),
        /** An asset. */
        ASSET(StudioTable.ASSETS),
        /** A generation. */
        GENERATION(StudioTable.GENERATIONS),
        /** A world. */
        WORLD(StudioTable.GAME_WORLDS),
        /** A prompt version. */
        PROMPT(StudioTable.PROMPT_VERSIONS),
        /** A prompt family. */
        FAMILY(StudioTable.PROMPT_FAMILIES),
        /** An action block by its UUID. */
        BLOCK(StudioTable.ACTION_BLOCKS),
        /** An action block by its key. */
        BLOCK_KEY(StudioTable.ACTION_BLOCKS),
        /** An arc or quest. */
        ARC(null),
        /** An arc that is said to be a quest. */
        QUEST(null),
        /** The name of a role. */
        ROLE(null),
        /** A role in a world: the world's number, a colon and the role. */
        PART(null);

        private final @Nullable StudioTable table;

        Kind(@Nullable StudioTable table) {
            this.table = table;
        }

        /** The table whose rows have such names; empty when no row is one. */
        public Optional<StudioTable> table() {
            return Optional.ofNullable(table);
        }

        /** Whether it names a template, an instance or an NPC. */
        boolean isCharacter() {
            return this == TEMPLATE || this == KEY || this == INSTANCE || this == NPC;
        }
    }
}
