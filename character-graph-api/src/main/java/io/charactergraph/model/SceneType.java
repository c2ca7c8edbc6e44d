package io.charactergraph.model;

import io.charactergraph.schema.StudioTable;

/**
 * Which of the two tables of scenes, with ids of their own, a scene stands in.
 *
 * @since 0.1
 */
public enum SceneType {
    /** A scene of the game: a row of {@code game_scenes}. */
    GAME("game", "game_scene", StudioTable.GAME_SCENES),
    /** A scene of generated content: a row of {@code scenes}. */
    CONTENT("content", "content_scene", StudioTable.SCENES);

    private final String idWord;
    private final String wireName;
    private final StudioTable table;

    SceneType(String idWord, String wireName, StudioTable table) {
        this.idWord = idWord;
        this.wireName = wireName;
        this.table = table;
    }

    /** Returns the word in an id: {@code scene:game:17}. */
    public String idWord() {
        return idWord;
    }

    /** Returns the {@code sceneType} on the wire. */
    public String wireName() {
        return wireName;
    }

    /** Returns the table whose rows are such scenes. */
    public String table() {
        return table.tableName();
    }
}
