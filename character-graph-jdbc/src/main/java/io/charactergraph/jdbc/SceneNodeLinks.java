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
 * Says who is in a scene node, in {@code game_scene_nodes.meta.character_refs}. Got from {@link CharacterLinkage#sceneNodes}.
 *
 * <p>Every operation is one transaction, gives what it changed (nothing when it was so already), and writes references in the
 * standard form.
 *
 * <pre>{@code
 * linkage.sceneNodes().add(9004, GameNpc.id(10));
 * }</pre>
 */
public final class SceneNodeLinks {

    private final LinkStore store;

    SceneNodeLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * Puts a character into a scene node.
     *
     * @param sceneNode {@code game_scene_nodes.id}
     * @throws IllegalArgumentException if the character is inactive, or lives in another world than those that the scene is
     *     set in, or the scene node belongs to no scene
     * @throws UnknownNodeException if the scene node or the character is not there
     */
    public List<Change> add(int sceneNode, CharacterRef character) {
        return add(sceneNode, LinkSubject.of(character));
    }

    /**
     * Puts the character that an NPC stands for into a scene node.
     *
     * @param sceneNode {@code game_scene_nodes.id}
     * @throws IllegalArgumentException also when the NPC stands for none, or there is no telling for which
     * @throws UnknownNodeException if the scene node or the NPC is not there
     */
    public List<Change> add(int sceneNode, GameNpc.Id npc) {
        return add(sceneNode, LinkSubject.characterOf(npc));
    }

    /**
     * Takes a character out of a scene node, be it there or gone, in whatever form it is named.
     *
     * @param sceneNode {@code game_scene_nodes.id}
     * @throws UnknownNodeException if the scene node is not there
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
