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
 * Says who a generation is about, and which scene it was made for, in {@code generations.canonical_params}. Got from {@link
 * CharacterLinkage#generations}.
 *
 * <p>Every operation is one transaction, gives what it changed (nothing when it was so already), and writes references in the
 * standard form. The older places ({@code character}, {@code npc_params}, prompt variables) are not touched.
 *
 * <p>Every operation throws {@link UnknownNodeException} when the generation, or what is to be linked, is not there, and {@link
 * IllegalArgumentException} when a character to be linked is inactive.
 *
 * <pre>{@code
 * linkage.generations().setCharacters(Generation.id(9002), List.of(CharacterRef.parse("claudius")));
 * }</pre>
 */
public final class GenerationLinks {

    private static final String COLUMN = "canonical_params";

    private final LinkStore store;

    GenerationLinks(LinkStore store) {
        this.store = store;
    }

    /** Makes {@code character_refs} name these, in that order and each once, and nobody else. */
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

    /** Takes a character out of {@code character_refs}, be it there or gone, in whatever form it is named. */
    public List<Change> removeCharacter(Generation.Id generation, CharacterRef character) {
        return edit(
                generation,
                (transaction, params) -> params.removeElements(
                        LinkPlaces.GENERATION_CHARACTERS, new LinkTargets(transaction).named(character)::isNamedBy));
    }

    /**
     * Says that it was made for a game scene. A scene node of another scene goes.
     *
     * @throws IllegalArgumentException if it is a content scene
     */
    public List<Change> setScene(Generation.Id generation, Scene.Id scene) {
        return edit(generation, (transaction, params) -> SceneFields.set(transaction, params, JsonPlace.ROOT, scene));
    }

    /**
     * Says that it was made for a scene node, and so for its scene.
     *
     * @param sceneNode {@code game_scene_nodes.id}
     */
    public List<Change> setSceneNode(Generation.Id generation, int sceneNode) {
        return edit(
                generation,
                (transaction, params) -> SceneFields.setNode(transaction, params, JsonPlace.ROOT, sceneNode));
    }

    /** Says that it was made for no scene and no scene node. */
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
