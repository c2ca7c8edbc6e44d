package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;

/** The few steps that many questions take. */
public final class Walk {

    private Walk() {}

    /** The ends of the edges of a kind that start from a node, sorted, each once. */
    public static int[] targets(IndexedGraph graph, int node, EdgeKind kind) {
        IntList found = new IntList();
        addTargets(graph, node, kind, found);
        return found.toSortedSet();
    }

    /** The starts of the edges of a kind that lead to a node, sorted, each once. */
    public static int[] sources(IndexedGraph graph, int node, EdgeKind kind) {
        IntList found = new IntList();
        addSources(graph, node, kind, found);
        return found.toSortedSet();
    }

    /** Adds the ends of the edges of a kind that start from a node, in order. */
    public static void addTargets(IndexedGraph graph, int node, EdgeKind kind, IntList found) {
        for (int e : graph.outEdges(node, kind)) {
            found.add(graph.to(e));
        }
    }

    /** Adds the starts of the edges of a kind that lead to a node, in order. */
    public static void addSources(IndexedGraph graph, int node, EdgeKind kind, IntList found) {
        for (int e : graph.inEdges(node, kind)) {
            found.add(graph.from(e));
        }
    }

    /** The template that an instance was made from, or {@link IndexedGraph#NONE}. */
    public static int templateOf(IndexedGraph graph, int instance) {
        int[] made = graph.inEdges(instance, EdgeKind.INSTANTIATES);
        return made.length == 0 ? IndexedGraph.NONE : graph.from(made[0]);
    }

    /** Whether an edge of that kind that passes leads from one node to the other; logarithmic. */
    public static boolean joined(IndexedGraph graph, int from, EdgeKind kind, int to) {
        for (int e = firstTo(graph, from, kind, to), end = graph.outEnd(from, kind);
                e < end && graph.to(e) == to;
                e++) {
            if (graph.hasEdge(e)) {
                return true;
            }
        }
        return false;
    }

    /** The first out-edge of a kind whose end is not before a node, or the end of the kind's range; logarithmic. */
    public static int firstTo(IndexedGraph graph, int from, EdgeKind kind, int to) {
        int low = graph.outStart(from, kind);
        int high = graph.outEnd(from, kind);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.to(middle) < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
