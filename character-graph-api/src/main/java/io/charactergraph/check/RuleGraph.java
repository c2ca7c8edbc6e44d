package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.GraphState;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** How the built-in rules look at the columns of a graph: what passes the filter, by index. */
final class RuleGraph {

    private final GraphState state;
    private final IndexedGraph graph;

    RuleGraph(CheckedGraph checked) {
        this.state = checked.state();
        this.graph = state.graph();
    }

    GraphState state() {
        return state;
    }

    IndexedGraph graph() {
        return graph;
    }

    NodeId id(int node) {
        return graph.id(node);
    }

    /** The label of a node with its id. */
    String name(int node) {
        return CheckedGraph.name(graph.node(node));
    }

    /** The index of a node, or {@link IndexedGraph#NONE}. */
    int indexOf(NodeId id) {
        return graph.indexOf(id);
    }

    /** Shows the nodes of a kind, in order. */
    void nodes(NodeKind kind, IntConsumer visitor) {
        for (int node = graph.kindStart(kind), end = graph.kindEnd(kind); node < end; node++) {
            if (graph.hasNode(node)) {
                visitor.accept(node);
            }
        }
    }

    /** The edges of a kind that start from a node, in order. */
    int[] out(int node, EdgeKind kind) {
        return graph.outEdges(node, kind);
    }

    /** The edges of a kind that lead to a node, in order. */
    int[] in(int node, EdgeKind kind) {
        return graph.inEdges(node, kind);
    }

    boolean hasOut(int node, EdgeKind kind) {
        return graph.anyOut(node, kind, edge -> true);
    }

    boolean hasIn(int node, EdgeKind kind) {
        return graph.anyIn(node, kind, edge -> true);
    }

    /** Whether an edge of a kind leads from a node to one that meets the condition. */
    boolean anyOut(int node, EdgeKind kind, IntPredicate condition) {
        return graph.anyOut(node, kind, edge -> condition.test(graph.to(edge)));
    }

    /** Whether an edge of a kind leads to a node from one that meets the condition. */
    boolean anyIn(int node, EdgeKind kind, IntPredicate condition) {
        return graph.anyIn(node, kind, edge -> condition.test(graph.from(edge)));
    }

    /** Adds the places of edges to a finding, as many as a finding names. */
    void because(Finding.Builder finding, int[] edges) {
        for (int i = 0; i < Math.min(edges.length, Finding.MOST_EVIDENCE); i++) {
            finding.because(graph.edge(edges[i]).evidence());
        }
    }

    /** Those of the edges that have one of the sources. */
    int[] of(int[] edges, Set<EvidenceSource> sources) {
        IntList found = new IntList();
        for (int e : edges) {
            if (sources.contains(graph.source(e))) {
                found.add(e);
            }
        }
        return found.toArray();
    }
}
