package io.charactergraph.graph.index;

import io.charactergraph.model.EdgeDetail;
import java.util.Arrays;

/** What edges carry, for those that carry something: equal details are one object. */
final class EdgeDetails {

    private final int[] edges;
    private final int[] indexes;
    private final EdgeDetail[] table;

    /**
     * Keeps the details of the edges that carry something.
     *
     * @param extra for each edge, its number in the extras
     */
    EdgeDetails(EdgeExtras extras, int[] extra) {
        int count = 0;
        for (int number : extra) {
            count += number != EdgeExtras.NONE && extras.detail(number) != EdgeExtras.NONE ? 1 : 0;
        }
        this.edges = new int[count];
        this.indexes = new int[count];
        this.table = extras.details();
        int next = 0;
        for (int edge = 0; edge < extra.length; edge++) {
            int detail = extra[edge] == EdgeExtras.NONE ? EdgeExtras.NONE : extras.detail(extra[edge]);
            if (detail != EdgeExtras.NONE) {
                edges[next] = edge;
                indexes[next++] = detail;
            }
        }
    }

    private EdgeDetails(int[] edges, int[] indexes, EdgeDetail[] table) {
        this.edges = edges;
        this.indexes = indexes;
        this.table = table;
    }

    /** Returns the details of edges that are made of these and of others. */
    EdgeDetails joined(EdgeDetails others, EdgeOrigins origins) {
        EdgeOrigins.Sparse joined = origins.sparse(edges, others.edges);
        int[] joinedIndexes = joined.places().clone();
        for (int i = 0; i < joinedIndexes.length; i++) {
            int place = joinedIndexes[i];
            joinedIndexes[i] = EdgeOrigins.Sparse.isOther(place)
                    ? table.length + others.indexes[EdgeOrigins.Sparse.other(place)]
                    : indexes[place];
        }
        EdgeDetail[] both = table;
        if (others.edges.length > 0) {
            both = Arrays.copyOf(table, table.length + others.table.length);
            System.arraycopy(others.table, 0, both, table.length, others.table.length);
        }
        return new EdgeDetails(joined.edges(), joinedIndexes, both);
    }

    EdgeDetail get(int edge) {
        int place = Arrays.binarySearch(edges, edge);
        return place < 0 ? EdgeDetail.None.NONE : table[indexes[place]];
    }

    /** Reads the details of edges that are asked for in order; faster than {@link #get} where all edges are. */
    Cursor cursor() {
        return new Cursor();
    }

    /** Reads what edges carry, from the first edge to the last. */
    final class Cursor {

        private int next;

        private Cursor() {}

        /** Returns what an edge carries; no edge before one that was asked for may be asked for. */
        EdgeDetail get(int edge) {
            while (next < edges.length && edges[next] < edge) {
                next++;
            }
            return next < edges.length && edges[next] == edge ? table[indexes[next]] : EdgeDetail.None.NONE;
        }
    }

    long bytes() {
        long bytes = 2 * Sizes.array(edges.length, Integer.BYTES) + Sizes.array(table.length, Integer.BYTES);
        for (EdgeDetail detail : table) {
            bytes += 56 + detail.attribute().length();
        }
        return bytes;
    }
}
