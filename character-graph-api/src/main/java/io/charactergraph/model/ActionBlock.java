package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;
import java.util.Optional;
import java.util.UUID;

/**
 * An action block: a row of {@code action_blocks}.
 *
 * @param key {@code action_blocks.block_id}
 * @param blockKind {@code action_blocks.kind}
 * @param rating the block's rating as the text found, trimmed; absent when it has none
 * @since 0.1
 */
public record ActionBlock(Id id, Optional<String> key, Optional<String> blockKind, Optional<String> rating)
        implements GraphNode {

    /** A block with a key. */
    public ActionBlock(Id id, String key, Optional<String> blockKind, Optional<String> rating) {
        this(id, Optional.of(key), blockKind, rating);
    }

    /** Returns the key. */
    @Override
    public String label() {
        return key.orElse("");
    }

    /** Returns the id of an action block. */
    public static Id id(UUID uuid) {
        return new Id(uuid);
    }

    /**
     * Returns the id of an action block.
     *
     * <pre>{@code
     * ActionBlock.id("0f000000-0000-4000-8000-000000000004");
     * }</pre>
     *
     * @param uuid a UUID in either case, or the id as it stands on the wire
     * @throws IllegalArgumentException if the text is neither
     */
    public static Id id(String uuid) {
        return new Id(NodeIds.uuidOf(NodeKind.ACTION_BLOCK, uuid));
    }

    /**
     * The id of an action block.
     *
     * @param uuid {@code action_blocks.id}
     */
    public record Id(UUID uuid) implements NodeId.ByUuid<ActionBlock> {
        @Override
        public int hashCode() {
            return TextHash.of(uuid);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.ACTION_BLOCK;
        }

        @Override
        public String toString() {
            return "action:" + uuid;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
