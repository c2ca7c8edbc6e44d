package io.charactergraph.jdbc;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.linking.LinkPlaces;
import io.charactergraph.jdbc.linking.LinkRows;
import io.charactergraph.jdbc.linking.LinkStore;
import io.charactergraph.jdbc.linking.LinkTargets;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.ReferenceArrays;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.jdbc.linking.SceneFields;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Generation;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes the characters of generations, and the scenes that generations were made for, in {@code generations.canonical_params}. Obtained from {@link
 * CharacterLinkage#generations}.
 *
 * <p>Each operation is one transaction, returns its changes (an empty list if nothing had to change), and writes references in the standard form. The older
 * places ({@code character}, {@code npc_params}, prompt variables) stay unchanged.
 *
 * <p>Each operation throws {@link UnknownNodeException} if the generation, or a node to be linked, does not exist, and {@link IllegalArgumentException} if a
 * character to be linked is inactive.
 *
 * <pre>{@code
 * linkage.generations().setCharacters(Generation.id(9002), List.of(CharacterRef.parse("claudius")));
 * }</pre>
 *
 * @since 0.1
 */
public final class GenerationLinks {

    private static final String COLUMN = "canonical_params";

    private final LinkStore store;

    GenerationLinks(LinkStore store) {
        this.store = store;
    }

    /** Replaces {@code character_refs} by references to these characters, in this order, each once. */
    public List<Change> setCharacters(Generation.Id generation, List<CharacterRef> characters) {
        return edit(generation, (transaction, params) -> {
            LinkTargets targets = new LinkTargets(transaction);
            ReferenceArrays.set(
                    params,
                    LinkPlaces.GENERATION_CHARACTERS,
                    characters.stream().map(targets::require).distinct().toList());
        });
    }

    /** Adds a character to {@code character_refs}. */
    public List<Change> addCharacter(Generation.Id generation, CharacterRef character) {
        return edit(
                generation,
                (transaction, params) -> ReferenceArrays.add(
                        params, LinkPlaces.GENERATION_CHARACTERS, new LinkTargets(transaction).require(character)));
    }

    /** Removes a character from {@code character_refs}, in each form of reference. The character need not exist. */
    public List<Change> removeCharacter(Generation.Id generation, CharacterRef character) {
        return edit(
                generation,
                (transaction, params) -> params.removeElements(
                        LinkPlaces.GENERATION_CHARACTERS, new LinkTargets(transaction).named(character)::isNamedBy));
    }

    /**
     * Sets the game scene that the generation was made for. A scene node of another scene is removed.
     *
     * @throws IllegalArgumentException if the scene is a content scene
     */
    public List<Change> setScene(Generation.Id generation, Scene.Id scene) {
        return edit(generation, (transaction, params) -> SceneFields.set(transaction, params, JsonPlace.ROOT, scene));
    }

    /**
     * Sets the scene node that the generation was made for, and with it the scene.
     *
     * @param sceneNode {@code game_scene_nodes.id}
     */
    public List<Change> setSceneNode(Generation.Id generation, int sceneNode) {
        return edit(
                generation,
                (transaction, params) -> SceneFields.setNode(transaction, params, JsonPlace.ROOT, sceneNode));
    }

    /** Removes the scene and the scene node. */
    public List<Change> removeScene(Generation.Id generation) {
        return edit(generation, (transaction, params) -> SceneFields.remove(params, JsonPlace.ROOT));
    }

    private List<Change> edit(Generation.Id generation, BiConsumer<LinkTransaction, RowEdit> how) {
        return LinkTransaction.run(store, transaction -> {
            RowEdit params = new RowEdit(LinkRows.requireGeneration(transaction, generation, COLUMN), COLUMN);
            how.accept(transaction, params);
            return params.save(transaction);
        });
    }
}
