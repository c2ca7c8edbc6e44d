package io.charactergraph.jdbc;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Scene;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to be said in an asset's linkage. What is not spoken of stays as it is. Immutable; every method gives another.
 *
 * <pre>{@code
 * AssetLink.none().template(CharacterRef.parse("ophelia")).sceneNode(4702)
 * }</pre>
 */
public final class AssetLink {

    private static final AssetLink NONE = new AssetLink(Field.kept(), Field.kept(), Field.kept(), OptionalInt.empty());

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

    /** What is said of a field. */
    record Field<T>(boolean spokenOf, Optional<T> value) {

        static <T> Field<T> kept() {
            return new Field<>(false, Optional.empty());
        }

        static <T> Field<T> of(T value) {
            return new Field<>(true, Optional.of(value));
        }

        static <T> Field<T> gone() {
            return new Field<>(true, Optional.empty());
        }

        boolean isGone() {
            return spokenOf && value.isEmpty();
        }
    }

    /** Nothing yet. */
    public static AssetLink none() {
        return NONE;
    }

    /**
     * The template that the asset shows.
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

    /** The instance that the asset shows. */
    public AssetLink instance(CharacterInstance.Id character) {
        return new AssetLink(template, Field.of(character), scene, sceneNode);
    }

    /** The game scene that the asset is for; a scene node of another scene goes. */
    public AssetLink scene(Scene.Id game) {
        return new AssetLink(template, instance, Field.of(game), OptionalInt.empty());
    }

    /** The scene node that the asset is for, and so its scene. */
    public AssetLink sceneNode(int node) {
        return new AssetLink(template, instance, Field.kept(), OptionalInt.of(node));
    }

    /** No template. */
    public AssetLink withoutTemplate() {
        return new AssetLink(Field.gone(), instance, scene, sceneNode);
    }

    /** No instance. */
    public AssetLink withoutInstance() {
        return new AssetLink(template, Field.gone(), scene, sceneNode);
    }

    /** No scene and no scene node. */
    public AssetLink withoutScene() {
        return new AssetLink(template, instance, Field.gone(), OptionalInt.empty());
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
