package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadScope;
import java.util.Set;

/** What a graph was loaded for, when only a part of the data was loaded. */
public interface GraphScope {

    /** The scope as it was asked for. */
    LoadScope asked();

    /** The tables that were read from end to end, in order. */
    Set<StudioTable> scanned();

    /** The nodes that the graph shows, sorted: those of which the answers about the thing consist, under the filter in force. */
    int[] shown(GraphState loaded);

    /** Whether questions about a node are answered. */
    boolean answersFor(IndexedGraph loaded, NodeId id);
}
