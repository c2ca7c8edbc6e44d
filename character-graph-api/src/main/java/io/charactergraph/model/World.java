package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import java.util.Optional;

/**
 * A game world: a row of {@code game_worlds}.
 *
 * @param name the row's name
 * @param maxContentRating the ceiling that the world sets on content, as the text found, trimmed
 * @since 0.1
 */
public record World(Id id, Optional<String> name, Optional<String> maxContentRating) implements GraphNode {

    /** A world with a name. */
    public World(Id id, String name, Optional<String> maxContentRating) {
        this(id, Optional.of(name), maxContentRating);
    }

    /** Returns the name. */
    @Override
    public String label() {
        return name.orElse("");
    }

    /**
     * Returns the id of a world.
     *
     * <pre>{@code
     * World.id(2); // world:2
     * }</pre>
     */
    public static Id id(int number) {
        return new Id(number);
    }

    /**
     * The id of a world.
     *
     * @param number {@code game_worlds.id}
     */
    public record Id(int number) implements NodeId.ByNumber<World> {
        @Override
        public NodeKind kind() {
            return NodeKind.WORLD;
        }

        @Override
        public String toString() {
            return "world:" + number;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
