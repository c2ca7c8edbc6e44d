package io.charactergraph.jdbc;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.linking.LinkPlaces;
import io.charactergraph.jdbc.linking.LinkRows;
import io.charactergraph.jdbc.linking.LinkStore;
import io.charactergraph.jdbc.linking.LinkSubject;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.LinkTargets;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.LockedRow;
import io.charactergraph.jdbc.linking.ReferenceArrays;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.UnknownNodeException;
import java.util.List;
import java.util.Optional;

/**
 * Writes the characters of scene nodes, in {@code game_scene_nodes.meta.character_refs}. Obtained from {@link CharacterLinkage#sceneNodes}.
 *
 * <p>Each operation is one transaction, returns its changes (an empty list if nothing had to change), and writes references in the standard form.
 *
 * <pre>{@code
 * linkage.sceneNodes().add(9004, GameNpc.id(10));
 * }</pre>
 *
 * @since 0.1
 */
public final class SceneNodeLinks {

    private final LinkStore store;

    SceneNodeLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * Adds a character to a scene node.
     *
     * @param sceneNode {@code game_scene_nodes.id}
     * @throws IllegalArgumentException if the character is inactive, or lives in a world in which the scene is not set, or the
     *     scene node belongs to no scene
     * @throws UnknownNodeException if the scene node or the character does not exist
     */
    public List<Change> add(int sceneNode, CharacterRef character) {
        return add(sceneNode, LinkSubject.of(character));
    }

    /**
     * Adds the character that an NPC stands for to a scene node.
     *
     * @param sceneNode {@code game_scene_nodes.id}
     * @throws IllegalArgumentException also if the NPC stands for no character, or for more than one
     * @throws UnknownNodeException if the scene node or the NPC does not exist
     */
    public List<Change> add(int sceneNode, GameNpc.Id npc) {
        return add(sceneNode, LinkSubject.characterOf(npc));
    }

    /**
     * Removes a character from a scene node, in each form of reference. The character need not exist.
     *
     * @param sceneNode {@code game_scene_nodes.id}
     * @throws UnknownNodeException if the scene node does not exist
     */
    public List<Change> remove(int sceneNode, CharacterRef character) {
        return LinkTransaction.run(store, transaction -> {
            RowEdit meta = new RowEdit(LinkRows.requireSceneNode(transaction, sceneNode, "meta"), "meta");
            meta.removeElements(
                    LinkPlaces.SCENE_NODE_CHARACTERS, new LinkTargets(transaction).named(character)::isNamedBy);
            return meta.save(transaction);
        });
    }

    private List<Change> add(int sceneNode, LinkSubject subject) {
        return LinkTransaction.run(store, transaction -> {
            LockedRow row = LinkRows.requireSceneNode(transaction, sceneNode, "meta", "scene_id");
            RowEdit meta = new RowEdit(row, "meta");
            LinkTarget target =
                    subject.find(new LinkTargets(transaction, Optional.of(LinkRows.sceneOf(transaction, row))));
            ReferenceArrays.add(meta, LinkPlaces.SCENE_NODE_CHARACTERS, target);
            return meta.save(transaction);
        });
    }
}
