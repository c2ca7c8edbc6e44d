package io.charactergraph.graph.index;

import io.charactergraph.model.EdgeDetail;
import java.util.Arrays;

/** What edges carry, for those that carry something: equal details are one object. */
final class EdgeDetails {

    private final int[] edges;
    private final int[] indexes;
    private final EdgeDetail[] table;

    /**
     * Keeps what is not the first of the table.
     *
     * @param indexes for each edge, its place in the table
     * @param table begins with {@link EdgeDetail.None}
     */
    EdgeDetails(int[] indexes, EdgeDetail[] table) {
        int count = 0;
        for (int index : indexes) {
            count += index == 0 ? 0 : 1;
        }
        this.edges = new int[count];
        this.indexes = new int[count];
        this.table = table;
        int next = 0;
        for (int edge = 0; edge < indexes.length; edge++) {
            if (indexes[edge] != 0) {
                edges[next] = edge;
                this.indexes[next++] = indexes[edge];
            }
        }
    }

    EdgeDetail get(int edge) {
        int place = Arrays.binarySearch(edges, edge);
        return place < 0 ? EdgeDetail.None.NONE : table[indexes[place]];
    }

    long bytes() {
        long bytes = 2 * Sizes.array(edges.length, Integer.BYTES) + Sizes.array(table.length, Integer.BYTES);
        for (EdgeDetail detail : table) {
            bytes += 56 + detail.attribute().length();
        }
        return bytes;
    }
}
