package io.charactergraph.diff;

import io.charactergraph.graph.index.EdgePairs;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodePairs;
import io.charactergraph.graph.index.NodeTexts;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.GraphState;

/** Walks two graphs side by side, in order. One pass over the columns of each; no object for what is equal in both. */
final class Comparison implements EdgePairs.Visitor {

    private final GraphState before;
    private final GraphState after;
    private final IndexedGraph old;
    private final IndexedGraph now;
    private final NodePairs nodes;
    private final IntList added = new IntList();
    private final IntList removed = new IntList();
    private final IntList changed = new IntList();
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
        EdgePairs edges = new EdgePairs(nodes, this);
        for (NodeKind kind : NodeKind.values()) {
            for (int rank = nodes.start(kind); rank < nodes.end(kind); rank++) {
                if (!nodes.isCommon(rank)) {
                    boolean isNew = nodes.old(rank) == IndexedGraph.NONE;
                    (isNew ? added : removed).add(isNew ? nodes.now(rank) : nodes.old(rank));
                } else if (!nodes.isEqual(kind, rank)) {
                    changed.add(rank);
                }
                edges.compare(rank);
            }
        }
        int[] were = new int[changed.size()];
        int[] are = new int[changed.size()];
        for (int i = 0; i < were.length; i++) {
            were[i] = nodes.old(changed.get(i));
            are[i] = nodes.now(changed.get(i));
        }
        return new GraphDiff(new GraphDiff.Parts(
                FrozenList.of(added.size(), i -> now.node(added.get(i))),
                FrozenList.of(removed.size(), i -> old.node(removed.get(i))),
                FrozenList.of(were.length, i -> NodeChange.of(old.node(were[i]), now.node(are[i]))),
                NodeTexts.edges(now, addedEdges.size(), addedEdges::get),
                NodeTexts.edges(old, removedEdges.size(), removedEdges::get),
                FrozenList.of(
                        changedOld.size(),
                        i -> new EdgeChange(old.edge(changedOld.get(i)), now.edge(changedNow.get(i))),
                        i -> NodeTexts.ofEdge(now, changedNow.get(i)) + "  " + old.detail(changedOld.get(i)) + " -> "
                                + now.detail(changedNow.get(i))),
                new Story(before, after, nodes, changed).events()));
    }

    @Override
    public void added(int edge) {
        addedEdges.add(edge);
    }

    @Override
    public void removed(int edge) {
        removedEdges.add(edge);
    }

    @Override
    public void changed(int oldEdge, int newEdge) {
        changedOld.add(oldEdge);
        changedNow.add(newEdge);
    }
}
