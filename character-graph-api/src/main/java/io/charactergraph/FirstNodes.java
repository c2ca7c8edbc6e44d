package io.charactergraph;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphNode;
import java.util.List;

/**
 * The first nodes of a selection.
 *
 * @param nodes the nodes, in order; each is made when it is read
 * @param more whether the selection has more than these
 */
public record FirstNodes(List<GraphNode> nodes, boolean more) {

    /** Copies the list; one that makes its elements on demand is kept. */
    public FirstNodes {
        nodes = FrozenList.copyOf(nodes);
    }
}
