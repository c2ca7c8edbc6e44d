package io.charactergraph.graph.index;

import io.charactergraph.model.EdgeKind;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the edges of a graph, filtered or not, in passes over all nodes of a kind. It reads the columns themselves, and whether a
 * node shows from words of bits, so that a step costs a few nanoseconds on every graph. Copies one bit for each node of a filtered
 * graph; for one pass or a few, not to be kept.
 */
public final class EdgeScan {

    private final EdgeColumns columns;
    private final long @Nullable [] nodes;
    private final long @Nullable [] edges;

    private EdgeScan(EdgeColumns columns, long @Nullable [] nodes, long @Nullable [] edges) {
        this.columns = columns;
        this.nodes = nodes;
        this.edges = edges;
    }

    /** Reads the edges that a graph shows. */
    public static EdgeScan of(IndexedGraph graph) {
        EdgeColumns columns = ((CompactGraph) graph.base()).columns();
        if (graph instanceof GraphView view) {
            BitSet edges = view.shownEdges();
            return new EdgeScan(
                    columns,
                    words(view.shownNodes(), graph.nodeBound()),
                    edges == null ? null : words(edges, graph.edgeBound()));
        }
        return new EdgeScan(columns, null, null);
    }

    private static long[] words(BitSet set, int bound) {
        return Arrays.copyOf(set.toLongArray(), (bound >> 6) + 1);
    }

    /** The number that {@link #kind} returns for a kind. */
    public static int number(EdgeKind kind) {
        return Ordinals.of(kind);
    }

    /** Whether a node passes the filter. */
    public boolean hasNode(int node) {
        return nodes == null || isSet(nodes, node);
    }

    /** The first out-edge of a node. */
    public int outStart(int node) {
        return columns.outStarts[node];
    }

    /** One more than the last out-edge of a node. */
    public int outEnd(int node) {
        return columns.outStarts[node + 1];
    }

    /** The position of the first in-edge of a node. */
    public int inStart(int node) {
        return columns.inStarts[node];
    }

    /** One more than the position of the last in-edge of a node. */
    public int inEnd(int node) {
        return columns.inStarts[node + 1];
    }

    /** The edge at a position of the in-edges. */
    public int inEdge(int position) {
        return columns.inEdges[position];
    }

    /** The kind of an edge, as a number. */
    public int kind(int edge) {
        return columns.kindOrdinal(edge);
    }

    /** The end of an edge that starts from a node that passes; {@link IndexedGraph#NONE} when the edge or its end does not pass. */
    public int target(int edge) {
        return passing(edge, columns.to[edge]);
    }

    /** The start of an edge that ends at a node that passes; {@link IndexedGraph#NONE} when the edge or its start does not pass. */
    public int source(int edge) {
        return passing(edge, columns.from[edge]);
    }

    private int passing(int edge, int node) {
        boolean passes = nodes == null || isSet(nodes, node) && (edges == null || isSet(edges, edge));
        return passes ? node : IndexedGraph.NONE;
    }

    private static boolean isSet(long[] words, int index) {
        return (words[index >> 6] & 1L << index) != 0;
    }
}
