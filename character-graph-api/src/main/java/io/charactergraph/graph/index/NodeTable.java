package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.util.List;

/** The nodes of one kind, sorted by id. */
sealed interface NodeTable permits RecordTable, PackedTable {

    int size();

    NodeId id(int position);

    GraphNode node(int position);

    /** The position of the node with that id, which is of this kind, or {@link IndexedGraph#NONE}. */
    int find(NodeId id);

    /** The position of the node with that key, which is the whole id, or {@link IndexedGraph#NONE}. */
    int findKey(long key);

    /** The key of the node at a position, when it is the whole id. */
    long key(int position);

    /**
     * Returns the table with some nodes in place of others; this one stays as it is.
     *
     * @param changes in id order, each id once
     */
    NodeTable with(List<NodeChange> changes);

    /** Compares its nodes with those of another table of the kind. */
    default TableMatch match(NodeTable other) {
        return TableMatch.ofNodes(this, other);
    }

    long bytes();
}
