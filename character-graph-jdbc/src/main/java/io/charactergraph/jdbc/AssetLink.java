package io.charactergraph.jdbc;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Scene;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The fields that an operation sets or removes in the linkage of an asset. All other fields stay unchanged. Immutable; each method returns a new value.
 *
 * <pre>{@code
 * AssetLink.none().template(CharacterRef.parse("ophelia")).sceneNode(4702)
 * }</pre>
 *
 * @since 0.1
 */
public final class AssetLink {

    private static final AssetLink NONE =
            new AssetLink(Field.unchanged(), Field.unchanged(), Field.unchanged(), OptionalInt.empty());

    private final Field<CharacterRef> template;
    private final Field<CharacterRef> instance;
    private final Field<Scene.Id> scene;
    private final OptionalInt sceneNode;

    private AssetLink(
            Field<CharacterRef> template, Field<CharacterRef> instance, Field<Scene.Id> scene, OptionalInt sceneNode) {
        this.template = template;
        this.instance = instance;
        this.scene = scene;
        this.sceneNode = sceneNode;
    }

    /** The edit of one field. */
    record Field<T>(boolean edited, Optional<T> value) {

        static <T> Field<T> unchanged() {
            return new Field<>(false, Optional.empty());
        }

        static <T> Field<T> of(T value) {
            return new Field<>(true, Optional.of(value));
        }

        static <T> Field<T> removed() {
            return new Field<>(true, Optional.empty());
        }

        boolean isRemoved() {
            return edited && value.isEmpty();
        }
    }

    /** Returns an edit of no field. */
    public static AssetLink none() {
        return NONE;
    }

    /**
     * Sets the template that the asset shows.
     *
     * @throws IllegalArgumentException if it is an instance
     */
    public AssetLink template(CharacterRef character) {
        if (character instanceof CharacterInstance.Id) {
            throw new IllegalArgumentException(
                    OneLine.of("character: " + character + " is no template; call instance"));
        }
        return new AssetLink(Field.of(character), instance, scene, sceneNode);
    }

    /** Sets the instance that the asset shows. */
    public AssetLink instance(CharacterInstance.Id character) {
        return new AssetLink(template, Field.of(character), scene, sceneNode);
    }

    /** Sets the game scene that the asset is for. A scene node of another scene is removed. */
    public AssetLink scene(Scene.Id game) {
        return new AssetLink(template, instance, Field.of(game), OptionalInt.empty());
    }

    /** Sets the scene node that the asset is for, and with it the scene. */
    public AssetLink sceneNode(int node) {
        return new AssetLink(template, instance, Field.unchanged(), OptionalInt.of(node));
    }

    /** Removes the template. */
    public AssetLink withoutTemplate() {
        return new AssetLink(Field.removed(), instance, scene, sceneNode);
    }

    /** Removes the instance. */
    public AssetLink withoutInstance() {
        return new AssetLink(template, Field.removed(), scene, sceneNode);
    }

    /** Removes the scene and the scene node. */
    public AssetLink withoutScene() {
        return new AssetLink(template, instance, Field.removed(), OptionalInt.empty());
    }

    Field<CharacterRef> template() {
        return template;
    }

    Field<CharacterRef> instance() {
        return instance;
    }

    Field<Scene.Id> scene() {
        return scene;
    }

    OptionalInt sceneNode() {
        return sceneNode;
    }
}
