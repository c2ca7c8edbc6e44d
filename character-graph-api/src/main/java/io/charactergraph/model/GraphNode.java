package io.charactergraph.model;

/**
 * A node of the graph: a row of one of the studio's tables, or something derived from rows (a role, an arc).
 *
 * <p>Immutable, and equal when all parts are equal. Large texts and free JSON are not part of a node; they are fetched
 * on demand from the source that loaded the graph.
 *
 * @since 0.1
 */
public sealed interface GraphNode
        permits CharacterTemplate,
                CharacterInstance,
                GameNpc,
                Scene,
                SceneRole,
                Asset,
                Generation,
                PromptVersion,
                ActionBlock,
                World,
                Arc,
                Extension {

    /** Returns the typed id. */
    NodeId id();

    /** Returns the kind. */
    default NodeKind kind() {
        return id().kind();
    }

    /** Returns what a person calls it. Empty when the row has no name at all, never null. */
    String label();
}
