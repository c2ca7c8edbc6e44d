package io.charactergraph.model;

/**
 * The id of a node: typed, comparable, and written as on the wire.
 *
 * <p>Each kind of node nests its own id, such as {@link Asset.Id}. {@code toString} gives the wire form
 * ({@code asset:12}) and {@link #parse} reads it. The order is the order of every list: by kind as in {@link NodeKind},
 * then numbers as numbers, UUIDs and names as text by Unicode code point; game scenes come before content scenes.
 *
 * <pre>{@code
 * NodeId id = NodeId.parse("scene:game:17");
 * }</pre>
 */
public sealed interface NodeId extends Comparable<NodeId>
        permits CharacterTemplate.Id,
                CharacterInstance.Id,
                GameNpc.Id,
                Scene.Id,
                SceneRole.Id,
                Asset.Id,
                Generation.Id,
                PromptVersion.Id,
                ActionBlock.Id,
                World.Id,
                Arc.Id,
                Extension.Id {

    /** The kind of node that this id names. */
    NodeKind kind();

    /** The id as it stands on the wire, such as {@code scene:game:17}. */
    @Override
    String toString();

    /** Compares by kind, then by number or text. */
    @Override
    default int compareTo(NodeId other) {
        return NodeIds.compare(this, other);
    }

    /**
     * Reads an id from its wire form. UUIDs may be in either case; nothing else is forgiven.
     *
     * @throws IllegalArgumentException if the text is not the wire form of an id; the message says what is wrong
     */
    static NodeId parse(String text) {
        return NodeIds.parse(text);
    }
}
