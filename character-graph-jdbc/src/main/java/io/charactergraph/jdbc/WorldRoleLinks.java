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
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Binds roles to characters for all scenes of a world, in {@code game_worlds.meta.npc_bindings}. Obtained from {@link
 * CharacterLinkage#worldRoles}.
 *
 * <p>Like {@link RoleLinks}, with two differences: a world binds a role to one character only, and the character may be an NPC itself, written {@code
 * npc:<number>}. A role in the older {@code role_bindings} is changed there. An instance must live in this world, or in none.
 *
 * <p>Each operation that binds throws {@link IllegalArgumentException} if the role's name is not snake_case, the character is inactive, or the instance lives
 * in another world, and {@link UnknownNodeException} if the world or the character does not exist.
 *
 * <pre>{@code
 * linkage.worldRoles().bind(World.id(3), "courtier", CharacterRef.parse("osric"));
 * }</pre>
 *
 * @since 0.1
 */
public final class WorldRoleLinks {

    private static final JsonPlace BINDINGS = JsonPlace.ROOT.field("npc_bindings");
    private static final JsonPlace OLDER_BINDINGS = JsonPlace.ROOT.field("role_bindings");

    private final LinkStore store;

    WorldRoleLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * Binds a role to a character.
     *
     * @throws LinkWriteException with the reason {@code OCCUPIED} if the role is bound to another character
     */
    public List<Change> bind(World.Id world, String role, CharacterRef character) {
        return bind(world, role, LinkSubject.of(character), RoleBinding::bind);
    }

    /**
     * Binds a role to an NPC.
     *
     * @throws LinkWriteException with the reason {@code OCCUPIED} if the role is bound to another character
     */
    public List<Change> bind(World.Id world, String role, GameNpc.Id npc) {
        return bind(world, role, targets -> targets.requireNpc(npc), RoleBinding::bind);
    }

    /** Binds a role to a character, and replaces the present binding. */
    public List<Change> rebind(World.Id world, String role, CharacterRef character) {
        return bind(world, role, LinkSubject.of(character), RoleBinding::rebind);
    }

    /** Binds a role to an NPC, and replaces the present binding. */
    public List<Change> rebind(World.Id world, String role, GameNpc.Id npc) {
        return bind(world, role, targets -> targets.requireNpc(npc), RoleBinding::rebind);
    }

    /** Removes a role's binding. */
    public List<Change> unbind(World.Id world, String role) {
        return LinkTransaction.run(store, transaction -> {
            RowEdit meta = meta(transaction, world);
            for (JsonPlace bindings : List.of(BINDINGS, OLDER_BINDINGS)) {
                new RoleBinding(meta, bindings.name(role)).unbind();
            }
            return meta.save(transaction);
        });
    }

    private List<Change> bind(
            World.Id world, String role, LinkSubject subject, BiConsumer<RoleBinding, LinkTarget> how) {
        RoleBinding.requireName(role);
        return LinkTransaction.run(store, transaction -> {
            RowEdit meta = meta(transaction, world);
            LinkTarget target = subject.find(new LinkTargets(transaction, world));
            RoleBinding older = new RoleBinding(meta, OLDER_BINDINGS.name(role));
            RoleBinding newer = new RoleBinding(meta, BINDINGS.name(role));
            if (older.isFree() || !newer.isFree()) {
                how.accept(newer, target);
            }
            if (!older.isFree()) {
                how.accept(older, target);
            }
            return meta.save(transaction);
        });
    }

    private static RowEdit meta(LinkTransaction transaction, World.Id world) {
        return new RowEdit(LinkRows.requireWorld(transaction, world, "meta"), "meta");
    }
}
