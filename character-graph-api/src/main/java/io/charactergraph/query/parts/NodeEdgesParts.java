package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.NodeEdges;
import io.charactergraph.query.UnresolvedReferences;
import java.util.List;

/** What {@link NodeEdges} is made of. */
public record NodeEdgesParts(
        GraphNode node, List<NodeEdges.Group> groups, List<GraphNode> ends, int limit, UnresolvedReferences unresolved)
        implements Parts<NodeEdges> {

    /** Copies the lists, unless they make their elements on demand. */
    public NodeEdgesParts {
        groups = List.copyOf(groups);
        ends = FrozenList.copyOf(ends);
    }

    /** What {@link NodeEdges.Group} is made of. */
    public record Group(String wireType, NodeEdges.Direction direction, List<GraphEdge> edges, int total)
            implements Parts<NodeEdges.Group> {

        /** Copies the list, unless it makes its elements on demand. */
        public Group {
            edges = FrozenList.copyOf(edges);
        }
    }
}
