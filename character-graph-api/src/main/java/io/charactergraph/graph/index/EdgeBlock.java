package io.charactergraph.graph.index;

import io.charactergraph.internal.CharColumn;
import io.charactergraph.internal.IntColumn;

/** Some edges while they are added, in any order, one column for each thing that every edge has. */
final class EdgeBlock {

    final IntColumn from = new IntColumn();
    final IntColumn to = new IntColumn();
    final CharColumn code = new CharColumn();
    final IntColumn sceneNode = new IntColumn();
    final IntColumn extra = new IntColumn();

    /** Adds an edge; the code stands for its kind and source and for the form of its path. */
    void add(int fromHandle, int toHandle, int edgeCode, int node, int extraNumber) {
        from.add(fromHandle);
        to.add(toHandle);
        code.add(edgeCode);
        sceneNode.add(node);
        extra.add(extraNumber);
    }

    int size() {
        return from.size();
    }
}
