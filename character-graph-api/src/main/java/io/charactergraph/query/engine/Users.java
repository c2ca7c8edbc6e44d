package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntSet;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.query.parts.UnresolvedReferencesParts;
import io.charactergraph.query.parts.WhereUsedParts;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.List;

/** Where a node is used: walks from what is referred to, to what refers to it, breadth first. */
public final class Users {

    private final IndexedGraph graph;
    private final ImpactOptions options;
    private final IntList nodes = new IntList();
    private final IntList edges = new IntList();
    private final IntList parents = new IntList();
    private final IntList distances = new IntList();
    private final IntSet seen = new IntSet();
    private boolean more;

    private Users(IndexedGraph graph, ImpactOptions options) {
        this.graph = graph;
        this.options = options;
    }

    /** Answers; the cost is in proportion to the edges walked until the limit, and the first time to what is unresolved. */
    public static WhereUsed find(GraphState state, NodeId id, ImpactOptions options) {
        state.requireWhole("the impact of a node");
        int start = state.require(id);
        IndexedGraph graph = state.graph();
        Users search = new Users(graph, options);
        search.walk(start);
        return new WhereUsedParts(
                        graph.node(start),
                        search.present(),
                        search.more,
                        new UnresolvedReferencesParts(state.naming().unresolved(id)).answer(),
                        state.naming().outside(id),
                        state.records().loaded())
                .answer();
    }

    /** Whether the start of such an edge is what refers, and its end what is referred to. */
    public static boolean startRefers(EdgeKind kind) {
        return switch (kind) {
            case INSTANTIATES, FILLS_ROLE, APPEARS_IN -> false;
            default -> true;
        };
    }

    /** Whether the end of such an edge is what refers; a link between instance and NPC refers both ways. */
    public static boolean endRefers(EdgeKind kind) {
        return switch (kind) {
            case INSTANTIATES, FILLS_ROLE, APPEARS_IN, SYNCS_WITH -> true;
            default -> false;
        };
    }

    private void walk(int start) {
        seen.add(start);
        expand(start, -1, 0);
        for (int i = 0; i < nodes.size() && !more; i++) {
            if (distances.get(i) < options.depth()) {
                expand(nodes.get(i), i, distances.get(i));
            }
        }
    }

    private void expand(int node, int parent, int distance) {
        for (EdgeKind kind : options.kinds()) {
            if (startRefers(kind)) {
                more = more || graph.anyIn(node, kind, edge -> overflows(edge, graph.from(edge), parent, distance));
            }
            if (endRefers(kind)) {
                more = more || graph.anyOut(node, kind, edge -> overflows(edge, graph.to(edge), parent, distance));
            }
        }
    }

    /** Adds a user that is new; returns whether there is no room for it. */
    private boolean overflows(int edge, int user, int parent, int distance) {
        if (seen.contains(user)) {
            return false;
        }
        if (nodes.size() == options.limit()) {
            return true;
        }
        seen.add(user);
        nodes.add(user);
        edges.add(edge);
        parents.add(parent);
        distances.add(distance + 1);
        return false;
    }

    private List<WhereUsed.Use> present() {
        List<WhereUsed.Use> uses = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            int[] path = new int[distances.get(i)];
            for (int at = i, step = path.length - 1; at >= 0; at = parents.get(at), step--) {
                path[step] = edges.get(at);
            }
            uses.add(new WhereUsedParts.Use(
                            graph.node(nodes.get(i)),
                            distances.get(i),
                            graph.edgeKind(edges.get(i)),
                            Proofs.edges(graph, path),
                            Proofs.because(graph, path))
                    .answer());
        }
        return uses;
    }
}
