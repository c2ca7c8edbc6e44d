package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.NodeEdges;
import io.charactergraph.query.NodeEdges.Direction;
import io.charactergraph.query.parts.NodeEdgesParts;
import io.charactergraph.query.parts.UnresolvedReferencesParts;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The edges of a node, by type and direction. */
public final class EdgesOfNode {

    private EdgesOfNode() {}

    /** Answers; the cost is in proportion to the edges of the node. */
    public static NodeEdges of(GraphState state, NodeId id, int limit) {
        IndexedGraph graph = state.graph();
        int node = state.require(id);
        List<NodeEdges.Group> groups = new ArrayList<>();
        for (EdgeKind kind : EdgeKind.values()) {
            add(graph, kind, Direction.OUT, graph.outEdges(node, kind), limit, groups);
        }
        for (EdgeKind kind : EdgeKind.values()) {
            add(graph, kind, Direction.IN, graph.inEdges(node, kind), limit, groups);
        }
        return new NodeEdgesParts(
                        graph.node(node),
                        groups,
                        limit,
                        new UnresolvedReferencesParts(state.naming().unresolved(id)).answer())
                .answer();
    }

    private static void add(
            IndexedGraph graph,
            EdgeKind kind,
            Direction direction,
            int[] edges,
            int limit,
            List<NodeEdges.Group> groups) {
        if (kind == EdgeKind.EXTENSION) {
            byType(graph, edges).forEach((type, those) -> groups.add(group(graph, type, direction, those, limit)));
        } else if (edges.length > 0) {
            groups.add(group(graph, kind.wireType(), direction, edges, limit));
        }
    }

    /** Edges of a user's own kinds, by those. */
    private static Map<String, int[]> byType(IndexedGraph graph, int[] edges) {
        Map<String, IntList> lists = new TreeMap<>();
        for (int edge : edges) {
            if (graph.detail(edge) instanceof EdgeDetail.Extension extension) {
                lists.computeIfAbsent("x:" + extension.kind(), type -> new IntList())
                        .add(edge);
            }
        }
        Map<String, int[]> groups = new TreeMap<>();
        lists.forEach((type, list) -> groups.put(type, list.toArray()));
        return groups;
    }

    private static NodeEdges.Group group(IndexedGraph graph, String type, Direction direction, int[] edges, int limit) {
        int[] shown = edges.length <= limit ? edges : Arrays.copyOf(edges, limit);
        return new NodeEdgesParts.Group(type, direction, Proofs.edges(graph, shown), edges.length).answer();
    }
}
