package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.UnknownNodeException;
import java.util.List;

/** Makes the error of an unknown id, with what comes near. */
public final class NearestNodes {

    private NearestNodes() {}

    /** The error for an id or key that the graph does not show. */
    public static UnknownNodeException unknown(IndexedGraph graph, String asked) {
        return new UnknownNodeException(asked, List.of());
    }
}
