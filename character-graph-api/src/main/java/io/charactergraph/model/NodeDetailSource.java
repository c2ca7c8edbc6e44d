package io.charactergraph.model;

import java.util.Optional;

/**
 * Fetches the details of a node from where the graph was loaded from.
 *
 * <p>This says nothing of ratings. A source of rows that have ratings, and may change, implements {@code CurrentDetails} of
 * the package {@code source}, which extends this.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface NodeDetailSource {

    /** Has no details of anything. */
    NodeDetailSource NONE = id -> Optional.empty();

    /**
     * The details of a node; empty when the row is gone, or the node is derived and has no row.
     *
     * @throws RuntimeException of the source's own, without row content, when the outside world fails
     */
    Optional<NodeDetails> find(NodeId id);
}
