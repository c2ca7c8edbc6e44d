package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A game NPC: a row of {@code game_npcs}.
 *
 * @param name the row's name
 * @param homeLocationId {@code game_npcs.home_location_id}, as it stands
 * @since 0.1
 */
public record GameNpc(Id id, Optional<String> name, OptionalInt homeLocationId) implements GraphNode {

    /** An NPC with a name. */
    public GameNpc(Id id, String name, OptionalInt homeLocationId) {
        this(id, Optional.of(name), homeLocationId);
    }

    /** Returns the name. */
    @Override
    public String label() {
        return name.orElse("");
    }

    /**
     * Returns the id of an NPC.
     *
     * <pre>{@code
     * GameNpc.id(6); // npc:6
     * }</pre>
     */
    public static Id id(int number) {
        return new Id(number);
    }

    /**
     * The id of an NPC.
     *
     * @param number {@code game_npcs.id}
     */
    public record Id(int number) implements NodeId.ByNumber<GameNpc> {
        @Override
        public NodeKind kind() {
            return NodeKind.GAME_NPC;
        }

        @Override
        public String toString() {
            return "npc:" + number;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
