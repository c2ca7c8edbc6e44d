package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.state.Walk;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the shortest way from a character to a thing along the edges that prove it and those that make the identity. To a scene that
 * only a world's binding gives, the way ends with the binding and with the scene's edge to the role of that name; these two edges have
 * no node in common.
 */
public final class Routes {

    private Routes() {}

    /** The edges of the way, in order from the character; empty when these edges do not lead there. */
    public static int[] between(IndexedGraph graph, int character, int thing, int[] proofs) {
        IntList edges = new IntList();
        for (int e : proofs) {
            edges.add(e);
            addIdentity(graph, character, graph.from(e), edges);
            addIdentity(graph, character, graph.to(e), edges);
            if (graph.edgeKind(e) == EdgeKind.FILLS_ROLE) {
                addIn(graph, graph.to(e), EdgeKind.HAS_ROLE, edges);
            }
        }
        int[] way = walk(graph, character, thing, edges.toArray());
        return way.length == 0 ? byBinding(graph, character, proofs, edges.toArray()) : way;
    }

    /** The shortest of the ways by a binding and a role of its name; the first in order of those. */
    private static int[] byBinding(IndexedGraph graph, int character, int[] proofs, int[] edges) {
        int[] best = new int[0];
        for (int casts : proofs) {
            int declares = declaring(graph, casts, proofs);
            if (declares == IndexedGraph.NONE) {
                continue;
            }
            int[] toMember = walk(graph, character, graph.to(casts), edges);
            boolean isThere = toMember.length > 0 || graph.to(casts) == character;
            if (isThere && (best.length == 0 || toMember.length + 2 < best.length)) {
                best = Arrays.copyOf(toMember, toMember.length + 2);
                best[toMember.length] = casts;
                best[toMember.length + 1] = declares;
            }
        }
        return best;
    }

    /** The first of the edges by which a scene declares the role of a binding; none when the edge is no binding. */
    private static int declaring(IndexedGraph graph, int casts, int[] proofs) {
        if (graph.edgeKind(casts) == EdgeKind.CASTS && graph.detail(casts) instanceof EdgeDetail.Casting casting) {
            for (int e : proofs) {
                if (graph.edgeKind(e) == EdgeKind.HAS_ROLE
                        && ((SceneRole.Id) graph.id(graph.to(e))).role().equals(casting.role())) {
                    return e;
                }
            }
        }
        return IndexedGraph.NONE;
    }

    private static void addIdentity(IndexedGraph graph, int character, int member, IntList edges) {
        NodeKind kind = graph.kind(member);
        if (kind == NodeKind.CHARACTER_INSTANCE || kind == NodeKind.CHARACTER_TEMPLATE) {
            addIn(graph, member, EdgeKind.INSTANTIATES, edges);
            addOut(graph, character, member, EdgeKind.INSTANTIATES, edges);
        } else if (kind == NodeKind.GAME_NPC) {
            addOut(graph, character, member, EdgeKind.LEGACY_NPC, edges);
            addOut(graph, character, member, EdgeKind.SYNCS_WITH, edges);
            for (int link : graph.inEdges(member, EdgeKind.SYNCS_WITH)) {
                edges.add(link);
                addOut(graph, character, graph.from(link), EdgeKind.INSTANTIATES, edges);
            }
        }
    }

    private static void addOut(IndexedGraph graph, int from, int to, EdgeKind kind, IntList edges) {
        int end = graph.outEnd(from, kind);
        for (int e = Walk.firstTo(graph, from, kind, to); e < end && graph.to(e) == to; e++) {
            if (graph.hasEdge(e)) {
                edges.add(e);
            }
        }
    }

    private static void addIn(IndexedGraph graph, int node, EdgeKind kind, IntList edges) {
        for (int e : graph.inEdges(node, kind)) {
            edges.add(e);
        }
    }

    private static int[] walk(IndexedGraph graph, int start, int goal, int[] edges) {
        Map<Integer, Integer> cameBy = new HashMap<>();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        cameBy.put(start, IndexedGraph.NONE);
        queue.add(start);
        while (!queue.isEmpty() && !cameBy.containsKey(goal)) {
            int node = queue.remove();
            for (int e : edges) {
                int next = graph.from(e) == node ? graph.to(e) : graph.to(e) == node ? graph.from(e) : node;
                if (cameBy.putIfAbsent(next, e) == null) {
                    queue.add(next);
                }
            }
        }
        IntList backwards = new IntList();
        for (int node = goal; node != start && cameBy.containsKey(node); ) {
            int e = cameBy.getOrDefault(node, IndexedGraph.NONE);
            backwards.add(e);
            node = graph.from(e) == node ? graph.to(e) : graph.from(e);
        }
        int[] path = new int[backwards.size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = backwards.get(path.length - 1 - i);
        }
        return path;
    }
}
