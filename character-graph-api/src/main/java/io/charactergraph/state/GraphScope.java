package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.NodeId;
import io.charactergraph.source.LoadScope;

/** What a graph was loaded for, when only a part of the data was loaded. */
public interface GraphScope {

    /** The scope as it was asked for. */
    LoadScope asked();

    /** The nodes that the graph shows, sorted: those of which the answers about the thing consist, under the filter in force. */
    int[] shown(GraphState loaded);

    /** Whether questions about a node are answered. */
    boolean answersFor(IndexedGraph loaded, NodeId id);
}
