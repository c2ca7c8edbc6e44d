package io.charactergraph.state;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Arc;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.BitSet;

/** Decides for scenes, assets, generations and arcs whether they belong to one of some arcs. */
final class ArcsPass {

    private ArcsPass() {}

    /** Takes out of the nodes what the filter does not keep. */
    static void apply(IndexedGraph below, FilterPart.Arcs filter, BitSet nodes) {
        BitSet inside = new BitSet(below.nodeBound());
        for (Arc.Id id : filter.ids()) {
            int arc = below.indexOf(id);
            if (arc != IndexedGraph.NONE) {
                inside.set(arc);
                for (int e : below.inEdges(arc, EdgeKind.PART_OF_ARC)) {
                    inside.set(below.from(e));
                }
            }
        }
        int kindEnd = below.kindEnd(NodeKind.SCENE);
        for (int s = inside.nextSetBit(below.kindStart(NodeKind.SCENE));
                s >= 0 && s < kindEnd;
                s = inside.nextSetBit(s + 1)) {
            for (int e : below.outEdges(s, EdgeKind.CONTAINS_ASSET)) {
                inside.set(below.to(e));
            }
            for (int e : below.inEdges(s, EdgeKind.CREATED_FOR)) {
                inside.set(below.from(e));
            }
        }
        keepOnly(below, NodeKind.SCENE, inside, nodes);
        keepOnly(below, NodeKind.ASSET, inside, nodes);
        keepOnly(below, NodeKind.GENERATION, inside, nodes);
        keepOnly(below, NodeKind.ARC, inside, nodes);
    }

    private static void keepOnly(IndexedGraph below, NodeKind kind, BitSet inside, BitSet nodes) {
        for (int n = below.kindStart(kind); n < below.kindEnd(kind); n++) {
            if (!inside.get(n)) {
                nodes.clear(n);
            }
        }
    }
}
