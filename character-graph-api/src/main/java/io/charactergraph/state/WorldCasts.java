package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.TextHash;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.HashMap;
import java.util.Map;

/** The {@code casts} edges of a view by role, and by world and role. Made in one pass. */
public final class WorldCasts {

    private static final int ANY_WORLD = -1;

    private final Map<Key, int[]> edges;

    private WorldCasts(Map<Key, int[]> edges) {
        this.edges = edges;
    }

    static WorldCasts of(IndexedGraph graph) {
        Map<Key, IntList> found = new HashMap<>();
        for (int w = graph.kindStart(NodeKind.WORLD); w < graph.kindEnd(NodeKind.WORLD); w++) {
            for (int e : graph.outEdges(w, EdgeKind.CASTS)) {
                if (graph.detail(e) instanceof EdgeDetail.Casting casting) {
                    found.computeIfAbsent(new Key(casting.role(), w), key -> new IntList())
                            .add(e);
                    found.computeIfAbsent(new Key(casting.role(), ANY_WORLD), key -> new IntList())
                            .add(e);
                }
            }
        }
        Map<Key, int[]> edges = new HashMap<>(found.size() * 2);
        found.forEach((key, list) -> edges.put(key, list.toArray()));
        return new WorldCasts(edges);
    }

    /** The edges by which a world casts that role, including hints, in order. */
    public int[] edges(int world, String role) {
        return edges.getOrDefault(new Key(role, world), IntArrays.NONE);
    }

    /** The edges by which any world casts that role, including hints, in order. */
    public int[] edges(String role) {
        return edges.getOrDefault(new Key(role, ANY_WORLD), IntArrays.NONE);
    }

    private record Key(String role, int world) {
        @Override
        public int hashCode() {
            return 31 * TextHash.of(role) + world;
        }
    }
}
