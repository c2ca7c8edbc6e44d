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
 * Binds the roles of game scenes to characters, in {@code game_scenes.meta.character_roles}. Got from {@link
 * CharacterLinkage#roles}.
 *
 * <p>Every operation is one transaction, gives what it changed (nothing when it was so already), and writes references in the
 * standard form: {@code character:<uuid>} or {@code instance:<uuid>}. A reference to the same character in an older form is
 * put into it.
 *
 * <p>Every operation that binds throws {@link IllegalArgumentException} when the role's name is not snake_case, the character
 * is inactive, or the instance lives in another world than those that the scene is set in, and {@link UnknownNodeException}
 * when the scene or the character is not there.
 *
 * <pre>{@code
 * linkage.roles().bind(SceneRole.id(41, "wisest_friend"), CharacterRef.parse("horatio"));
 * }</pre>
 */
public final class RoleLinks {

    private final LinkStore store;

    RoleLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * Binds a role to a character; the role is made if the scene has not got it.
     *
     * @throws LinkWriteException with the reason {@code OCCUPIED} when the role is bound to somebody else
     */
    public List<Change> bind(SceneRole.Id role, CharacterRef character) {
        return bind(role, LinkSubject.of(character), RoleBinding::bind);
    }

    /**
     * Binds a role to the character that an NPC stands for: the instance, or the template, that is linked to it.
     *
     * @throws IllegalArgumentException also when it stands for none, or there is no telling for which
     * @throws LinkWriteException with the reason {@code OCCUPIED} when the role is bound to somebody else
     */
    public List<Change> bind(SceneRole.Id role, GameNpc.Id npc) {
        return bind(role, LinkSubject.characterOf(npc), RoleBinding::bind);
    }

    /** Binds a role to a character, in place of whoever it is bound to. */
    public List<Change> rebind(SceneRole.Id role, CharacterRef character) {
        return bind(role, LinkSubject.of(character), RoleBinding::rebind);
    }

    /**
     * Binds a role to the character that an NPC stands for, in place of whoever it is bound to.
     *
     * @throws IllegalArgumentException also when it stands for none, or there is no telling for which
     */
    public List<Change> rebind(SceneRole.Id role, GameNpc.Id npc) {
        return bind(role, LinkSubject.characterOf(npc), RoleBinding::rebind);
    }

    /** Binds a role to one character more: an array of references. */
    public List<Change> addBinding(SceneRole.Id role, CharacterRef character) {
        return bind(role, LinkSubject.of(character), RoleBinding::addBinding);
    }

    /** Takes a role's binding away, whoever it is bound to, and with it the role, unless something else declares it. */
    public List<Change> unbind(SceneRole.Id role) {
        return edit(role, (transaction, binding) -> binding.unbind());
    }

    /** Takes one character away from a role, be it there or gone, and the binding when nobody is left. */
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
