package io.charactergraph.model;

import java.util.UUID;

/**
 * The id of a node: typed, comparable, and written as on the wire.
 *
 * <p>Each kind of node nests its own id, such as {@link Asset.Id}, and has a short factory for it, such as {@link
 * Asset#id(int)}. {@code toString} returns the wire form ({@code asset:12}) and {@link #parse} reads it. The order is the order
 * of every list: by kind as in {@link NodeKind}, then numbers as numbers, UUIDs and names as text by Unicode code point; game
 * scenes come before content scenes.
 *
 * <p>An id is a number, a UUID or a name: {@link ByNumber}, {@link ByUuid}, {@link ByName}. It knows the class of its node, so
 * that a graph returns that class.
 *
 * <pre>{@code
 * NodeId id = NodeId.parse("scene:game:17");
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface NodeId extends Comparable<NodeId> permits NodeId.Of {

    /** Returns the kind of node that this id names. */
    NodeKind kind();

    /** Returns the id as it stands on the wire, such as {@code scene:game:17}. */
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
     * @throws IllegalArgumentException if the text is not the wire form of an id; the message states the reason
     */
    static NodeId parse(String text) {
        return NodeIds.parse(text);
    }

    /**
     * The id of a node of one class. Every id is of this type.
     *
     * @param <N> the class of the node
     */
    sealed interface Of<N extends GraphNode> extends NodeId permits ByNumber, ByUuid, ByName {

        /** Returns the class of the node. */
        @SuppressWarnings("unchecked") // each id names the class of its own kind: tested for all kinds
        default Class<N> nodeType() {
            return (Class<N>) kind().nodeType();
        }
    }

    /**
     * An id that is a number: of an NPC, a scene, an asset, a generation, a world.
     *
     * @param <N> the class of the node
     */
    sealed interface ByNumber<N extends GraphNode> extends Of<N>
            permits GameNpc.Id, Scene.Id, Asset.Id, Generation.Id, World.Id {

        /** Returns the number: the value of the column {@code id} of the node's row. */
        int number();
    }

    /**
     * An id that is a UUID: of a template, an instance, a prompt version, an action block.
     *
     * @param <N> the class of the node
     */
    sealed interface ByUuid<N extends GraphNode> extends Of<N>
            permits CharacterTemplate.Id, CharacterInstance.Id, PromptVersion.Id, ActionBlock.Id {

        /** Returns the UUID: the value of the column {@code id} of the node's row. */
        UUID uuid();
    }

    /**
     * An id with a name in it: of a role, an arc, an extension. These nodes are not rows with an id of their own.
     *
     * @param <N> the class of the node
     */
    sealed interface ByName<N extends GraphNode> extends Of<N> permits SceneRole.Id, Arc.Id, Extension.Id {}
}
