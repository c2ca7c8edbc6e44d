package io.charactergraph.graph.index;

import io.charactergraph.model.NodeKind;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the nodes of a graph stand in one that was made of it by changes. Nodes that stay keep their order. */
final class NodeMoves {

    /** The node is no longer there. */
    static final int GONE = -1;

    private final int @Nullable [] places;

    private NodeMoves(int @Nullable [] places) {
        this.places = places;
    }

    /** Returns the moves between the tables before and after some changes. */
    static NodeMoves of(NodeTables before, NodeTables after, Map<NodeKind, List<NodeChange>> changes) {
        BitSet gone = new BitSet();
        BitSet come = new BitSet();
        changes.forEach((kind, some) -> {
            for (NodeChange change : some) {
                int was = before.table(kind).find(change.id());
                int is = after.table(kind).find(change.id());
                if (was >= 0 && is < 0) {
                    gone.set(before.start(kind) + was);
                } else if (was < 0 && is >= 0) {
                    come.set(after.start(kind) + is);
                }
            }
        });
        if (gone.isEmpty() && come.isEmpty()) {
            return new NodeMoves(null);
        }
        int[] places = new int[before.size()];
        int next = 0;
        for (int node = 0; node < places.length; node++) {
            if (gone.get(node)) {
                places[node] = GONE;
            } else {
                next = come.nextClearBit(next);
                places[node] = next++;
            }
        }
        return new NodeMoves(places);
    }

    /** Whether every node stands where it stood. */
    boolean isNone() {
        return places == null;
    }

    /** Returns the index that a node has now, or {@link #GONE}. */
    int of(int node) {
        return places == null ? node : places[node];
    }
}
