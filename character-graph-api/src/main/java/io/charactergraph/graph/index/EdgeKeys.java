package io.charactergraph.graph.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The free keys in the paths of edges' evidence, as written, for those edges whose ends do not contain them. */
final class EdgeKeys {

    private final int[] edges;
    private final int[] indexes;
    private final String[] keys;

    /**
     * Keeps the keys of the edges whose codes require it.
     *
     * @param order the positions of the edges in the staging, in order
     * @param count how many of them there are
     */
    EdgeKeys(EdgeStaging staging, int[] order, int count) {
        int kept = 0;
        for (int edge = 0; edge < count; edge++) {
            kept += isKept(staging, order[edge]) ? 1 : 0;
        }
        edges = new int[kept];
        indexes = new int[kept];
        Map<String, Integer> index = new HashMap<>();
        int next = 0;
        for (int edge = 0; edge < count; edge++) {
            if (isKept(staging, order[edge])) {
                String key = String.valueOf(staging.freeKey(order[edge]));
                Integer known = index.putIfAbsent(key, index.size());
                edges[next] = edge;
                indexes[next++] = known == null ? index.size() - 1 : known;
            }
        }
        keys = new String[index.size()];
        index.forEach((key, place) -> keys[place] = key);
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

    private static boolean isKept(EdgeStaging staging, int staged) {
        return staging.codes.get(staging.code.get(staged)).key() == EdgeCodes.FreeKey.KEPT;
    }
}
