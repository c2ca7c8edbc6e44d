package io.charactergraph.jdbc;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.linking.LinkRows;
import io.charactergraph.jdbc.linking.LinkStore;
import io.charactergraph.jdbc.linking.LinkSubject;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.LinkTargets;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.RoleBinding;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnknownNodeException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Binds the roles of game scenes to characters, in {@code game_scenes.meta.character_roles}. Obtained from {@link
 * CharacterLinkage#roles}.
 *
 * <p>Each operation is one transaction, returns its changes (an empty list if nothing had to change), and writes references in the standard form: {@code
 * character:<uuid>} or {@code instance:<uuid>}. A reference to the same character in an older form is replaced by the standard form.
 *
 * <p>Each operation that binds throws {@link IllegalArgumentException} if the role's name is not snake_case, the character is inactive, or the instance lives
 * in a world in which the scene is not set, and {@link UnknownNodeException} if the scene or the character does not exist.
 *
 * <pre>{@code
 * linkage.roles().bind(SceneRole.id(41, "wisest_friend"), CharacterRef.parse("horatio"));
 * }</pre>
 *
 * @since 0.1
 */
public final class RoleLinks {

    private final LinkStore store;

    RoleLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * Binds a role to a character. Creates the role if the scene does not have it.
     *
     * @throws LinkWriteException with the reason {@code OCCUPIED} if the role is bound to another character
     */
    public List<Change> bind(SceneRole.Id role, CharacterRef character) {
        return bind(role, LinkSubject.of(character), RoleBinding::bind);
    }

    /**
     * Binds a role to the character that an NPC stands for: the instance or the template that is linked to it.
     *
     * @throws IllegalArgumentException also if the NPC stands for no character, or for more than one
     * @throws LinkWriteException with the reason {@code OCCUPIED} if the role is bound to another character
     */
    public List<Change> bind(SceneRole.Id role, GameNpc.Id npc) {
        return bind(role, LinkSubject.characterOf(npc), RoleBinding::bind);
    }

    /** Binds a role to a character, and replaces the present binding. */
    public List<Change> rebind(SceneRole.Id role, CharacterRef character) {
        return bind(role, LinkSubject.of(character), RoleBinding::rebind);
    }

    /**
     * Binds a role to the character that an NPC stands for, and replaces the present binding.
     *
     * @throws IllegalArgumentException also if the NPC stands for no character, or for more than one
     */
    public List<Change> rebind(SceneRole.Id role, GameNpc.Id npc) {
        return bind(role, LinkSubject.characterOf(npc), RoleBinding::rebind);
    }

    /** Adds a character to a role. The value becomes an array of references. */
    public List<Change> addBinding(SceneRole.Id role, CharacterRef character) {
        return bind(role, LinkSubject.of(character), RoleBinding::addBinding);
    }

    /** Removes a role's binding to all characters, and with it the role, unless another place declares the role. */
    public List<Change> unbind(SceneRole.Id role) {
        return edit(role, (transaction, binding) -> binding.unbind());
    }

    /** Removes a character from a role, and the binding if no character remains. The character need not exist. */
    public List<Change> unbind(SceneRole.Id role, CharacterRef character) {
        return edit(role, (transaction, binding) -> binding.unbind(new LinkTargets(transaction).named(character)));
    }

    private List<Change> bind(SceneRole.Id role, LinkSubject subject, BiConsumer<RoleBinding, LinkTarget> how) {
        RoleBinding.requireName(role.role());
        Optional<Scene.Id> scene = Optional.of(role.sceneId());
        return edit(
                role, (transaction, binding) -> how.accept(binding, subject.find(new LinkTargets(transaction, scene))));
    }

    private List<Change> edit(SceneRole.Id role, BiConsumer<LinkTransaction, RoleBinding> how) {
        return LinkTransaction.run(store, transaction -> {
            RowEdit meta = new RowEdit(LinkRows.requireScene(transaction, role.sceneId(), "meta"), "meta");
            how.accept(
                    transaction,
                    new RoleBinding(
                            meta, JsonPlace.ROOT.field("character_roles").name(role.role())));
            return meta.save(transaction);
        });
    }
}
