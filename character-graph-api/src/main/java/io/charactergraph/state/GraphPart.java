package io.charactergraph.state;

import io.charactergraph.model.NodeId;
import java.util.BitSet;
import java.util.Optional;

/**
 * A set of nodes of a graph that is looked at as a graph of its own.
 *
 * @param nodes the indexes of the nodes; not to be changed
 * @param description what the nodes are, as the subject of a sentence
 * @param root the node around which the others were found, if there is one
 */
record GraphPart(BitSet nodes, String description, Optional<NodeId> root) {

    /** Returns the nodes that both have, described as this. */
    GraphPart and(GraphPart other) {
        BitSet both = (BitSet) nodes.clone();
        both.and(other.nodes);
        return new GraphPart(both, description, root);
    }
}
