package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.ListPage;
import io.charactergraph.state.GraphState;
import java.util.Set;

/** The nodes of some kinds, in order. */
public final class NodesOfKinds {

    private NodesOfKinds() {}

    /** A part of the list. Costs one pass over the nodes of these kinds; only those of the part are kept. */
    public static ListPage<GraphNode> page(GraphState state, Set<NodeKind> kinds, int offset, int limit) {
        IndexedGraph graph = state.graph();
        IntList part = new IntList();
        int total = 0;
        for (NodeKind kind : kinds) {
            int end = graph.kindEnd(kind);
            for (int node = graph.nextNode(graph.kindStart(kind));
                    node != IndexedGraph.NONE && node < end;
                    node = graph.nextNode(node + 1)) {
                if (total >= offset && part.size() < limit) {
                    part.add(node);
                }
                total++;
            }
        }
        return ListPage.of(FrozenList.of(total, i -> graph.node(part.get(i - offset))), offset, limit);
    }
}
