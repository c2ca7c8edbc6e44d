package io.charactergraph.diff;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodeTexts;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GraphNode;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.List;

/** Walks two graphs side by side, in order. One pass over each; no object for an edge that both have. */
final class Comparison {

    private final GraphState before;
    private final GraphState after;
    private final IndexedGraph old;
    private final IndexedGraph now;
    private final NodePairs nodes;
    private final IntList addedEdges = new IntList();
    private final IntList removedEdges = new IntList();
    private final IntList changedOld = new IntList();
    private final IntList changedNow = new IntList();

    Comparison(GraphState before, GraphState after) {
        if (!before.scope().equals(after.scope())) {
            before.requireWhole("a comparison");
            after.requireWhole("a comparison");
        }
        this.before = before;
        this.after = after;
        this.old = before.graph();
        this.now = after.graph();
        this.nodes = NodePairs.of(old, now);
    }

    GraphDiff diff() {
        IntList added = new IntList();
        IntList removed = new IntList();
        List<NodeChange> changes = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int was = nodes.old(i);
            int is = nodes.now(i);
            if (was == IndexedGraph.NONE) {
                added.add(is);
            } else if (is == IndexedGraph.NONE) {
                removed.add(was);
            } else {
                GraphNode oldNode = old.node(was);
                GraphNode newNode = now.node(is);
                if (!oldNode.equals(newNode)) {
                    changes.add(new NodeChange(oldNode, newNode, Fields.changed(oldNode, newNode)));
                }
            }
            compareEdges(was, is);
        }
        return new GraphDiff(new GraphDiff.Parts(
                FrozenList.of(added.size(), i -> now.node(added.get(i))),
                FrozenList.of(removed.size(), i -> old.node(removed.get(i))),
                changes,
                NodeTexts.edges(now, addedEdges.size(), addedEdges::get),
                NodeTexts.edges(old, removedEdges.size(), removedEdges::get),
                FrozenList.of(
                        changedOld.size(),
                        i -> new EdgeChange(old.edge(changedOld.get(i)), now.edge(changedNow.get(i))),
                        i -> NodeTexts.ofEdge(now, changedNow.get(i)) + "  " + old.detail(changedOld.get(i)) + " -> "
                                + now.detail(changedNow.get(i))),
                new Story(before, after, nodes, changes).events()));
    }

    private void compareEdges(int was, int is) {
        int[] earlier = was == IndexedGraph.NONE ? IntArrays.NONE : old.outEdges(was);
        int[] later = is == IndexedGraph.NONE ? IntArrays.NONE : now.outEdges(is);
        int o = 0;
        int n = 0;
        while (o < earlier.length || n < later.length) {
            int order = o == earlier.length ? 1 : n == later.length ? -1 : compare(earlier[o], later[n]);
            if (order < 0) {
                removedEdges.add(earlier[o]);
            } else if (order > 0) {
                addedEdges.add(later[n]);
            } else if (!old.detail(earlier[o]).equals(now.detail(later[n]))) {
                changedOld.add(earlier[o]);
                changedNow.add(later[n]);
            }
            o += order <= 0 ? 1 : 0;
            n += order >= 0 ? 1 : 0;
        }
    }

    /** Compares two edges of one start by what makes them the same, in the order in which both graphs have them. */
    private int compare(int oldEdge, int newEdge) {
        int order = old.edgeKind(oldEdge).compareTo(now.edgeKind(newEdge));
        if (order == 0) {
            order = Integer.compare(nodes.rankOfOld(old.to(oldEdge)), nodes.rankOfNow(now.to(newEdge)));
        }
        if (order == 0) {
            order = old.source(oldEdge).compareTo(now.source(newEdge));
        }
        if (order == 0) {
            order = Integer.compare(old.sceneNode(oldEdge), now.sceneNode(newEdge));
        }
        return order == 0 ? TextOrder.compare(attribute(old, oldEdge), attribute(now, newEdge)) : order;
    }

    private static String attribute(IndexedGraph graph, int edge) {
        EdgeDetail detail = graph.detail(edge);
        return detail.attribute();
    }
}
