package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A scene of the game or of generated content.
 *
 * @param title {@code game_scenes.title} or {@code scenes.name}
 * @param entryNodeId {@code game_scenes.entry_node_id}, as it stands
 * @param rating the scene's own rating as the text found, trimmed; absent when it has none
 * @since 0.1
 */
public record Scene(
        Id id, Optional<String> title, Optional<String> description, OptionalInt entryNodeId, Optional<String> rating)
        implements GraphNode {

    /** A scene with a title. */
    public Scene(Id id, String title, Optional<String> description, OptionalInt entryNodeId, Optional<String> rating) {
        this(id, Optional.of(title), description, entryNodeId, rating);
    }

    /** Returns which table the scene stands in. */
    public SceneType sceneType() {
        return id.type();
    }

    /** Returns the title. */
    @Override
    public String label() {
        return title.orElse("");
    }

    /**
     * Returns the id of a scene of the game.
     *
     * <pre>{@code
     * Scene.game(31); // scene:game:31
     * }</pre>
     */
    public static Id game(int number) {
        return new Id(SceneType.GAME, number);
    }

    /**
     * Returns the id of a scene of generated content.
     *
     * <pre>{@code
     * Scene.content(3); // scene:content:3
     * }</pre>
     */
    public static Id content(int number) {
        return new Id(SceneType.CONTENT, number);
    }

    /**
     * The id of a scene.
     *
     * @param type which of the two id spaces
     * @param number {@code game_scenes.id} or {@code scenes.id}
     */
    public record Id(SceneType type, int number) implements NodeId.ByNumber<Scene> {

        /** Returns the id of a game scene. */
        public static Id game(int number) {
            return new Id(SceneType.GAME, number);
        }

        /** Returns the id of a content scene. */
        public static Id content(int number) {
            return new Id(SceneType.CONTENT, number);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.SCENE;
        }

        @Override
        public String toString() {
            return "scene:" + type.idWord() + ":" + number;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
