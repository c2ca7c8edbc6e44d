package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
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

    private final IndexedGraph graph;
    private final int limit;
    private final List<NodeEdges.Group> groups = new ArrayList<>();
    private final IntList ends = new IntList();

    private EdgesOfNode(IndexedGraph graph, int limit) {
        this.graph = graph;
        this.limit = limit;
    }

    /** Answers; the cost is in proportion to the edges of the node. */
    public static NodeEdges of(GraphState state, NodeId id, int limit) {
        int node = state.require(id);
        return new EdgesOfNode(state.graph(), limit).find(state, node, id);
    }

    private NodeEdges find(GraphState state, int node, NodeId id) {
        for (EdgeKind kind : EdgeKind.values()) {
            add(kind, Direction.OUT, graph.outEdges(node, kind));
        }
        for (EdgeKind kind : EdgeKind.values()) {
            add(kind, Direction.IN, graph.inEdges(node, kind));
        }
        int[] others = ends.toSortedSet();
        return new NodeEdgesParts(
                        graph.node(node),
                        groups,
                        FrozenList.of(others.length, i -> graph.node(others[i])),
                        limit,
                        new UnresolvedReferencesParts(state.naming().unresolved(id)).answer())
                .answer();
    }

    private void add(EdgeKind kind, Direction direction, int[] edges) {
        if (kind == EdgeKind.EXTENSION) {
            byType(edges).forEach((type, those) -> groups.add(group(type, direction, those)));
        } else if (edges.length > 0) {
            groups.add(group(kind.wireType(), direction, edges));
        }
    }

    /** Edges of a user's own kinds, by those. */
    private Map<String, int[]> byType(int[] edges) {
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

    private NodeEdges.Group group(String type, Direction direction, int[] edges) {
        int[] shown = edges.length <= limit ? edges : Arrays.copyOf(edges, limit);
        for (int edge : shown) {
            ends.add(direction == Direction.OUT ? graph.to(edge) : graph.from(edge));
        }
        return new NodeEdgesParts.Group(type, direction, Proofs.edges(graph, shown), edges.length).answer();
    }
}
