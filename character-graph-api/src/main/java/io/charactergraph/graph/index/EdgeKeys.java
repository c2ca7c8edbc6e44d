package io.charactergraph.graph.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The free keys in the paths of edges' evidence, as written, for those edges whose ends do not contain them. */
final class EdgeKeys {

    private final int[] edges;
    private final int[] indexes;
    private final String[] keys;

    /**
     * Keeps the keys of the edges that have one.
     *
     * @param extra for each edge, its number in the extras
     */
    EdgeKeys(EdgeExtras extras, int[] extra) {
        int kept = 0;
        for (int number : extra) {
            kept += number != EdgeExtras.NONE && extras.key(number) != EdgeExtras.NONE ? 1 : 0;
        }
        edges = new int[kept];
        indexes = new int[kept];
        keys = extras.keys();
        int next = 0;
        for (int edge = 0; edge < extra.length; edge++) {
            int key = extra[edge] == EdgeExtras.NONE ? EdgeExtras.NONE : extras.key(extra[edge]);
            if (key != EdgeExtras.NONE) {
                edges[next] = edge;
                indexes[next++] = key - 1;
            }
        }
    }

    private EdgeKeys(int[] edges, int[] indexes, String[] keys) {
        this.edges = edges;
        this.indexes = indexes;
        this.keys = keys;
    }

    /** Returns the keys of edges that are made of these and of others. */
    EdgeKeys joined(EdgeKeys others, EdgeOrigins origins) {
        EdgeOrigins.Sparse joined = origins.sparse(edges, others.edges);
        int[] joinedIndexes = joined.places().clone();
        for (int i = 0; i < joinedIndexes.length; i++) {
            int place = joinedIndexes[i];
            joinedIndexes[i] = EdgeOrigins.Sparse.isOther(place)
                    ? keys.length + others.indexes[EdgeOrigins.Sparse.other(place)]
                    : indexes[place];
        }
        String[] both = keys;
        if (others.edges.length > 0) {
            both = Arrays.copyOf(keys, keys.length + others.keys.length);
            System.arraycopy(others.keys, 0, both, keys.length, others.keys.length);
        }
        return new EdgeKeys(joined.edges(), joinedIndexes, both);
    }

    /** The key of an edge, or null if it keeps none. */
    @Nullable
    String find(int edge) {
        int place = Arrays.binarySearch(edges, edge);
        return place < 0 ? null : keys[indexes[place]];
    }

    long bytes() {
        long bytes = 2 * Sizes.array(edges.length, Integer.BYTES) + Sizes.array(keys.length, Integer.BYTES);
        for (String key : keys) {
            bytes += Sizes.text(key);
        }
        return bytes;
    }
}
