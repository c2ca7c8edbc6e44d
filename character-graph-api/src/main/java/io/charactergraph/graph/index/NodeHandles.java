package io.charactergraph.graph.index;

import io.charactergraph.model.NodeId;
import java.util.Optional;

/** The ids of the nodes by the handles that their builder gave, for what is kept beside a graph. Immutable. */
public final class NodeHandles {

    private final NodeTables nodes;

    NodeHandles(NodeTables nodes) {
        this.nodes = nodes;
    }

    /** Returns the id of the node with a handle. */
    public NodeId id(int handle) {
        return nodes.id(nodes.index(handle));
    }

    /** Returns the id of a handle; empty for a negative one. */
    public <T extends NodeId> Optional<T> find(int handle, Class<T> type) {
        return handle < 0 ? Optional.empty() : Optional.of(type.cast(id(handle)));
    }
}
